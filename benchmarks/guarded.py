"""toml_rs where it is sure of a text, behind guards; tomli would have the last word on others.

docs/speed.md says what was tried on it, why each guard is here, and why perfcli does without.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import toml_rs

if TYPE_CHECKING:
    from collections.abc import Callable
    from decimal import Decimal

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


def read(text: str, parse_float: Callable[[str], Decimal]) -> dict[str, Any] | None:
    """Return what tomli would; None where only tomli can say."""
    if doubtful(text):
        return None
    try:
        # It takes more for TOML 1.1 than TOML 1.1 does.
        return toml_rs.loads(text, parse_float=parse_float, toml_version="1.0.0")
    except (ValueError, ArithmeticError):
        return None


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
