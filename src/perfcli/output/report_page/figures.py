"""Figures of the page: as text, as what they are sorted by, and as lengths of bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.figures import HUNDRED, ZERO, percent, round_half_up
from perfcli.core.language import N_, translate
from perfcli.core.text import safe
from perfcli.output import words
from perfcli.output.report_page.view import CompletionBar, Figure, MoneyBars
from perfcli.values.show import printed
from perfcli.values.value import Number

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from perfcli.model.declaration import Indicator
    from perfcli.values.value import Value

NOT_GIVEN = N_("not given")
NOT_JUDGED = N_("not judged")
# Completion bars end here, so that the target line stands in one place in every row.
LONGEST = 3 * HUNDRED / 2
TARGET_AT = percent(HUNDRED, LONGEST)


def shown(text: str) -> str:
    """Return the words of a file with what is invisible made visible; line ends stay."""
    return "\n".join(safe(line.replace("\t", " ")) for line in text.splitlines())


def amount(figure: Decimal | None, absent: str = NOT_GIVEN) -> Figure:
    """Return an amount, a weight or a score as it stands."""
    if figure is None:
        return Figure(translate(absent), known=False)
    return Figure(printed(figure), printed(figure))


def rate(figure: Decimal | None, absent: str = "–") -> Figure:
    """Return a percentage with two decimals."""
    if figure is None:
        return Figure(translate(absent), known=False)
    return Figure(words.percent(figure), printed(round_half_up(figure)))


def typed(value: Value | None, indicator: Indicator) -> Figure:
    """Return a target or an actual as it was typed; only figures can be sorted."""
    if value is None:
        return Figure(translate(NOT_GIVEN), known=False)
    number = printed(value.number) if isinstance(value, Number) else ""
    return Figure(words.value(value, indicator), number)


def length(part: Decimal, whole: Decimal) -> str:
    """Return how long a bar is, in percent of a box as long as `whole`."""
    share = percent(min(max(part, ZERO), whole), whole) if whole else ZERO
    return f"{round_half_up(share)}%"


def largest(figures: Iterable[Decimal | None]) -> Decimal:
    """Return the largest of the figures there are."""
    return max((each for each in figures if each is not None), default=ZERO)


def money_bars(budget: Decimal | None, spending: Decimal | None, scale: Decimal) -> MoneyBars:
    """Return budget and spending as lengths; `scale` fills the box."""
    return MoneyBars(
        None if budget is None else length(budget, scale),
        None if spending is None else length(spending, scale),
    )


def completion_bar(completion: Decimal | None) -> CompletionBar | None:
    """Return a completion as a length, or None where there is none."""
    if completion is None:
        return None
    return CompletionBar(length(completion, LONGEST), completion > LONGEST)
