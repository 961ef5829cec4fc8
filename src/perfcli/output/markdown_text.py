"""Markdown tables in which text from a file stays text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from perfcli.core.text import safe

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~&])")


def escaped(text: str) -> str:
    """Return `text` with everything that Markdown or HTML would act on made harmless."""
    return _MARKUP.sub(r"\\\1", safe(text))


def table(
    titles: Sequence[str], rows: Sequence[Sequence[str]], *, right: Collection[int] = ()
) -> Iterator[str]:
    """Yield the lines of a table; the columns in `right` are aligned right."""
    yield _line(titles)
    yield "|" + "|".join(" ---: " if n in right else " --- " for n, _ in enumerate(titles)) + "|"
    for row in rows:
        yield _line(row)


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(escaped(cell) for cell in cells) + " |"
