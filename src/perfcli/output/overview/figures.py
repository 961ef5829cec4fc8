"""Figures of the overview as text: amounts in 万元 with every digit, spans, absent as a dash."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from perfcli.output.query.cells import trimmed
from perfcli.values.show import printed

if TYPE_CHECKING:
    from perfcli.output.report_page.view import Figure

NONE = "–"
_TEN_THOUSAND = Decimal("0.0001")


def amount(yuan: Decimal | None) -> str:
    """Return an amount in 万元; nothing is rounded away, for a small excess is one as well."""
    return NONE if yuan is None else plain(yuan * _TEN_THOUSAND)


def plain(figure: Decimal | None) -> str:
    """Return a figure without zeros at the end."""
    return NONE if figure is None else printed(trimmed(figure))


def span(low: Decimal | None, high: Decimal | None) -> str:
    """Return the lowest and the highest of several figures, once where they are the same."""
    if low is None or low == high:
        return plain(low)
    return f"{plain(low)}–{plain(high)}"


def known(figure: Figure) -> str:
    """Return the text of a figure."""
    return figure.text if figure.known else NONE
