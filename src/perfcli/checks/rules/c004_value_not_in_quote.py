"""A figure that its own quote does not have."""

from __future__ import annotations

from decimal import Decimal
from operator import attrgetter
from typing import TYPE_CHECKING

from perfcli.checks.quoted import plainly, read
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message
from perfcli.scoring.evidence import unit_of
from perfcli.values.value import Number, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.model.declaration import Indicator
    from perfcli.scoring.result import Row
    from perfcli.values.value import Value

_MOST_SHOWN = 6
_KEYS = ("target", "actual", "baseline", "completion", "numerator", "denominator")
_values = attrgetter(*_KEYS)


def find(context: Context, project: ProjectContext, row: Row) -> Iterable[Found]:
    """Return a finding for each figure and each date that is not among those of the quote."""
    quote = row.indicator.quote
    if quote is None:
        return ()
    stated = _stated(row.indicator, quote)
    return _missing(context, project, row, quote, stated) if stated else ()


def _missing(
    context: Context,
    project: ProjectContext,
    row: Row,
    quote: str,
    stated: list[tuple[str, Value | Decimal]],
) -> Iterator[Found]:
    indicator, year = row.indicator, context.declaration.year
    quoted = read(quote, year)
    written = quoted.written
    for key, value in stated:
        if quoted.has(value, _unit(indicator, value), year):
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


def _stated(indicator: Indicator, quote: str) -> list[tuple[str, Value | Decimal]]:
    """Return what the row states in figures and days, with its key, and its quote not plainly."""
    plain = plainly(quote)
    stated = []
    for key, value in zip(_KEYS, _values(indicator), strict=True):
        if value is None or isinstance(value, Text):
            continue
        # Most figures stand in the quote as they are.
        digits = value.number if isinstance(value, Number) else value
        if str(digits) not in plain and (key != "target" or indicator.assumed is None):
            stated.append((key, value))
    return stated


def _unit(indicator: Indicator, value: Value | Decimal) -> str:
    return "" if isinstance(value, Decimal) else unit_of(indicator, value)


CHECK = Check(
    code="C004",
    name="value-not-in-quote",
    severity="error",
    scope="row",
    find=find,
    concerns=lambda kind: "quote" in kind.given,
    reads=frozenset({"quote", "unit", "assumed"}),
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
