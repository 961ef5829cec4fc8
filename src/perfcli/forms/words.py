"""The words of the forms: what a label means, once what varies about it is taken away."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import tomli

_BRACKETS = re.compile(r"[(\[【〔〈<][^()\[\]【】〔〕]*[)\]】〕〉>]")
_NUMBERING = re.compile(r"[一二三四五六七八九十]+、|\d+[.、](?!\d)")
_MARKS = re.compile(r"[★☆*:,;。、·\"“”'‘’_]+")


@cache
def words() -> dict[str, Any]:
    """Return the tables of words.toml."""
    return tomli.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))


@lru_cache(maxsize=4096)
def label(text: str) -> str:
    """Return a label without width, space, numbering, brackets and marks: 年度资金总额."""
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    plain = _NUMBERING.sub("", plain, count=1) if _NUMBERING.match(plain) else plain
    return _MARKS.sub("", _BRACKETS.sub("", plain))


@cache
def _pattern(table: str, key: str, rank: int) -> re.Pattern[str]:
    given = words()[table][key]
    return re.compile(given[rank] if isinstance(given, list) else given)


@lru_cache(maxsize=8192)
def meaning(table: str, text: str) -> tuple[str, int] | None:
    """Return what a label means in a table of words, and how much it is preferred (0 most)."""
    plain = label(text)
    if not plain:
        return None
    for key, given in words()[table].items():
        for rank in range(len(given) if isinstance(given, list) else 1):
            if _pattern(table, key, rank).fullmatch(plain):
                return key, rank
    return None


def means(table: str, key: str, text: str) -> bool:
    """Tell whether a label means this key."""
    return _pattern(table, key, 0).fullmatch(label(text)) is not None


def bracketed(text: str) -> list[str]:
    """Return what stands in brackets, without width and space: 项目资金(万元) -> 万元."""
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    return [found[0][1:-1] for found in _BRACKETS.finditer(plain)]


def absent(text: str) -> bool:
    """Tell whether a cell is empty or struck out: — and / are not 0."""
    return "".join(text.split()) in words()["titles"]["absent"]
