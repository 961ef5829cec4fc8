"""Comma-separated rows in which text from a file stays text."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from perfcli.core.text import safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# A spreadsheet runs what begins so, wide or narrow; an apostrophe makes it text.
_FORMULA = tuple("=+-@＝＋－＠")


def guarded(text: str) -> str:
    """Return `text` so that no spreadsheet takes it for a formula. Not for negative numbers."""
    shown = safe(text)
    return f"'{shown}" if shown.startswith(_FORMULA) else shown


def lines(rows: Iterable[Sequence[str]]) -> str:
    """Return rows, each with its line end."""
    written = StringIO()
    csv.writer(written, lineterminator="\n").writerows(rows)
    return written.getvalue()
