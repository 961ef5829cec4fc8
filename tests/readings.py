"""What the tests of drafting share: a passage in, its figures out as short tuples."""

from __future__ import annotations

from perfcli.drafting.quantity import Quantity
from perfcli.drafting.report import read

YEAR = 2020


def quantities(text: str) -> list[Quantity]:
    return read(text, YEAR).quantities


def figures(text: str) -> list[tuple[str, str]]:
    """Return value and unit of each figure."""
    return [
        (f"{each.value:f}" if each.number is not None else str(each.value), each.unit)
        for each in quantities(text)
    ]


def roles(text: str) -> list[tuple[str, str]]:
    """Return subject and role of each figure."""
    return [(each.subject, each.role) for each in quantities(text)]
