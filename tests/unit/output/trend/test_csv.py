"""Several years for spreadsheets."""

from __future__ import annotations

from perfcli.comparing.trend import trend
from perfcli.output.trend import Look, render
from years import project, quantity, scored


def test_the_rows() -> None:
    lines = ('actual = "1吨"', 'actual = "已转运"', 'id = "waste"\nactual = "-2.5吨"')
    years = (
        scored(project(quantity("=转运量", each)), year) for year, each in enumerate(lines, 2018)
    )
    assert (
        render("csv", trend(years), Look(80, color=True, plain=False))
        == """\
project_id,project,row,indicator_id,indicator,unit,2018,2019,2020
roads,道路,budget,,,万元,100,100,100
roads,道路,spending,,,万元,100,100,100
roads,道路,execution_rate,,,%,100.00,100.00,100.00
roads,道路,score,,,,,,
roads,道路,coverage,,,%,10.00,10.00,10.00
roads,道路,indicator,waste,'=转运量,吨,1,,-2.5"""
    )
