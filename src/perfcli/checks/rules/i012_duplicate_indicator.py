"""One indicator twice in a project: by its name, or by its figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from perfcli.checks.damage import NOTHING, is_sound
from perfcli.checks.hints import is_hint
from perfcli.checks.units import unit_between
from perfcli.core.figures import HUNDRED
from perfcli.core.finding import Check, Found, Page, Related
from perfcli.core.language import N_, message
from perfcli.core.text import fold
from perfcli.values.value import Number

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.model.declaration import Indicator
    from perfcli.scoring.result import Row
    from perfcli.values.value import Value

# Figures of fewer digits, and the 100 of every percentage, meet by chance.
_TELLING_DIGITS = 3
_NAMED = frozenset({"name", "planned"})
_MEASURED = frozenset({"target", "actual", "unit"})


# Target and actual, each with its unit.
_Figures: TypeAlias = "tuple[Decimal, str, Decimal, str]"


def find(context: Context, project: ProjectContext) -> Iterator[Found]:
    """Yield a finding for every row that repeats an earlier one of its project."""
    names: dict[str, Row] = {}
    figures: dict[_Figures, Row] = {}
    for row in project.result.rows:
        indicator = row.indicator
        if indicator.planned:
            continue
        lost = context.row_lost(project, row) if context.lost else NOTHING
        if not is_sound(lost, _NAMED):
            continue
        name = fold(indicator.name)
        first = names.setdefault(name, row)
        if first is not row:
            if not is_hint(name):
                yield _same_name(project, first, row)
            continue
        telling = _figures(indicator) if is_sound(lost, _MEASURED) else None
        if telling is not None:
            first = figures.setdefault(telling, row)
            if first is not row:
                yield _same_figures(project, first, row)


def _figures(indicator: Indicator) -> _Figures | None:
    target, actual = indicator.target, indicator.actual
    if not (isinstance(target, Number) and isinstance(actual, Number)):
        return None
    if not (_tells(actual) and _tells(target)):
        return None
    return (
        target.number,
        target.unit or unit_between(indicator, target, actual),
        actual.number,
        actual.unit or unit_between(indicator, actual, target),
    )


def _tells(value: Number) -> bool:
    text = str(value.number)
    if len(text) < _TELLING_DIGITS or text.isdigit():
        return len(text) >= _TELLING_DIGITS and text != "100"
    return len(value.number.as_tuple().digits) >= _TELLING_DIGITS and value.number != HUNDRED


def _same_name(project: ProjectContext, first: Row, row: Row) -> Found:
    return Found(
        project.row_key(row, "name"),
        message(N_("{name} is the name of two indicators"), name=row.indicator.name),
        message(N_("take one of them out, or name what each of them measures")),
        (_the_first(project, first),),
    )


def _same_figures(project: ProjectContext, first: Row, row: Row) -> Found:
    return Found(
        project.row_key(row, "name"),
        message(
            N_("{name} has the target {target} and the actual {actual} of {other}"),
            name=row.indicator.name,
            target=_text(row.indicator.target),
            actual=_text(row.indicator.actual),
            other=first.indicator.name,
        ),
        message(N_("check that the figures were not copied from the other row")),
        (_the_first(project, first),),
    )


def _the_first(project: ProjectContext, first: Row) -> Related:
    return Related(
        project.row_key(first, "name"),
        message(N_("the first of the two: {name}"), name=first.indicator.name),
    )


def _text(value: Value | None) -> str:
    return "" if value is None else value.text


CHECK = Check(
    code="I012",
    name="duplicate-indicator",
    severity="warning",
    scope="project",
    find=find,
    reads=NOTHING,
    page=Page(
        what=N_("Two indicators of a project have one name, or one target, actual and unit."),
        why=N_("What is counted twice earns its points twice; copied figures measure nothing."),
        bad="""
[[projects]]
name = "公共卫生"

[[projects.indicators]]
name = "0-6岁儿童健康管理数"
category = "数量"
target = "2089人"
actual = "2089人"

[[projects.indicators]]
name = "0-6岁儿童眼保健操覆盖数"
category = "数量"
target = "2089人"
actual = "2089人"
""",
        good="""
[[projects]]
name = "公共卫生"

[[projects.indicators]]
name = "0-6岁儿童健康管理数"
category = "数量"
target = "2089人"
actual = "2089人"

[[projects.indicators]]
name = "0-6岁儿童眼保健操覆盖数"
category = "数量"
target = "2000人"
actual = "2031人"
""",
        document=N_("common practice: each indicator measures something of its own"),
    ),
)
