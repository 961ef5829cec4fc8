"""Schemes as text: everything in it, aligned, and no line wider than asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

import pytest

from perfcli.core.language import use
from perfcli.core.text import width
from perfcli.output.scheme_text import listing, render
from perfcli.scheme.load import builtin, identifiers
from perfcli.scheme.scheme import RuleSpec, Scheme


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    use("en")
    yield
    use("en")


def scheme(identifier: str) -> Scheme:
    found = builtin(identifier)
    assert found is not None
    return found


def flat(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize("identifier", identifiers())
def test_no_line_is_too_wide(identifier: str, columns: int, language: str) -> None:
    use(language)
    text = render(scheme(identifier), width=columns)
    assert max(map(width, text.split("\n"))) <= columns


@pytest.mark.parametrize("identifier", identifiers())
def test_every_basis_in_force_is_shown(identifier: str) -> None:
    found = scheme(identifier)
    text = flat(render(found, width=100))
    for level in found.levels:
        for category in level.categories:
            assert category.id in text
            assert flat(category.name) in text
    keys = ["full_marks", "execution.weight", "execution.low", "bands", "above_target.flag_from"]
    keys += ["grades", *(f"variants.{each.id}" for each in found.variants)]
    keys += [f"levels.{level.id}.weight" for level in found.levels if level.weight is not None]
    for key in keys:
        assert flat(f"[{found.basis[key]}]") in text, key


def test_columns_align_and_a_shared_basis_stands_once() -> None:
    text = render(scheme("mof-2020"), width=80)
    assert (
        "  full marks  100\n              [财预〔2020〕10号, annex 1: the form's total is 100]\n"
        in text
    )
    assert "  excellent  ≥ 90\n  good       ≥ 80\n  fair       ≥ 60\n  poor       ≥ 0\n" in text
    assert text.count("90 and above") == 1
    assert "  output        Output  50\n" in text


def test_chinese_columns_align_by_cells() -> None:
    use("zh")
    lines = render(scheme("mof-2020"), width=80).split("\n")
    assert "  优  ≥ 90" in lines
    assert any(line.startswith("  output        产出  50") for line in lines)


def test_rules_are_shown_as_they_are_written() -> None:
    text = render(scheme("hunan-department"), width=120)
    steps = "steps = [[0, 3], [10, 2], [20, 1], [30, 0.5]], else = 0 }"
    assert flat(steps) in flat(text)
    assert "“三公经费”控制率" in text


def test_what_a_scheme_may_lack_or_add() -> None:
    plain = scheme("mof-2020")
    assert plain.execution is not None
    rule = RuleSpec("steps", {"steps": [[Decimal(100), 10]], "else": 5})
    steps = plain.execution._replace(rule=rule, capped=False, low=Decimal(0))
    more = plain._replace(execution=steps, reduce=((Decimal(150), Decimal(90)),), insufficient="x")
    text = render(more, width=100)
    assert '{ type = "steps", steps = [[100, 10]], else = 5 }' in text
    assert "more than the weight" in text
    assert "reason under" not in text
    assert "at most 90% of the weight" in text
    assert "no row for execution" in render(plain._replace(execution=None), width=100)


def test_listing_has_a_line_each_or_two_where_it_is_narrow() -> None:
    schemes = [scheme(each) for each in identifiers()]
    wide, narrow = listing(schemes, width=160), listing(schemes, width=70)
    assert [line.split()[0] for line in wide.splitlines()] == list(identifiers())
    assert len(narrow.splitlines()) == 2 * len(schemes)
    assert "财预〔2021〕101号" in wide


def test_a_title_cannot_move_the_cursor() -> None:
    hostile = scheme("mof-2020")._replace(title="a\x1b[2Jb", english="a\x1b[2Jb", note="c\u202ed")
    assert "\x1b" not in listing([hostile], width=80)
    text = render(hostile, width=80)
    assert "\x1b" not in text
    assert "\u202e" not in text


@pytest.mark.parametrize("identifier", identifiers())
def test_what_a_number_rests_on_is_said_in_the_reader_s_language(identifier: str) -> None:
    use("zh")
    text = render(scheme(identifier), width=100)
    assert not re.search("common practice|the form|as in |execution 10", text)
