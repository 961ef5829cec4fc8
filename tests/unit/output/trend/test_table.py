"""Several years for a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from perfcli.comparing.trend import trend
from perfcli.core.text import width as cells_of
from perfcli.output.trend import Look, formats, render
from years import project, quantity, results, scored

NAME = "每个社区厨余垃圾集中收运点数"


def table(count: int, width: int) -> str:
    years = (
        scored(project(quantity(NAME, f'actual = "{1234 + year}.56吨"')), year)
        for year in range(2021 - count, 2021)
    )
    return render("table", trend(years), Look(width, color=False, plain=False))


def test_the_formats() -> None:
    assert formats() == ("csv", "json", "markdown", "table")
    with pytest.raises(KeyError):
        render("yaml", trend([scored(project(), 2020)]), Look(80, color=False, plain=False))


def test_three_years_at_80_columns() -> None:
    assert (
        table(3, 80)
        == """\
2018-2020: 示例单位

道路
                                unit     2018     2019     2020  trend
  original budget               万元      100      100      100  ▄▄▄
  spending                      万元      100      100      100  ▄▄▄
  execution rate                %      100.00   100.00   100.00  ▄▄▄
  每个社区厨余垃圾集中收运点数  吨    3252.56  3253.56  3254.56  ▁▅█"""
    )


@pytest.mark.parametrize(
    ("width", "columns"),
    [
        (120, ["unit", "2016", "2017", "2018", "2019", "2020", "trend"]),
        (79, ["unit", "2017", "2018", "2019", "2020", "trend"]),
        (70, ["unit", "2018", "2019", "2020", "trend"]),
        (61, ["unit", "2019", "2020", "trend"]),
        (52, ["2019", "2020", "trend"]),
    ],
)
def test_the_oldest_years_go_first_then_the_unit(width: int, columns: list[str]) -> None:
    text = table(5, width)
    assert text.splitlines()[3].split() == columns
    assert ("left out" in text) == (len(columns) < 7)


@settings(max_examples=20)
@given(st.lists(results(), min_size=1, max_size=4), st.sampled_from([60, 80, 120]))
def test_no_line_is_wider_than_the_terminal(drawn, width) -> None:
    found = trend(
        each._replace(declaration=each.declaration.model_copy(update={"year": 2018 + number}))
        for number, each in enumerate(drawn)
    )
    text = render("table", found, Look(width, color=False, plain=False))
    assert all(cells_of(line) <= width for line in text.splitlines())
