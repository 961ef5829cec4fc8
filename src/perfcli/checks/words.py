"""The word lists behind the checks of names and values, read once."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import tomli


@lru_cache(maxsize=1)
def tables() -> dict[str, Any]:
    """Return everything words.toml holds."""
    return tomli.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))


@lru_cache(maxsize=32)
def words(name: str) -> tuple[str, ...]:
    """Return one list of words, by its name."""
    return tuple(tables()[name])


def holds(text: str, name: str) -> bool:
    """Tell whether `text` has one of the words of a list in it."""
    for word in words(name):  # noqa: SIM110 - half the time of `any`, and every name is looked at
        if word in text:
            return True
    return False
