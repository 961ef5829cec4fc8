"""The projects of a report and their money, from its table and from its prose."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from perfcli.drafting.outline import core
from perfcli.drafting.vocabulary import either, words
from perfcli.values.units import convert

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from perfcli.drafting.quantity import Money, Quantity
    from perfcli.drafting.sentences import Span
    from perfcli.drafting.tables import MoneyRow, MoneyTable

_PROJECT_NAME = re.compile(r"项目名称\s*[:：]\s*([^，。；：\n\t]{2,40})")
_IN_TITLE = re.compile(
    "([^，。\n]{2,40}?(?:项目|工程|专项资金|资金|经费))(?:支出|资金)?(?:重点)?(?:部门整体)?(?:绩效|自评|评价)"
)
# What stands before the name of the project in a title: the unit, and the year.
_HEAD = re.compile(
    r".*?(?:19|20)[0-9]{2}\s?年度?|.*?(?:局|街道办事处|人民政府|委员会|中心|医院|学校)(?:关于)?"
)
_TOTAL = re.compile(either(words("money", "total")))
_RANK: dict[str, int] = {"original": 0, "revised": 1, "received": 2, "total": 3}


class Sum(NamedTuple):
    """An amount of a project: its figure in the currency of the report, and where it stands."""

    money: Money
    label: str | None
    value: Decimal
    span: Span


class Project(NamedTuple):
    """A project as the report presents it; `sums` are its amounts, the first of a kind counts."""

    name: str
    kind: str | None = None
    purpose: str | None = None
    department: str | None = None
    sums: tuple[Sum, ...] = ()

    def first(self, money: Money, label: str | None = None) -> Sum | None:
        """Return the amount of a kind that the report gives first."""
        return next((each for each in self.sums if each[:2] == (money, label)), None)


def from_table(tables: Sequence[MoneyTable]) -> tuple[list[Project], Project | None]:
    """Return the projects of the tables of money, and their line of totals."""
    found: dict[str, Project] = {}
    totals: Project | None = None
    for table in tables:
        for row in table.rows:
            if row.is_total:
                totals = totals or _project(row)
            elif core(row.name) in found:
                before = found[core(row.name)]
                found[core(row.name)] = before._replace(sums=(*before.sums, *_project(row).sums))
            else:
                found[core(row.name)] = _project(row)
    return list(found.values()), totals


def _project(row: MoneyRow) -> Project:
    sums = tuple(
        Sum(each.column, each.label, each.value, each.span)  # type: ignore[arg-type]
        for each in row.amounts
    )
    return Project(row.name, row.kind, row.purpose, row.department, sums)


def named(text: str, title: str | None, listed: Sequence[str]) -> list[Project]:
    """Return the projects that a report without a table names: in a list, a label or its title."""
    if listed:
        return [Project(core(name)) for name in listed]
    label = _PROJECT_NAME.search(text)
    if label:
        return [Project(label[1].strip())]
    heading = _IN_TITLE.match(_HEAD.sub("", title or "", count=1))
    # A report that names no project is still about one.
    return [Project(heading[1] if heading else "")]


def owned(quantities: list[Quantity], projects: Sequence[Project], text: str) -> list[Quantity]:
    """Return the quantities with each amount given to the project that its clause names."""
    keys = [core(project.name) for project in projects]
    if len(keys) < 2:
        return quantities
    return [
        each._replace(project=_named_in(each, keys, text))
        if each.role in {"budget", "spending"} and each.project is None
        else each
        for each in quantities
    ]


def _named_in(each: Quantity, keys: Sequence[str], text: str) -> int | None:
    for words_ in (each.subject, text[each.clause.start : each.start]):
        named = [place for place, key in enumerate(keys) if key and key in words_]
        if len(named) == 1:
            return named[0]
    return None


def with_prose(
    projects: list[Project], quantities: Sequence[Quantity], currency: str
) -> tuple[list[Project], list[Sum]]:
    """Return the projects with the amounts that the prose gives, and those of them all together."""
    added: dict[int, list[Sum]] = {}
    whole: list[Sum] = []
    owners: list[int | None] = []
    for each in quantities:
        owner = _owner(each, projects)
        owners.append(owner)
        if "table-amount" in each.rules:
            continue
        for one in _sums(each, quantities, currency):
            where = owner if each.whole is None else owners[each.whole]
            if where is None:
                if each.whole is None and (not projects or _TOTAL.search(each.subject)):
                    whole.append(one)
            else:
                added.setdefault(where, []).append(one)
    filled = [
        project._replace(sums=(*project.sums, *added.get(place, ())))
        for place, project in enumerate(projects)
    ]
    return filled, whole


def _sums(each: Quantity, quantities: Sequence[Quantity], currency: str) -> Iterator[Sum]:
    holder = each if each.whole is None else quantities[each.whole]
    if holder.role not in {"budget", "spending"} or holder.money is None or each.number is None:
        return
    if each.role not in {"budget", "spending", "part"}:
        return
    value = convert(each.number, each.unit, currency)
    if value is None:
        return
    from perfcli.drafting.sentences import Span

    label = None if each.whole is None else each.subject or None
    if each.whole is None or label:
        yield Sum(holder.money, label, value, Span(each.start, each.end))


def _owner(each: Quantity, projects: Sequence[Project]) -> int | None:
    """Return the project that an amount is of: the one it names, else that of its section."""
    if each.role not in {"budget", "spending", "part"}:
        return each.project
    for place, project in enumerate(projects):
        if core(project.name) and core(project.name) in each.subject:
            return place
    return each.project if each.project is not None else (0 if len(projects) == 1 else None)
