"""The words around a figure: comparators before and after it, and those that say nothing."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import tomli

if TYPE_CHECKING:
    from collections.abc import Iterable

    from perfcli.values.value import Comparator

_WORDS = tomli.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))


def _meanings(words: dict[Comparator, list[str]]) -> dict[str | None, Comparator]:
    return {sign: comparator for comparator, signs in words.items() for sign in signs}


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


# What each comparator means; None, the sign that is not there, is in neither.
BEFORE = _meanings(_WORDS["before"])
AFTER = _meanings(_WORDS["after"])
_IGNORED = _either(_WORDS["ignored"])
_ABOUT = _either(_WORDS["about"])
# What may stand before a figure, as a pattern with three groups: about, comparator, about.
LEAD = (
    f"(?:{_IGNORED})?({_ABOUT})?(?:{_IGNORED})?({_either(filter(None, BEFORE))})?"
    f"(?:{_IGNORED})?({_ABOUT})?"
)
TRAIL = _either(filter(None, AFTER))


def agreed(first: Comparator | None, second: Comparator | None) -> bool:
    """Tell whether two comparators of one figure can both be meant: `≥90%以上`, not `≥90%以下`."""
    return first is None or second is None or first == second
