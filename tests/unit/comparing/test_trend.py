"""Several years as series."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from perfcli.comparing.trend import ProjectTrend, Trend, trend
from years import project, quantity, results, scored

D = Decimal


def years(*fragments: str, heads: dict[int, str] | None = None, first: int = 2018) -> Trend:
    """Return the trend of fragments of successive years; an empty one is a year left out."""
    known = heads or {}
    return trend(
        scored(fragment, year, known.get(year, ""))
        for year, fragment in enumerate(fragments, first)
        if fragment
    )


def only(*fragments: str, **more) -> ProjectTrend:
    (found,) = years(*fragments, **more).projects
    return found


def actuals(*lines: str) -> tuple[tuple[Decimal | None, ...], str]:
    (found,) = only(*(project(quantity("转运量", each)) for each in lines)).indicators
    return found.actual, found.unit


def test_years_are_sorted() -> None:
    found = trend([scored(project(), 2020), scored(project(), 2018), scored(project(), 2019)])
    assert found.years == (2018, 2019, 2020)
    assert found.newest.declaration.year == 2020


def test_money_and_score() -> None:
    row = quantity("甲", 'target = "≥100株"\nactual = "80株"\nweight = 90')
    found = only(project(row), project(row, budget=200), project(row.replace("80", "100")))
    assert found.money.budget == (100, 200, 100)
    assert found.money.spending == (100, 200, 100)
    assert found.money.execution_rate == (100, 100, 100)
    assert found.money.bases == ("original",) * 3
    assert found.score == (D("82.00"), D("82.00"), D("100.00"))
    assert found.coverage == (100, 100, 100)


def test_amounts_are_in_the_newest_currency() -> None:
    heads = {2018: 'currency = "元"', 2019: 'currency = "亿元"'}
    found = years(project(budget=123456), project(), project(), heads=heads)
    assert found.money.budget == (D("12.3456"), 1_000_000, 100)
    assert found.projects[0].money.budget == found.money.budget


def test_actuals_are_in_the_newest_unit() -> None:
    assert actuals('actual = "150000千克"', 'actual = "0.02万吨"', 'actual = "143.8吨"') == (
        (150, 200, D("143.8")),
        "吨",
    )


def test_a_unit_comes_from_the_row_its_target_or_another_year() -> None:
    assert actuals('unit = "千克"\nactual = 1500', 'target = "2吨"\nactual = 3', "actual = 4") == (
        (D("1.5"), 3, 4),
        "吨",
    )


def test_a_quotient_without_end_is_cut() -> None:
    assert actuals('actual = "2030亩"', 'actual = "1公顷"')[0] == (D("135.333"), 1)


def test_small_figures_keep_their_digits() -> None:
    assert actuals('actual = "1元"', 'actual = "3亿元"')[0] == (D("1E-8"), 3)


def test_what_is_no_figure_or_does_not_convert_is_a_gap() -> None:
    lines = ('actual = "9车"', 'actual = "已转运"', 'actual = "8-9吨"', "", 'actual = "7吨"')
    assert actuals(*lines) == ((None, None, None, None, 7), "吨")


def test_words_alone_have_no_unit() -> None:
    assert actuals('actual = "已转运"', 'actual = "已转运"') == ((None, None), "")


def test_a_gap_is_bridged() -> None:
    kept, other = quantity("甲", "actual = 1"), quantity("乙", "actual = 5")
    trees = project(quantity("丙", "actual = 7"), name="绿化", key="trees")
    found = years(project(kept) + trees, project(other), project(kept, other) + trees)
    roads, green = found.projects
    assert [each.newest.indicator.name for each in roads.indicators] == ["甲", "乙"]
    assert [each.actual for each in roads.indicators] == [(1, None, 1), (None, 5, 5)]
    assert green.money.budget == (100, None, 100)
    assert green.indicators[0].actual == (7, None, 7)


def test_names_lead_from_year_to_year() -> None:
    lines = ("actual = 1", 'id = "a"\nactual = 2', 'id = "a"\nactual = 3')
    names = ("甲", "甲", "甲的新名")
    found = only(*(project(quantity(name, each)) for name, each in zip(names, lines, strict=True)))
    (indicator,) = found.indicators
    assert indicator.actual == (1, 2, 3)
    assert indicator.newest.indicator.name == "甲的新名"


def test_the_newest_order_stands_and_what_ended_follows() -> None:
    old = project(name="旧", key="old") + project(name="甲", key="a")
    found = years(old, project(name="乙", key="b") + project(name="甲", key="a"))
    assert [each.newest.project.name for each in found.projects] == ["乙", "甲", "旧"]
    assert found.projects[2].money.budget == (100, None)
    assert found.projects[0].score == (None, None)


@given(st.lists(results(), min_size=1, max_size=4))
def test_everything_stands_once_in_every_year(drawn) -> None:
    found = trend(
        each._replace(declaration=each.declaration.model_copy(update={"year": 2018 + number}))
        for number, each in enumerate(drawn)
    )
    for place, result in enumerate(found.results):
        present = [each.results[place] for each in found.projects]
        assert sorted(each.position for each in present if each is not None) == [
            each.position for each in result.projects
        ]
        for each in found.projects:
            own = each.results[place]
            rows = [row.rows[place] for row in each.indicators]
            expected = () if own is None else own.rows
            assert sorted(row.position for row in rows if row is not None) == [
                row.position for row in expected
            ]
