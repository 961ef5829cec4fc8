"""What a scheme answers: grades, bands, variants."""

from __future__ import annotations

from decimal import Decimal

import pytest

from perfcli.scheme.load import builtin
from perfcli.scheme.scheme import Scheme


def scheme(identifier: str) -> Scheme:
    found = builtin(identifier)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("word", "name"), [("优", "优"), (" 优秀 ", "优"), ("Good", "良"), ("一般", "中"), ("甲", None)]
)
def test_a_published_grade_is_recognized(word: str, name: str | None) -> None:
    found = scheme("mof-2020").grade_named(word)
    assert (found and found.name) == name


def test_no_grade_where_there_are_none() -> None:
    assert scheme("mof-2020")._replace(grades=()).grade_of(Decimal(99)) is None


def test_the_bands_meet() -> None:
    bands = scheme("mof-2017").bands
    assert [bands.of(each) for each in ("full", "partial", "none")] == [
        (80, 100),
        (50, 80),
        (0, 50),
    ]


def test_the_first_variant_that_fits() -> None:
    found = scheme("mof-2021").variant_for({"cost", "satisfaction", "output"})
    assert found is not None
    assert found.id == "with-cost"
    assert scheme("mof-2020").variant_for({"output"}) is None


def test_the_level_of_a_category() -> None:
    (category,) = scheme("mof-2020").categories("时效")
    assert scheme("mof-2020").level_of(category).id == "output"
