"""Tables in a text: rows of cells, tab-separated or drawn with bars, each cell with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from perfcli.drafting.sentences import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

# A cell of a heading may go on in a line of its own, which is no longer than this.
_CONTINUATION = 12
_RULE = frozenset("|-: +=")


class Cell(NamedTuple):
    """The words of a cell, white space at the ends removed, and where they stand."""

    text: str
    start: int
    end: int


class Grid(NamedTuple):
    """A table: where it stands, and its rows, which need not be equally long."""

    span: Span
    rows: list[list[Cell]]


class _Line(NamedTuple):
    text: str
    start: int


def grids(text: str) -> Iterator[Grid]:
    """Yield every table of a folded text.

    A row is a line of cells; where the cells stand one to a line, as a word processor exports them,
    rows are parted by an empty line.
    """
    block: list[_Line] = []
    place = 0
    lines = text.split("\n")
    for number, words in enumerate(lines):
        line = _Line(words, place)
        place += len(words) + 1
        if _is_row(words) or (block and _belongs(block, words, lines[number + 1 : number + 2])):
            block.append(line)
        elif block:
            yield from _grid(block)
            block = []
    yield from _grid(block)


def _is_row(words: str) -> bool:
    return "\t" in words or (words.lstrip()[:1] == "|" and words.count("|") > 1)


def _belongs(block: list[_Line], words: str, following: list[str]) -> bool:
    """Tell whether a line without a tab is still of the table: an end of a row, or of a cell."""
    if not following or not _is_row(following[0]):
        return False
    if not words.strip():
        return bool(block[-1].text.strip(" "))
    return len(words) <= _CONTINUATION


def _grid(block: list[_Line]) -> Iterator[Grid]:
    rows = [line for line in block if line.text.strip(" ")]
    if len(rows) < 2:
        return
    single = sum(len(line.text.split("\t")) <= 2 and line.text.startswith("\t") for line in rows)
    upright = single * 2 > len(rows)
    found = list(_upright(block) if upright else _level(block))
    end = block[-1].start + len(block[-1].text)
    if found:
        yield Grid(Span(block[0].start, end), found)


def _level(block: list[_Line]) -> Iterator[list[Cell]]:
    for line in block:
        mark = "\t" if "\t" in line.text else "|"
        if not line.text.strip(" ") or (mark == "|" and set(line.text.strip()) <= _RULE):
            continue
        cells = list(_cells(line, mark))
        yield cells[1:-1] if mark == "|" else cells


def _upright(block: list[_Line]) -> Iterator[list[Cell]]:
    row: list[Cell] = []
    for line in block:
        if not line.text.strip(" "):
            if row:
                yield row
            row = []
        elif "\t" in line.text:
            row += list(_cells(line, "\t"))[line.text.startswith("\t") :]
        elif row:
            last = row[-1]
            row[-1] = Cell(last.text + line.text.strip(), last.start, line.start + len(line.text))
    if row:
        yield row


def _cells(line: _Line, mark: str) -> Iterator[Cell]:
    place = line.start
    for words in line.text.split(mark):
        stripped = words.strip()
        start = place + len(words) - len(words.lstrip())
        yield Cell(stripped, start, start + len(stripped))
        place += len(words) + 1
