"""A figure that its own quote does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.quoted import read
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message
from perfcli.scoring.evidence import unit_of
from perfcli.values.value import Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.model.declaration import Indicator
    from perfcli.scoring.result import Row
    from perfcli.values.value import Value

_MOST_SHOWN = 6


def find(context: Context, project: ProjectContext, row: Row) -> Iterator[Found]:
    """Yield a finding for each figure and each date that is not among those of the quote."""
    indicator, year = row.indicator, context.declaration.year
    if indicator.quote is None:
        return
    figures = list(_figures(indicator))
    if not figures:
        return
    quoted = read(indicator.quote, year)
    written = quoted.written
    for key, value, unit in figures:
        if quoted.has(value, unit, year):
            continue
        yield Found(
            project.row_key(row, key),
            message(
                N_("`{key}` is {figure}, and the quote has {written}")
                if written
                else N_("`{key}` is {figure}, and the quote has no figure"),
                key=key,
                figure=getattr(value, "text", value),
                written=", ".join(written[:_MOST_SHOWN]) + " …" * (len(written) > _MOST_SHOWN),
            ),
            message(N_("correct the figure, or quote the words that state it")),
        )


def _figures(indicator: Indicator) -> Iterator[tuple[str, Value | Decimal, str]]:
    """Yield what the row states in figures and days: key, value and unit."""
    values = {
        "target": indicator.target if indicator.assumed is None else None,
        "actual": indicator.actual,
        "baseline": indicator.baseline,
    }
    for key, value in values.items():
        if value is not None and not isinstance(value, Text):
            yield key, value, unit_of(indicator, value)
    figures = {
        "completion": indicator.completion,
        "numerator": indicator.numerator,
        "denominator": indicator.denominator,
    }
    for key, figure in figures.items():
        if figure is not None:
            yield key, figure, ""


CHECK = Check(
    code="C004",
    name="value-not-in-quote",
    severity="error",
    scope="row",
    find=find,
    page=Page(
        what=N_(
            "A figure or a date of the row (target, actual, completion, baseline, numerator, "
            "denominator) is not among those its `quote` states. They are compared as values, not "
            "as text; an assumed target is not looked for."
        ),
        why=N_("Either the figure was copied wrongly, or the quote does not prove it."),
        bad="""
[[projects]]
name = "城市管理"

[[projects.indicators]]
name = "受理热线数"
category = "数量"
actual = "5120条"
quote = "办理12345市民热线5210条"
""",
        good="""
[[projects]]
name = "城市管理"

[[projects.indicators]]
name = "受理热线数"
category = "数量"
actual = "5,210条"
quote = "办理12345市民热线5210条"
""",
        document=N_("every figure can be traced to its source"),
    ),
)
