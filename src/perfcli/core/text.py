"""Text from a file is data: shown safely, measured in terminal cells, compared by meaning."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Characters that move the cursor, reverse the line or hide are shown as escapes.
HIDDEN = {"Cc", "Cf", "Co", "Cs", "Zl", "Zp"}


def safe(text: str) -> str:
    """Return `text` with control, bidirectional and invisible characters made visible."""
    if text.isprintable():  # then it has none of them, whatever its script
        return text
    return "".join(
        character if unicodedata.category(character) not in HIDDEN else _escape(character)
        for character in text
    )


def _escape(character: str) -> str:
    code = ord(character)
    return (
        f"\\x{code:02x}"
        if code < 0x100
        else f"\\u{code:04x}"
        if code < 0x10000
        else f"\\U{code:08x}"
    )


def width(text: str) -> int:
    """Return how many terminal cells `text` takes."""
    if text.isascii():
        return len(text)
    return sum(_cells(character) for character in text)


def _cells(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def folded(text: str, room: int) -> Iterator[str]:
    """Yield `text` in lines of at most `room` cells; broken at spaces, or between ideographs.

    What closes a phrase stays with what stands before it, and a short bracket in one piece.
    """
    line, used = "", 0
    for piece in _pieces(text):
        if line and used + width(piece.rstrip()) > room:
            yield line.rstrip()
            line, used = "", 0
        line += piece
        used += width(piece)
    yield line.rstrip()


def _pieces(text: str) -> list[str]:
    import re

    wide = r"\u2e80-\uffff"
    word = rf"\[[^\[\]]{{1,20}}\]|[{wide}]|[^\s{wide}]+"
    opening, closing = r"[（《“「【]*", r"[\])},.;:%、。，．：；？！）」』】》”’]*"
    return re.findall(rf"\s*{opening}(?:{word}){closing}\s*", text)


def fold(text: str) -> str:
    """Return `text` with width variants and all white space folded away, for comparing quotes."""
    folded = unicodedata.normalize("NFKC", text)
    # All white space but the space is unprintable: most names have neither.
    if folded.isprintable() and " " not in folded:
        return folded
    return "".join(folded.split())


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word closest to `word`, whatever its letter case, or None.

    Of several that are about as close it is the one of the same letters: 2002 is meant for 2020.
    """
    from difflib import get_close_matches

    folded = word.casefold()
    candidates = {candidate.casefold(): candidate for candidate in known}
    found = get_close_matches(folded, candidates, n=3, cutoff=0.6)
    found.sort(key=lambda each: sorted(each) != sorted(folded))
    return candidates[found[0]] if found else None
