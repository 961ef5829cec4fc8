"""What holds for a whole form: its title, year, currency and method."""

from __future__ import annotations

import re
import unicodedata
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from perfcli.forms import marks
from perfcli.forms.words import bracketed, label, words

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from perfcli.core.finding import Place
    from perfcli.forms.grid import Sheet

CURRENCIES = ("元", "千元", "万元", "百万元", "亿元")
DEFAULT_CURRENCY = "万元"
DEFAULT_SCHEME = "mof-2020"
_UNIT_OF_MONEY = re.compile(r"单位[:：]?(亿元|百万元|万元|千元|元)")
_MONEY_WORDS = re.compile("资金|预算|金额|执行|支出")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年度?")
_ANY_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_TITLE = re.compile("自评|自我评价|绩效.*表")
_TITLE_ROWS = 6


class Frame(NamedTuple):
    """What the form says of itself; None where it does not."""

    title: str | None
    year: int | None
    year_from_name: bool
    currency: str | None
    scheme: str | None
    names_scheme: bool
    is_mid_year: bool
    as_of: dt.date | None
    start: Place


def frame(sheets: Sequence[Sheet], name: str) -> Frame:
    """Return the frame of a form; `name` is that of its file, without its ending."""
    year = next(filter(None, map(_year, _title_texts(sheets))), None)
    by_name = None if year is not None else _found(_ANY_YEAR, name)
    marked = marks.read(_first_texts(sheets))
    from perfcli.core.finding import Place

    return Frame(
        title=next((text for text in _title_texts(sheets) if _TITLE.search(text)), None),
        year=year if year is not None else by_name,
        year_from_name=by_name is not None,
        currency=_currency(sheets),
        scheme=marked.method or _scheme(sheets),
        names_scheme=marked.method is not None,
        is_mid_year=marked.is_mid_year,
        as_of=marked.as_of,
        start=Place(1, 1, 1, f"{sheets[0].name}!A1"),
    )


def _title_texts(sheets: Sequence[Sheet]) -> Iterator[str]:
    for page in sheets:
        yield from (line.strip() for line in page.heading.split("\n"))
        for text in _first_cells(page):
            # Long texts tell of other years.
            if len(text) < 80:
                yield " ".join(text.split())
        yield page.name


def _first_texts(sheets: Sequence[Sheet]) -> Iterator[str]:
    for page in sheets:
        yield page.heading
        yield from _first_cells(page)


def _first_cells(page: Sheet) -> Iterator[str]:
    return (cell.text for cell in takewhile(lambda cell: cell.row <= _TITLE_ROWS, page.cells()))


def _year(text: str) -> int | None:
    return _found(_YEAR, unicodedata.normalize("NFKC", "".join(text.split())))


def _found(pattern: re.Pattern[str], text: str) -> int | None:
    match = pattern.search(text)
    return int(match[1]) if match else None


def _currency(sheets: Sequence[Sheet]) -> str | None:
    for page in sheets:
        for text in (page.heading, *(cell.text for cell in page.cells())):
            plain = "".join(text.split())
            if len(plain) < 400 and (said := _UNIT_OF_MONEY.search(plain)):
                return said[1]
            if _MONEY_WORDS.search(label(text)) and len(plain) < 40:
                for inner in bracketed(text):
                    if inner.removeprefix("单位:") in CURRENCIES:
                        return inner.removeprefix("单位:")
    return None


def _scheme(sheets: Sequence[Sheet]) -> str | None:
    """Return the method whose own words the form prints, None where it could be any."""
    for scheme, pattern in words()["schemes"].items():
        own = re.compile(pattern)
        for page in sheets:
            for text in (page.heading, *(cell.text for cell in page.cells())):
                plain = "".join(unicodedata.normalize("NFKC", text).split())
                if len(plain) < 80 and own.search(plain):
                    return str(scheme)
    return None
