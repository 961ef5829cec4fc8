"""A method of another world as a user would write it: the 16 programs of part-2008.csv."""

from __future__ import annotations

import csv
from decimal import Decimal

import pytest

from perfcli.pipeline import load, score
from perfcli.scheme.user import read
from perfcli.scoring.scheme_check import problems
from support import EXAMPLES, ROOT

SCHEME = EXAMPLES / "schemes" / "part-2008.toml"
RESULT = score(load(EXAMPLES / "schemes" / "part-2008-programs.toml"))
with (ROOT / "tests/data/part-2008.csv").open(encoding="utf-8", newline="") as file:
    PROGRAMS = list(csv.DictReader(file))


def test_the_scheme_is_sound_and_stands_alone() -> None:
    assert problems(read(str(SCHEME))) == []
    assert "extends" not in SCHEME.read_text(encoding="utf-8")


def test_thirteen_are_rated_and_three_are_not() -> None:
    grades = [each.grade for each in RESULT.projects]
    assert (len(grades), grades.count(None)) == (16, 3)


@pytest.mark.parametrize("number", range(16))
def test_the_published_rating_comes_out(number: int) -> None:
    published, found = PROGRAMS[number], RESULT.projects[number]
    assert found.project.name == published["program"]
    if published["rating"] == "Results Not Demonstrated":
        assert found.grade is None
        assert found.coverage == 50
        assert "insufficient evidence" in str(found.why)
        return
    assert found.grade is not None
    assert found.grade.english == published["rating"]
    assert found.grade_confident
    sections = [published[each] for each in published if each.endswith("_pct")]
    weights = (20, 10, 20, 50)
    hundredths = sum(int(part) * weight for part, weight in zip(sections, weights, strict=True))
    assert found.score == Decimal(hundredths) / 100
