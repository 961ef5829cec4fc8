"""What a form prints to say what belongs in a field, and nobody has filled in."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from perfcli.checks.words import tables

if TYPE_CHECKING:
    import re

# Hints are short; a text longer than this says something.
_LONGEST = 40


def is_hint(text: str) -> bool:
    """Tell whether a text is nothing but a form hint: 100字以内, ……, 指标1, XX, *, 待填."""
    return len(text) <= _LONGEST and _pattern().fullmatch(text) is not None and not text.isspace()


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    import re

    hints = tables()["hints"]
    around, whole = hints["around"], "|".join(hints["whole"])
    blank = f"(?:{hints['blank']}{hints['blank_unit']})+"
    return re.compile(f"{around}+|{around}*(?:(?:{whole}){around}*)+|{blank}")
