"""Several years as tables for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.output.drawing import draw
from perfcli.output.trend_page import page

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from perfcli.comparing.trend import Trend
    from perfcli.core.finding import Finding
    from perfcli.output.trend import Look


def render(trend: Trend, look: Look, failed: Mapping[str, Sequence[Finding]]) -> str:  # noqa: ARG001
    """Return the years for a terminal."""
    return draw(page(trend, plain=look.plain), width=look.width, color=look.color)
