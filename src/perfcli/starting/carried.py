"""The projects of an earlier year, declared again: rows and weights stay, figures are open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from perfcli.core.language import N_, message, translate
from perfcli.starting.sheet import Project, Row
from perfcli.values.show import printed
from perfcli.values.value import Day, Number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.core.language import Message
    from perfcli.model.declaration import Declaration, Indicator
    from perfcli.model.declaration import Project as Declared
    from perfcli.values.value import Value

_KEPT = ("id", "name", "kind", "department", "purpose")
# What says how a row is measured; what it came to in its year stays there.
_KEPT_OF_ROW = ("id", "name", "category", "unit", "direction", "weight", "rule", "cumulative")


def projects(earlier: Declaration) -> Iterator[Project]:
    """Yield the projects of an earlier declaration with their indicators, for another year."""
    for project in earlier.projects:
        table = {key: getattr(project, key) for key in _KEPT} | {"budget": {}, "spending": {}}
        money = _money(project, earlier)
        remarks = {"budget": str(money)} if money else {}
        rows = tuple(_row(each, earlier.year) for each in project.indicators)
        yield Project(table, remarks, rows)


def heading(earlier: Declaration, path: str) -> str:
    """Return what the file says about where it comes from."""
    return str(
        message(
            N_(
                "Carried over from {path}: projects, indicators, weights; results of {year} are "
                "each `baseline`."
            ),
            path=path,
            year=earlier.year,
        )
    )


def _money(project: Declared, earlier: Declaration) -> Message | None:
    """Return what a project had and spent; None where the earlier year says neither."""
    budget = next(
        (
            each
            for name in ("revised", "original", "received")
            if (each := getattr(project.budget, name)) is not None
        ),
        None,
    )
    spent = project.spending.total
    if budget is None and spent is None:
        return None
    unknown = translate(N_("not given"))
    return message(
        N_("{year}: budget {budget}, spent {spent} ({currency})"),
        year=earlier.year,
        budget=unknown if budget is None else printed(budget),
        spent=unknown if spent is None else printed(spent),
        currency=earlier.currency,
    )


def _row(indicator: Indicator, year: int) -> Row:
    table: dict[str, Any] = {key: getattr(indicator, key) for key in _KEPT_OF_ROW}
    table["core"] = indicator.core or None
    if indicator.actual is not None:
        table["baseline"] = _written(indicator.actual, year)
    if indicator.target is None:
        return Row(table)
    remark = message(N_("target of {year}, to be confirmed or changed:"), year=year)
    return Row(table, (str(remark),), {"target": _written(indicator.target)})


def _written(value: Value, year: int | None = None) -> object:
    """Return a value as it was typed; a day in full where it is to be read in another `year`."""
    if isinstance(value, Number) and not (value.unit or value.comparator or value.qualifier):
        return value.number
    if isinstance(value, Day) and year is not None:
        return value.on(year).isoformat()
    return value.text
