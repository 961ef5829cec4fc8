"""A report read from end to end: its outline, its projects and money, everything in figures."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from perfcli.drafting import lists, money, outline
from perfcli.drafting.grids import grids
from perfcli.drafting.quantities import collect
from perfcli.drafting.quantity import Quantity, Unread
from perfcli.drafting.sentences import Span, fold, joined
from perfcli.drafting.tables import money_table

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from perfcli.drafting.money import Project, Sum
    from perfcli.drafting.numbers import Named
    from perfcli.drafting.quantity import Role
    from perfcli.drafting.tables import Amount, MoneyRow, MoneyTable

_DEFAULT_YEAR = 2000
_CURRENCIES = frozenset({"元", "千元", "万元", "百万元", "亿元"})


class Report(NamedTuple):
    """What a report says. `text` is the text as decoded; every place is one in it.

    `named` is False where the words do not tell which project they are about.
    """

    text: str
    year: int | None
    title: str | None
    unit: str | None
    currency: str
    projects: list[Project]
    totals: Project | None
    quantities: list[Quantity]
    unread: list[Unread]
    names: list[Named]
    claims: list[Span]
    problems: list[str]
    measures: list[str]
    named: bool


def read(text: str, year: int | None = None) -> Report:
    """Return everything that a report says, without a guess at what it does not."""
    folded = fold(text)
    whole = joined(folded)
    lines = list(outline.lines(folded))
    title = outline.title(lines)
    the_year = year or outline.year(whole, title)
    tables = [table for grid in grids(folded) if (table := money_table(grid))]
    projects, totals = money.from_table(tables)
    if not projects:
        projects = money.named(whole, title, _listed(whole))
    sections = outline.sections(
        lines, [project.name for project in projects], [table.span for table in tables]
    )
    found = collect(whole, the_year or _DEFAULT_YEAR, sections, [table.span for table in tables])
    currency = outline.currency(whole) or _most_common(found.quantities) or "万元"
    quantities = money.owned(found.quantities, projects, whole)
    quantities = _with_tables(quantities, tables, currency, projects)
    projects, sums = money.with_prose(projects, quantities, currency)
    problems, measures = outline.problems_and_measures(lines)
    damaged = [Unread(*span, "damaged") for table in tables for span in table.damaged]
    return Report(
        text,
        the_year,
        title,
        outline.unit(whole, title),
        currency,
        projects,
        _totals(totals, sums),
        quantities,
        [*damaged, *found.unread],
        found.names,
        list(outline.claims(whole)),
        problems,
        measures,
        len(projects) < 2 or any(section.project is not None for section in sections),
    )


def _listed(text: str) -> list[str]:
    """Return the projects that the report lists: 重点项目2个，分别为公共服务项目、城市管理项目."""
    for sentence in text[:20000].split("。"):
        if "项目" in sentence and "分别" in sentence:
            names = lists.named(sentence)
            if len(names) > 1 and all(len(name) < 40 for name in names):
                return names
    return []


def _most_common(quantities: Sequence[Quantity]) -> str | None:
    units = Counter(
        each.unit
        for each in quantities
        if each.role in {"budget", "spending"} and each.unit in _CURRENCIES
    )
    return units.most_common(1)[0][0] if units else None


def _totals(totals: Project | None, sums: Sequence[Sum]) -> Project | None:
    if totals is None and not sums:
        return None
    before = totals or money.Project("")
    return before._replace(sums=(*before.sums, *sums))


def _with_tables(
    quantities: list[Quantity],
    tables: Sequence[MoneyTable],
    currency: str,
    projects: Sequence[Project],
) -> list[Quantity]:
    """Return the quantities with the amounts of the tables; one that the prose has too is one."""
    found = list(quantities)
    places = {outline.core(project.name): place for place, project in enumerate(projects)}
    known: dict[tuple[str, Decimal], list[int]] = {}
    for place, each in enumerate(found):
        if each.number is not None and each.role in {"budget", "spending"}:
            known.setdefault((each.role, each.number), []).append(place)
    for table in tables:
        for row in table.rows:
            project = None if row.is_total else places.get(outline.core(row.name))
            _add_row(found, known, row, currency, project)
    return found


def _add_row(
    found: list[Quantity],
    known: dict[tuple[str, Decimal], list[int]],
    row: MoneyRow,
    currency: str,
    project: int | None,
) -> None:
    subject = outline.core(row.name).rstrip("：:")
    holders: dict[str, int] = {}
    for amount in row.amounts:
        role: Role = "spending" if amount.column == "total" else "budget"
        key = (role, amount.value)
        same = next(
            (
                place
                for place in known.get(key, ())
                if (
                    subject in found[place].subject
                    or (project is not None and found[place].project == project)
                )
                and found[place].unit == currency
            ),
            None,
        )
        if same is not None:
            each = found[same]
            found[same] = each.with_rule("in-the-table", repeats=(*each.repeats, amount.span))
        else:
            same = len(found)
            found.append(
                _amount(amount, subject, role, currency)._replace(
                    project=project, whole=holders.get(role) if amount.label else None
                )
            )
            known.setdefault(key, []).append(same)
        if not amount.label:
            holders[role] = same


def _amount(amount: Amount, subject: str, role: Role, currency: str) -> Quantity:
    return Quantity(
        value=amount.value,
        unit=currency,
        subject=amount.label or subject,
        role="part" if amount.label else role,
        start=amount.span.start,
        end=amount.span.end,
        clause=amount.span,
        sentence=amount.span,
        money=amount.column,  # type: ignore[arg-type]
        rules=("table-amount",),
    )
