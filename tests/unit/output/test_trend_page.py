"""What several years say: headings, remarks, rows."""

from __future__ import annotations

from perfcli.comparing.trend import trend
from perfcli.output.blocks import Grid, Heading, Line
from perfcli.output.trend_page import page
from years import project, quantity, scored


def blocks(*fragments: str, heads: dict[int, str] | None = None, plain: bool = False):
    known = heads or {}
    years = (
        scored(fragment, year, known.get(year, ""))
        for year, fragment in enumerate(fragments, 2018)
        if fragment
    )
    return list(page(trend(years), plain=plain))


def rows(*fragments: str, **more) -> dict[str, tuple[str, ...]]:
    """Return the rows of the last grid by their names."""
    grids = [block for block in blocks(*fragments, **more) if isinstance(block, Grid)]
    return {row.cells[0]: row.cells[1:] for row in grids[-1].rows}


def remarks(*fragments: str, **more) -> list[str]:
    return [block.text for block in blocks(*fragments, **more) if isinstance(block, Line)]


def actual(*lines: str) -> tuple[str, ...]:
    """Return the row of an indicator, of which each year has these lines."""
    return rows(*(project(quantity("转运量", each)) for each in lines))["转运量"]


def test_a_row_for_each_figure() -> None:
    row = quantity("植树", 'target = "≥100株"\nactual = "80株"\nweight = 90')
    found = rows(project(row), project(row, budget=120), project(row.replace("80", "100")))
    assert found == {
        "original budget": ("万元", "100", "120", "100", "▁█▁"),
        "spending": ("万元", "100", "120", "100", "▁█▁"),
        "execution rate": ("%", "100.00", "100.00", "100.00", "▄▄▄"),
        "score": ("points", "82.00", "82.00", "100.00", "▁▁█"),
        "coverage": ("%", "100.00", "100.00", "100.00", "▄▄▄"),
        "植树": ("株", "80", "80", "100", "▁▁█"),
    }


def test_plain_sparklines() -> None:
    row = quantity("植树", "actual = 1")
    found = rows(project(row), project(row), project(row.replace("1", "2")), plain=True)
    assert found["植树"] == ("", "1", "1", "2", "__^")


def test_absent_is_never_zero() -> None:
    assert actual("actual = 0", "", "actual = 3") == ("", "0", "-", "3", "▁.█")


def test_what_is_no_figure_shows_its_state() -> None:
    lines = (
        'target = "编制"\nachieved = "full"',
        'target = "编制"\nactual = "一半"\nachieved = "partial"',
        'actual = "已编制"',
        'target = "编制"',
    )
    assert actual(*lines) == ("", "met", "partial", "unjudged", "-", "")


def test_a_figure_in_another_unit_shows_its_state() -> None:
    assert actual('target = "≥8车"\nactual = "9车"', 'actual = "3吨"', 'actual = "4吨"') == (
        "吨",
        "met",
        "3",
        "4",
        ".▁█",
    )


def test_former_names_stand_beside_the_newest() -> None:
    names = ("甲", "乙", "甲", "丙")
    found = rows(*(project(quantity(each, 'id = "a"\nactual = 1')) for each in names))
    assert "丙 (formerly 甲, 乙)" in found


def test_budgets_on_another_basis_are_named() -> None:
    revised = project().replace("original = 100", "original = 80, revised = 125")
    assert rows(project(), revised, revised)["original budget → revised budget"] == (
        "万元",
        "100",
        "125",
        "125",
        "▁██",
    )


def test_several_projects_have_a_sum() -> None:
    both = project() + project(name="绿化", key="trees", budget=50)
    headings = [each.text for each in blocks(both, both, both) if isinstance(each, Heading)]
    assert headings == ["2018-2020: 示例单位", "All projects", "道路", "绿化"]
    first = next(each for each in blocks(both, both, both) if isinstance(each, Grid))
    assert first.rows[0].cells == ("original budget", "万元", "150", "150", "150", "▄▄▄")


def test_no_score_is_no_row() -> None:
    bare = project(quantity("甲", "actual = 1"))
    assert "score" not in rows(bare, bare, bare)


def test_what_makes_years_hard_to_compare() -> None:
    heads = {2018: 'scheme = "mof-2017"\ncurrency = "元"', 2021: 'stage = "plan"'}
    assert remarks(project(), project(), "", project(), heads=heads) == [
        "no declaration for 2020",
        "scored by different methods: mof-2017, mof-2020",
        "different stages: year-end report, plan",
        "all amounts are counted in 万元",
    ]


def test_two_years_are_the_matter_of_diff() -> None:
    assert remarks(project(), project()) == ["two years: `perfcli diff` says what changed, and why"]


def test_a_unit_that_was_renamed_has_both_names() -> None:
    other = scored(project(), 2020)
    other = other._replace(declaration=other.declaration.model_copy(update={"unit": "新单位"}))
    first = next(page(trend([scored(project(), 2019), other]), plain=False))
    assert first == Heading(1, "2019-2020: 示例单位 → 新单位")


def test_text_of_the_file_stays_text() -> None:
    name = "甲\\u001b[31m\\u202e"
    found = rows(*(project(quantity(name, "actual = 1")) for _ in range(3)))
    assert "甲\\x1b[31m\\u202e" in found
