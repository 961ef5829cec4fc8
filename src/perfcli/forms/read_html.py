"""Tables from a page; what it refers to is never fetched."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from perfcli.forms.grid import MAX_COLUMNS, MAX_ROWS, Cell, Sheet, sheet

_UNSEEN = {"script", "style", "template", "noscript"}
_BREAKS = {"br", "p", "div", "li"}
_HEADING = 300
# Space that is no more than one, as in every page; wide and fixed space stays.
_SPACE = re.compile(r"[ \t\r\f\v]+")


class _Table:
    """A table that is being read: the text before it, and its cells."""

    def __init__(self, heading: str) -> None:
        self.heading = heading
        self.cells: list[Cell] = []
        # By column: the row from which it is free again.
        self.free: dict[int, int] = {}
        self.row = 0
        self.column = 1
        self.beyond = False
        self.text: list[str] | None = None
        self.span = (1, 1)

    def begin(self, attributes: dict[str, str | None]) -> None:
        self.end()
        self.row = self.row or 1
        self.text = []
        self.span = (
            _count(attributes.get("rowspan"), MAX_ROWS),
            _count(attributes.get("colspan"), MAX_COLUMNS),
        )

    def end(self) -> None:
        if self.text is None:
            return
        text, self.text = _tidy("".join(self.text)), None
        column = self.column
        while self.free.get(column, 0) > self.row:
            column += 1
        height, width = self.span
        if self.row > MAX_ROWS:
            height = 1
        beyond = column > MAX_COLUMNS or self.row > MAX_ROWS
        # One cell too far out says that this is no form as well as a million.
        if not (beyond and self.beyond):
            self.cells.append(Cell(self.row, column, text, None, height, width))
        self.beyond |= beyond
        for each in range(column, min(column + width, MAX_COLUMNS + 1)):
            self.free[each] = max(self.free.get(each, 0), self.row + height)
        self.column = column + width

    def next_row(self) -> None:
        self.end()
        self.row += 1
        self.column = 1


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[_Table] = []
        self.done: list[_Table] = []
        self.between: list[str] = []
        self.unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.open.append(_Table(_tidy("".join(self.between))[-_HEADING:]))
            self.done.append(self.open[-1])
            self.between.clear()
        elif tag in _UNSEEN:
            self.unseen += 1
        elif tag in _BREAKS:
            self._words("\n")
        elif self.open and tag == "tr":
            self.open[-1].next_row()
        elif self.open and tag in {"td", "th"}:
            self.open[-1].begin(dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self.unseen = max(0, self.unseen - 1)
        elif self.open and tag in {"td", "th", "tr"}:
            self.open[-1].end()
        elif self.open and tag == "table":
            self.open.pop().end()
        elif tag in _BREAKS:
            self._words("\n")

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self._words(_SPACE.sub(" ", data).replace("\n", ""))

    def _words(self, words: str) -> None:
        if not self.open:
            self.between.append(words)
        elif self.open[-1].text is not None:
            self.open[-1].text.append(words)


def read(text: str) -> list[Sheet]:
    """Return the tables of a page, each with the text before it."""
    page = _Page()
    whole, end, rest = _without_comments(text).rpartition(">")
    # A tag that begins after the last end of one is none: it would be looked for again and again.
    page.feed(whole + end + rest.partition("<")[0])
    page.close()
    for table in page.open:
        table.end()
    return [
        sheet(f"表{number}", table.cells, table.heading)
        for number, table in enumerate(page.done, 1)
    ]


def _without_comments(text: str) -> str:
    """Return a page without its comments: one that does not end hides the rest of it.

    The parser would look for the end of each of a million such, to the end of the page.
    """
    kept: list[str] = []
    begin = 0
    while (start := text.find("<!--", begin)) >= 0:
        kept.append(text[begin:start])
        end = text.find("-->", start + 4)
        if end < 0:
            return "".join(kept)
        begin = end + 3
    return "".join([*kept, text[begin:]])


def _count(given: str | None, most: int) -> int:
    digits = (given or "").strip()
    if not (digits.isascii() and digits.isdecimal()):
        return 1
    # Absurdly long digit strings are cut before they are turned into a number.
    return max(1, min(int(digits[:6]), most))


def _tidy(text: str) -> str:
    lines = (line.strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)
