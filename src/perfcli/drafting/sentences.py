"""A text cut into sentences and clauses, each with its place; widths folded, lengths kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

# One character for one, so that every place in the folded text is the place in the source.
_FOLDED = {0xFF10 + digit: 0x30 + digit for digit in range(10)}
_FOLDED |= {0xFF21 + letter: 0x41 + letter for letter in range(26)}
_FOLDED |= {0xFF41 + letter: 0x61 + letter for letter in range(26)}
_FOLDED |= {
    ord(wide): ord(plain)
    for wide, plain in zip("％﹪．＋－−﹣‐‑～〜∼＝＜＞／：", "%%.+-----~~~=<>/：", strict=True)
}
_FOLDED |= dict.fromkeys([0x3000, 0xA0, 0x200B, 0xFEFF, 0x2009, 0x202F], 0x20)
_FOLDED |= {code: 0x20 for code in range(0x20) if chr(code) not in "\n\t"} | {0x7F: 0x20}
_LINE_ENDS = re.compile("[\x85\u2028\u2029]")
# 98。3% is one broken figure and not the end of a sentence.
_END = re.compile(r"[！？；;!?\n]|。(?![0-9])|(?<![0-9])。")
_COMMA = re.compile(r"[，：,:](?![0-9])|[，：](?=[0-9])")
_SPELLED = "一二三四五六七八九十"
ITEM = re.compile(
    rf"\s*(?:[{_SPELLED}]+[、.]|[（(][{_SPELLED}0-9]+[）)]|[0-9]+[、.．)）]"
    rf"|第[{_SPELLED}0-9]+[章节条部])"
)
# What is not cut in two, and how long a sentence can be before it is.
_IN_A_NUMBER = re.compile("[0-9.,。%]")
_LONGEST = 2000
_LONGEST_NUMBER = 64
# A line so long that ends without a stop is broken by the margin, and its sentence goes on.
_FULL_LINE = 28
_CLOSED = frozenset("。！？；：:;!?\t|")


class Span(NamedTuple):
    """Where words stand in the source: offsets of the first character and after the last."""

    start: int
    end: int


def fold(text: str) -> str:
    """Return `text`, no longer or shorter, with ASCII digits and signs and without controls."""
    folded = _LINE_ENDS.sub("\n", text.replace("\r\n", " \n").replace("\r", "\n"))
    return folded.translate(_FOLDED)


def joined(folded: str) -> str:
    """Return the folded text with the line ends that only the margin made as spaces."""
    lines = folded.split("\n")
    pieces = []
    for place, line in enumerate(lines[:-1]):
        pieces += [line, " " if _goes_on(line, lines[place + 1]) else "\n"]
    return "".join([*pieces, lines[-1]])


def _goes_on(line: str, following: str) -> bool:
    if len(line) < _FULL_LINE or "\t" in line or "|" in line[:2]:
        return False
    last = line.rstrip()[-1:]
    first = following[:1]
    return bool(last and first.strip()) and last not in _CLOSED and not ITEM.match(following)


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Yield each sentence of a folded text between two places, its stop not included."""
    stop = len(text) if end is None else end
    begin = start
    for found in _END.finditer(text, start, stop):
        yield from _pieces(text, begin, found.start())
        begin = found.end()
    yield from _pieces(text, begin, stop)


def _pieces(text: str, begin: int, end: int) -> Iterator[Span]:
    """Yield a sentence whole, or, where nothing ever ends it, in pieces of a bounded length."""
    while end - begin > _LONGEST:
        cut = max(text.rfind(mark, begin, begin + _LONGEST) for mark in "，,、 ")
        if cut <= begin:
            cut = begin + _LONGEST
            cut = next(
                (
                    place
                    for place in range(cut, cut - _LONGEST_NUMBER, -1)
                    if not _IN_A_NUMBER.match(text, place - 1)
                ),
                cut,
            )
        yield Span(begin, cut)
        begin = cut
    if begin < end:
        yield Span(begin, end)


def clauses(text: str, sentence: Span) -> list[Span]:
    """Return the clauses of a sentence, between its commas and colons."""
    spans, begin = [], sentence.start
    for found in _COMMA.finditer(text, sentence.start, sentence.end):
        spans.append(Span(begin, found.start()))
        begin = found.end()
    spans.append(Span(begin, sentence.end))
    return [span for span in spans if span.start < span.end] or [sentence]
