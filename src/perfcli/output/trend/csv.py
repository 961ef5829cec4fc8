"""Several years for spreadsheets: a row per figure, a column per year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.output.csv_text import guarded, lines
from perfcli.values.show import printed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from perfcli.comparing.trend import MoneyTrend, ProjectTrend, Series, Trend
    from perfcli.core.finding import Finding
    from perfcli.output.trend import Look

COLUMNS = ("project_id", "project", "row", "indicator_id", "indicator", "unit")


def render(trend: Trend, look: Look, failed: Mapping[str, Sequence[Finding]]) -> str:  # noqa: ARG001
    """Return the years as rows; absent figures are empty cells, and so are actuals in words."""
    header = [*COLUMNS, *map(str, trend.years)]
    rows = (row for project in trend.projects for row in _project(project, _currency(trend)))
    return lines([header, *rows]).rstrip("\n")


def _currency(trend: Trend) -> str:
    return trend.newest.declaration.currency


def _project(found: ProjectTrend, currency: str) -> Iterator[list[str]]:
    project = found.newest.project
    head = [project.id or "", guarded(project.name)]
    for row, unit, series in (
        *_money(found.money, currency),
        ("score", "", found.score),
        ("coverage", "%", found.coverage),
    ):
        yield [*head, row, "", "", unit, *_figures(series)]
    for each in found.indicators:
        indicator = each.newest.indicator
        said = [guarded(text) for text in (indicator.id or "", indicator.name, each.unit)]
        yield [*head, "indicator", *said, *_figures(each.actual)]


def _money(money: MoneyTrend, currency: str) -> Iterator[tuple[str, str, Series]]:
    yield "budget", currency, money.budget
    yield "spending", currency, money.spending
    yield "execution_rate", "%", money.execution_rate


def _figures(series: Series) -> list[str]:
    return ["" if figure is None else printed(figure) for figure in series]
