"""Width and white space folded away, so that `≥ ９５ ％` reads like `≥95%`.

NFKC would go too far: it makes 102 of 10², and m2 of ㎡ before anybody has asked for its unit.
"""

from __future__ import annotations

from itertools import pairwise

_ASCII_TWINS = {0xFF01 + offset: 0x21 + offset for offset in range(94)}
_VARIANTS = dict(zip("−﹣‐‑﹪﹤﹥﹦〜∼•・⋅µ", "----%<>=~~···μ", strict=True))
_TABLE = _ASCII_TWINS | {ord(variant): ord(plain) for variant, plain in _VARIANTS.items()}
_DIGITS = frozenset("0123456789")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_FIGURES = _DIGITS | frozenset(".,+-")


def fold(text: str) -> str:
    """Return `text` with full-width signs, letters and digits in ASCII and no layout spaces."""
    words = text.translate(_TABLE).split()
    if len(words) < 2:
        return words[0] if words else ""
    kept = [words[0]]
    for before, after in pairwise(words):
        kept.append(f" {after}" if _is_meant(before[-1], after[0]) else after)
    return "".join(kept)


def _is_meant(before: str, after: str) -> bool:
    """Tell whether a space says something: inside a figure (1 059) and between Latin words."""
    return (before in _FIGURES and after in _FIGURES) or (
        before in _LETTERS and (after in _LETTERS or after in _FIGURES)
    )
