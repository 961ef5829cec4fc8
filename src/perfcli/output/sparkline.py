"""A series as a picture one character high."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

BLOCKS = "▁▂▃▄▅▆▇█"
PLAIN = "_-^"
GAP = "."


def sparkline(years: Sequence[int], series: Sequence[Decimal | None], *, plain: bool) -> str:
    """Return a mark for each year from the first to the last: its height between least and most.

    A year without a figure, or without a file, is a gap. Where nothing changes all marks are in the
    middle; of fewer than two figures there is no picture. `plain` is for what shows ASCII only.
    """
    figures = {
        year: figure for year, figure in zip(years, series, strict=True) if figure is not None
    }
    if len(figures) < 2:
        return ""
    marks = PLAIN if plain else BLOCKS
    least, most = min(figures.values()), max(figures.values())
    heights = {
        year: _height(figure - least, most - least, marks) for year, figure in figures.items()
    }
    return "".join(heights.get(year, GAP) for year in range(years[0], years[-1] + 1))


def _height(above: Decimal, span: Decimal, marks: str) -> str:
    if not span:
        return marks[(len(marks) - 1) // 2]
    return marks[min(int(above * len(marks) / span), len(marks) - 1)]
