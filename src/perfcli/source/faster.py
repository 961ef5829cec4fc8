"""The faster parser, where it is installed and sure of a text; tomli has the last word on others.

Installed by `perfcli[fast]`. docs/speed.md says what was tried on it, and why each guard is here.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

    Loads = Callable[..., dict[str, Any]]

# The releases that the trial was made with.
_SERIES = "0.4."
# Importing it costs what it saves on about so many texts of the usual size.
_WORTH_IT = 16
# It recurses into brackets, and into one `=` after the other, without a limit: of 300 and of 2,000
# of them, on a stack of 512 KiB, the whole process dies.
_DEEPEST = 100
_EQUALS = "=" * _DEEPEST
# In a line of this length no header has the parts, and no integer the digits, that tomli refuses.
_LONGEST_LINE = 1500

_IN = r"""[^][{}"'#\n]*+"""
# Brackets with no quote, comment or line end between them: both are syntax, or neither is.
_PAIRED = re.compile(rf"\[\[{_IN}\]\]|\[{_IN}\]|\{{{_IN}\}}")
# A line that may begin with a key of three parts: it adds to lists that TOML has complete.
_LONG_KEY = re.compile(r"\n[ \t]*+(?:[\"'][^.\n]*+|[\w-]++[ \t]*+)\.[^.\n]*+\.[^=\n]*+=")

_first = iter(range(_WORTH_IT))


def read(text: str, parse_float: Callable[[str], Decimal]) -> dict[str, Any] | None:
    """Return what tomli would, of one text of many; None where only tomli can say."""
    if next(_first, None) is not None or (loads := _installed()) is None or doubtful(text):
        return None
    try:
        # It takes more for TOML 1.1 than TOML 1.1 does.
        return loads(text, parse_float=parse_float, toml_version="1.0.0")
    except (ValueError, ArithmeticError):
        return None


def begin() -> None:
    """Take every text from now on for one of many."""
    for _ in _first:
        pass


def doubtful(text: str) -> bool:
    """Tell whether the faster parser could take the text for something else, or die of it.

    It takes marks, keys and integers that tomli does not, and has no limit to its depth.
    """
    return (
        text.startswith("\ufeff")
        or _EQUALS in text
        or len(max(text.split("\n"), key=len)) > _LONGEST_LINE
        or _LONG_KEY.search(text) is not None
        or (_brackets(text) > _DEEPEST and _brackets(_PAIRED.sub("", text)) > _DEEPEST)
    )


def _brackets(text: str) -> int:
    return text.count("[") + text.count("{")


@cache
def _installed() -> Loads | None:
    try:
        import toml_rs
    except ImportError:
        return None
    return toml_rs.loads if toml_rs.__version__.startswith(_SERIES) else None
