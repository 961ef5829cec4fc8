"""Several years as Markdown."""

from __future__ import annotations

from perfcli.comparing.trend import trend
from perfcli.output.trend import Look, render
from years import project, quantity, scored


def test_the_page() -> None:
    rows = ("actual = 1", "", "actual = 2")
    years = (scored(project(quantity("a|b", each)), year) for year, each in enumerate(rows, 2018))
    assert (
        render("markdown", trend(years), Look(80, color=True, plain=True))
        == r"""# 2018-2020: 示例单位

## 道路

|  | unit | 2018 | 2019 | 2020 | trend |
| --- | --- | ---: | ---: | ---: | --- |
| original budget | 万元 | 100 | 100 | 100 | --- |
| spending | 万元 | 100 | 100 | 100 | --- |
| execution rate | % | 100.00 | 100.00 | 100.00 | --- |
| a\|b |  | 1 | - | 2 | \_.^ |"""
    )
