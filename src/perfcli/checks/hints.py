"""What a form prints to say what belongs in a field, and nobody has filled in."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from perfcli.checks.words import tables

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

# Hints are short; a text longer than this says something.
_LONGEST = 40
# The last of all white spaces is the one as wide as an ideograph.
_LAST_WHITE = ord("\u3000")


def is_hint(text: str) -> bool:
    """Tell whether a text is nothing but a form hint: 100字以内, ……, 指标1, XX, *, 待填."""
    return len(text) <= _LONGEST and _pattern().fullmatch(text) is not None and not text.isspace()


def hints_among(texts: Iterable[str | None]) -> set[str]:
    """Return those of many texts, of which some may be missing, that are form hints."""
    made_of = _characters().issuperset
    # Nearly every text is told by one of its first characters, which stands in no hint.
    return {text for text in texts if text and made_of(text) and is_hint(text)}


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    import re

    hints = tables()["hints"]
    around, whole = hints["around"], "|".join(hints["whole"])
    blank = f"(?:{hints['blank']}{hints['blank_unit']})+"
    return re.compile(f"{around}+|{around}*(?:(?:{whole}){around}*)+|{blank}")


@lru_cache(maxsize=1)
def _characters() -> frozenset[str]:
    """Return every character that a hint may have in it: those of the patterns, and white space."""
    hints = tables()["hints"]
    written = (hints["around"], *hints["whole"], hints["blank"], hints["blank_unit"])
    white = filter(str.isspace, map(chr, range(_LAST_WHITE + 1)))
    return frozenset("".join((*written, *white)))
