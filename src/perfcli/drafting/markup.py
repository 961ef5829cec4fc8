"""The words of an HTML page; nothing that it points at is fetched."""

from __future__ import annotations

from html.parser import HTMLParser

_UNSEEN = frozenset({"script", "style", "noscript", "template", "title", "svg"})
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "br",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "section",
        "article",
        "header",
        "footer",
        "blockquote",
        "pre",
        "hr",
        "main",
        "table",
        "tbody",
        "thead",
        "tfoot",
        "body",
        "form",
    ]
)
_CELLS = frozenset({"td", "th"})
_MOST_COLUMNS = 60


def text_of(page: str) -> str:
    """Return the text of a page: a line for each block, table rows with tabs between cells."""
    parser = _Parser()
    parser.feed(page)
    parser.close()
    return parser.text()


class _Table:
    """A table as it is being read; a cell that spans rows or columns stands in each of them."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._row: list[str] = []
        self._below: dict[int, tuple[int, str]] = {}
        self._spans = (1, 1)
        self.cell: list[str] | None = None

    def open(self, attributes: dict[str, str | None]) -> None:
        self.close()
        self._spans = (_number(attributes.get("colspan")), _number(attributes.get("rowspan")))
        self.cell = []

    def close(self) -> None:
        if self.cell is None:
            return
        words = " ".join("".join(self.cell).split())
        self.cell = None
        self._from_above()
        columns, rows = self._spans
        for _ in range(columns):
            if rows > 1:
                self._below[len(self._row)] = (rows - 1, words)
            self._row.append(words)

    def end_row(self) -> None:
        self.close()
        if self._row:
            self._from_above()
            self.lines.append("\t".join(self._row))
        self._row = []

    def _from_above(self) -> None:
        while (held := self._below.get(len(self._row))) is not None:
            rows, words = held
            if rows > 1:
                self._below[len(self._row)] = (rows - 1, words)
            else:
                del self._below[len(self._row)]
            self._row.append(words)


def _number(given: str | None) -> int:
    return (
        min(int(given), _MOST_COLUMNS)
        if given and given.isascii() and given.isdigit() and int(given[:9])
        else 1
    )


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._pieces: list[str] = []
        self._unseen = 0
        self._tables: list[_Table] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "table":
            self._tables.append(_Table())
        elif tag in _CELLS and self._tables:
            self._tables[-1].open(dict(attrs))
        elif tag == "tr" and self._tables:
            self._tables[-1].end_row()
        elif tag in _BLOCKS:
            self._add("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag == "table" and self._tables:
            table = self._tables.pop()
            table.end_row()
            self._add("\n\n" + "\n".join(table.lines) + "\n\n")
        elif tag in _CELLS and self._tables:
            self._tables[-1].close()
        elif tag == "tr" and self._tables:
            self._tables[-1].end_row()
        elif tag in _BLOCKS:
            self._add("\n")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._add(" ".join(data.replace("\t", " ").split("\n")) if data.strip() else " ")

    def _add(self, words: str) -> None:
        cell = self._tables[-1].cell if self._tables else None
        if cell is not None:
            cell.append(words)
        elif not self._tables:
            self._pieces.append(words)

    def text(self) -> str:
        while self._tables:
            self.handle_endtag("table")
        lines = (line.strip(" ") for line in "".join(self._pieces).split("\n"))
        return "\n".join(lines)
