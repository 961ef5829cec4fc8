"""Width and white space folded away, so that `≥ ９５ ％` reads like `≥95%`.

NFKC would go too far: it makes 102 of 10², and m2 of ㎡ before anybody has asked for its unit.
"""

from __future__ import annotations

import re

_ASCII_TWINS = {0xFF01 + offset: 0x21 + offset for offset in range(94)}
_VARIANTS = dict(zip("−﹣‐‑﹪﹤﹥﹦〜∼•・⋅µ", "----%<>=~~···μ", strict=True))
_TABLE = _ASCII_TWINS | {ord(variant): ord(plain) for variant, plain in _VARIANTS.items()}
# Inside a figure, and between Latin words, a space means something; any other is only layout.
# Possessive, and anchored at the start of a run of spaces, so that a long run costs no more.
_LAYOUT = re.compile(
    r"(?<!\s)\s++(?=[^0-9A-Za-z.,+-])|(?<=[^\s0-9A-Za-z.,+-])\s++|(?<=[0-9])\s++(?=[A-Za-z])"
)


def fold(text: str) -> str:
    """Return `text` with full-width signs, letters and digits in ASCII and no layout spaces."""
    folded = text.strip().translate(_TABLE)
    return folded if folded.isascii() and folded.isalnum() else _LAYOUT.sub("", folded)
