"""An indicator measured in another unit than the year before, which does not convert."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message
from perfcli.scoring.evidence import unit_of
from perfcli.values.units import canonical, convert
from perfcli.values.value import Number, Range

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.years import ProjectYears, Years
    from perfcli.scoring.result import Row

_ONE = Decimal(1)


class _Unit(NamedTuple):
    """A unit in which a row is measured, and the key that says so."""

    key: str
    unit: str


def find(years: Years, project: ProjectYears) -> Iterator[Found]:
    """Yield a finding for each indicator none of whose units converts into one of last year's.

    Units that disagree within one year are the matter of another check.
    """
    for old, new in project.both:
        before, after = list(_units(old)), list(_units(new))
        if not before or not after or any(_convert(a, b) for a in before for b in after):
            continue
        yield Found(
            project.row_key(new, after[0].key),
            message(
                N_("{name} is measured in {unit}, and was in {before} in {year}"),
                name=new.indicator.name,
                unit=after[0].unit,
                before=before[0].unit,
                year=years.last,
            ),
            message(
                N_("use one unit in both years; what measures something else needs another id")
            ),
            (
                project.before(
                    old,
                    before[0].key,
                    years.said_before(old.indicator.name, before[0].unit),
                ),
            ),
        )


def _units(row: Row) -> Iterator[_Unit]:
    """Yield the units of target and actual, else that of the row."""
    indicator = row.indicator
    found = False
    for key, value in (("target", indicator.target), ("actual", indicator.actual)):
        if isinstance(value, Number | Range) and (unit := unit_of(indicator, value)):
            found = True
            yield _Unit(key if value.unit else "unit", unit)
    if indicator.unit and not found:
        yield _Unit("unit", canonical(indicator.unit))


def _convert(one: _Unit, other: _Unit) -> bool:
    return convert(_ONE, one.unit, other.unit) is not None


CHECK = Check(
    code="Y003",
    name="unit-changed",
    severity="error",
    scope="years",
    find=find,
    page=Page(
        what=N_("The same indicator is measured in a unit that does not convert into last year's."),
        why=N_("Figures in two units cannot be compared, and a change of the unit hides this."),
        bad="""
# --- 2019 ---
[[projects]]
name = "城市管理"

[[projects.indicators]]
name = "湿垃圾转运量"
category = "数量"
target = "≥240吨"
actual = "198.6吨"

# --- 2020 ---
[[projects]]
name = "城市管理"

[[projects.indicators]]
name = "湿垃圾转运量"
category = "数量"
target = "≥300车"
""",
        good="""
# --- 2019 ---
[[projects]]
name = "城市管理"

[[projects.indicators]]
name = "湿垃圾转运量"
category = "数量"
target = "≥240吨"
actual = "198.6吨"

# --- 2020 ---
[[projects]]
name = "城市管理"

[[projects.indicators]]
name = "湿垃圾转运量"
category = "数量"
target = "≥260000千克"
""",
        document=N_("common practice: one indicator has one unit"),
    ),
)
