"""What is declared again for another year: rows and weights, and no figure as this year's."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import strategies
from perfcli.core.language import use
from perfcli.model.declaration import Declaration
from perfcli.pipeline import load
from perfcli.scheme.load import builtin
from perfcli.source.load import load_text
from perfcli.starting.answers import Answers
from perfcli.starting.carried import heading, projects
from perfcli.starting.fresh import sheet
from perfcli.starting.sheet import text
from support import EXAMPLES, HEADER


def carried(earlier: Declaration) -> str:
    """Return a declaration of the year after, begun from an earlier one."""
    scheme = builtin("mof-2020")
    assert scheme is not None
    known = Answers(earlier.year + 1, earlier.unit, "万元", "final", None, "mof-2020", scheme)
    return text(sheet(known, "next.toml", None, projects(earlier)))


def read(written: str) -> Declaration:
    loaded = load_text(written, "next.toml")
    assert loaded.declaration is not None
    assert [each for each in loaded.findings if each.severity == "error"] == []
    return loaded.declaration


def row(fragment: str) -> str:
    """Return the row that comes of one row of 2020."""
    declared = (
        HEADER + '[[projects]]\nname = "甲"\n[[projects.indicators]]\nname = "乙"\n' + fragment
    )
    written = carried(read(declared))
    return written.partition("[[projects.indicators]]\n")[2]


def same(earlier: Declaration, later: Declaration) -> None:
    """Hold what is to last against the year before, and see that the rest is open."""
    assert [each.id for each in later.projects] == [each.id for each in earlier.projects]
    for old, new in zip(earlier.projects, later.projects, strict=True):
        assert (new.name, new.kind, new.purpose) == (old.name, old.kind, old.purpose)
        assert new.budget.original is new.budget.revised is new.spending.total is None
        assert new.reported.score is None
        for before, after in zip(old.indicators, new.indicators, strict=True):
            kept = ("id", "name", "category", "weight", "unit", "direction", "rule")
            assert [getattr(after, each) for each in kept] == [
                getattr(before, each) for each in kept
            ]
            assert after.actual is after.target is after.completion is after.achieved is None
            assert (after.baseline is None) == (before.actual is None)
            assert after.assumed is after.quote is after.reason is None
            assert not after.planned
    assert later.claims == later.accept == ()
    assert later.source.path is None


@pytest.mark.parametrize("year", ["2019", "2020"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_example(year: str, language: str) -> None:
    earlier = load(EXAMPLES / f"{year}.toml")
    use(language)
    try:
        later = read(carried(earlier))
    finally:
        use("en")
    same(earlier, later)


@given(strategies.declarations())
def test_any_declaration(earlier: Declaration) -> None:
    same(earlier, read(carried(earlier)))


@given(st.from_regex(r"[0-9a-z甲乙万%≥≤=#\"'\\ \n]{1,12}", fullmatch=True))
def test_any_text_of_a_target(target: str) -> None:
    fragment = {"name": "乙", "category": "数量", "target": target}
    data = {"format": 1, "year": 2020, "unit": "甲"}
    try:
        earlier = Declaration.model_validate(
            {**data, "projects": [{"name": "甲", "indicators": [fragment]}]}
        )
    except ValueError:
        return
    same(earlier, read(carried(earlier)))


def test_an_actual_is_the_baseline_and_the_target_is_to_be_confirmed() -> None:
    assert row('category = "数量"\ntarget = "≥5个"\nactual = "4500余起"\nweight = 12.50\n') == (
        '  name = "乙"\n  category = "数量"\n  weight = 12.50\n  baseline = "4500余起"\n'
        '  # target of 2020, to be confirmed or changed:\n  #target = "≥5个"\n'
    )


def test_a_number_stays_a_number_beside_its_unit() -> None:
    written = row('category = "数量"\nactual = 183\nunit = "个"\n')
    assert '  unit = "个"\n  baseline = 183\n' in written


def test_a_day_is_carried_with_its_year() -> None:
    assert 'baseline = "2020-06-30"' in row('category = "时效"\nactual = "6月底前"\n')
    earlier = read(
        HEADER + '[[projects]]\nname = "甲"\n[[projects.indicators]]\nname = "乙"\n'
        'category = "时效"\ntarget = 2020-11-30\nactual = 2020-12-01\n'
    )
    assert earlier.projects[0].indicators[0].actual is not None
    assert f'baseline = "{dt.date(2020, 12, 1)}"' in carried(earlier)


def test_the_method_of_a_row_is_carried() -> None:
    written = row('category = "数量"\nrule = { type = "pass-line", pass = 60 }\ncore = true\n')
    assert '  rule = { type = "pass-line", pass = 60 }\n  core = true\n' in written


def test_what_a_project_had_and_spent_is_said() -> None:
    def money(fragment: str) -> str:
        return carried(read(f'{HEADER}[[projects]]\nname = "甲"\n{fragment}'))

    told = money("budget = { original = 90, revised = 100.50 }\nspending = { total = 0 }\n")
    assert "# 2020: budget 100.50, spent 0 (万元)\nbudget = {}" in told
    assert "# 2020: budget not given, spent 3 (万元)" in money("spending = { total = 3 }\n")
    assert "# 2020:" not in money("")


def test_the_heading_names_the_file_and_the_year() -> None:
    earlier = load(EXAMPLES / "2019.toml")
    assert heading(earlier, "2019.toml") == (
        "Carried over from 2019.toml: projects, indicators, weights; results of 2019 are each "
        "`baseline`."
    )
    assert earlier.projects[0].budget.original == Decimal("826.4")
