"""The table of money: projects with their type and purpose, budget and spending, and the total."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

from perfcli.drafting.sentences import Span
from perfcli.values.figures import SOUND

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from perfcli.drafting.grids import Cell, Grid

Column = Literal[
    "name", "kind", "purpose", "department", "original", "revised", "received", "total"
]

_COLUMNS: tuple[tuple[Column | None, re.Pattern[str]], ...] = (
    (None, re.compile("率|得分|分值|进度|序号|结余|结转|偏差|备注|比例")),
    ("kind", re.compile("项目类[型别]|项目性质|类型|类别")),
    ("purpose", re.compile("用途|使用方向|主要内容|建设内容|支出内容|资金投向")),
    ("department", re.compile("主管部门|实施单位|责任单位|科室")),
    ("name", re.compile("项目名称|\\A项目\\Z|支出项目|专项名称|名称|\\A项目")),
    ("revised", re.compile("全年预算|调整后?预算|预算调整")),
    ("received", re.compile("到位")),
    ("total", re.compile("支出|执行|使用|支付|决算")),
    ("original", re.compile("预算|指标|安排|下达|批复|计划")),
)
_PART = re.compile("(?:其中|其 中)[：:]?\\s*(.*)")
_TOTAL = re.compile("\\A(?:合\\s*计|总\\s*计|小\\s*计|共\\s*计)[：:]?\\Z")
_AMOUNT = re.compile(r"([0-9][0-9,.]*)\s*(?:万元|元|亿元|千元)?\Z")
_NOTHING = frozenset({"", "-", "--", "—", "/", "无", "——"})
_MONEY = frozenset({"original", "revised", "received", "total"})


class Amount(NamedTuple):
    """An amount of the table: what it is (a label where it is a part), and where it stands."""

    column: Column
    label: str | None
    value: Decimal
    span: Span


class MoneyRow(NamedTuple):
    """One project of the table, or the line that adds them up."""

    name: str
    start: int
    kind: str | None
    purpose: str | None
    department: str | None
    amounts: tuple[Amount, ...]
    is_total: bool


class MoneyTable(NamedTuple):
    """A table of money, and the cells in it that hold a number nobody can read."""

    span: Span
    rows: list[MoneyRow]
    damaged: list[Span]


class _Header(NamedTuple):
    column: Column | None
    label: str | None


def money_table(grid: Grid) -> MoneyTable | None:
    """Return the money in a table, None where it is a table of something else."""
    first = next((place for place, row in enumerate(grid.rows) if _has_amount(row)), None)
    if not first:
        return None
    body = grid.rows[first:]
    columns = max(len(row) for row in body)
    headers = _headers(grid.rows[:first], columns)
    kinds = {header.column for header in headers}
    if "name" not in kinds or not kinds & _MONEY:
        return None
    found = MoneyTable(grid.span, [], [])
    for row in body:
        read = _row(row, headers, found.damaged)
        if read is not None:
            found.rows.append(read)
    return found if any(not row.is_total for row in found.rows) else None


def _has_amount(row: Sequence[Cell]) -> bool:
    return any(_AMOUNT.match(cell.text) and place for place, cell in enumerate(row))


def _headers(rows: Sequence[Sequence[Cell]], columns: int) -> list[_Header]:
    """Return what each column holds, by one line of headings or by groups and their columns."""
    lines = [[_plain(cell.text) for cell in row] for row in rows if any(cell.text for cell in row)]
    if not lines:
        return []
    last = lines[-1]
    last += [""] * (columns - len(last))
    groups = _groups(lines[0], last) if len(lines) > 1 else [""] * len(last)
    found: list[_Header] = []
    amount: Column | None = None
    for words, group in zip(last, groups, strict=True):
        part = _PART.match(words)
        if part:
            label = part[1] or "其中"
            own = next((column for column, pattern in _COLUMNS if pattern.search(group)), None)
            column = own if own in _MONEY else amount
            found.append(_Header(column, label))
            continue
        column = _column(words) or _column(group)
        amount = column if column in _MONEY else amount
        found.append(_Header(column, None))
    return found


def _column(words: str) -> Column | None:
    return next((column for column, pattern in _COLUMNS if words and pattern.search(words)), None)


def _groups(top: Sequence[str], last: list[str]) -> list[str]:
    """Return the heading above each column; where a column has none of its own it takes that."""
    if len(top) == len(last):
        groups = list(top)
    else:
        free = next((place for place, words in enumerate(last) if words), len(last))
        above = [words for words in top[free:] if words]
        groups = [*top[:free], *[""] * (len(last) - min(free, len(top)))][: len(last)]
        owner = -1
        for place in range(free, len(last)):
            owner += not _PART.match(last[place])
            if 0 <= owner < len(above):
                groups[place] = above[owner]
    for place, words in enumerate(groups):
        if not last[place]:
            last[place] = words
    return groups


def _plain(words: str) -> str:
    return "".join(words.split())


def _row(row: Sequence[Cell], headers: Sequence[_Header], damaged: list[Span]) -> MoneyRow | None:
    total = next((cell for cell in row if _TOTAL.match(cell.text)), None)
    amounts: list[Amount] = []
    words: dict[str, Cell] = {}
    # A line of totals has its cells merged on the left: amounts are counted from the right.
    shift = len(headers) - len(row)
    for place, cell in enumerate(row):
        at = place + shift if total is not None or shift < 0 else place
        if not 0 <= at < len(headers):
            continue
        header = headers[at]
        if header.column in _MONEY:
            amounts += _amount(cell, header, damaged)
        elif header.column is not None and cell.text:
            words.setdefault(header.column, cell)
    name = total or words.get("name")
    if name is None or not (amounts or total is None):
        return None
    texts = {column: cell.text for column, cell in words.items()}
    return MoneyRow(
        name.text,
        name.start,
        texts.get("kind"),
        texts.get("purpose"),
        texts.get("department"),
        tuple(amounts),
        total is not None,
    )


def _amount(cell: Cell, header: _Header, damaged: list[Span]) -> Iterator[Amount]:
    found = _AMOUNT.match(cell.text)
    if found is None or header.column is None:
        return
    span = Span(cell.start, cell.end)
    if not SOUND.fullmatch(found[1]):
        damaged.append(span)
        return
    yield Amount(header.column, header.label, Decimal(found[1].replace(",", "")), span)
