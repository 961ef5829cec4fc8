"""A field in which the form's own hint still stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.hints import is_hint
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message
from perfcli.values.value import Number, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.core.keypath import KeyPath
    from perfcli.model.declaration import Indicator
    from perfcli.values.value import Value

_PROJECT = ("name", "kind", "department", "purpose", "goal", "achievement", "reason", "measure")
_INDICATOR = ("name", "unit", "assumed", "reason", "measure", "quote")
_VALUES = ("target", "actual")


def find(context: Context, project: ProjectContext) -> Iterator[Found]:  # noqa: ARG001
    """Yield a finding for every text of a project and its rows that is only a hint."""
    for key, text in _hints(project):
        name = next(part for part in reversed(key) if isinstance(part, str))
        yield Found(
            key,
            message(N_("`{key}` is only a hint of the form: {text}"), key=name, text=text),
            message(N_("write what belongs there, or leave the key out")),
        )


def _hints(project: ProjectContext) -> Iterator[tuple[KeyPath, str]]:
    """Yield each hint where somebody was asked to write a text, with its place."""
    for name in _PROJECT:
        text = getattr(project.project, name)
        if text and is_hint(text):
            yield (*project.key, name), text
    for row in project.result.rows:
        indicator = row.indicator
        if not indicator.planned:
            for below, text in _of_a_row(indicator):
                yield project.row_key(row, *below), text


def _of_a_row(indicator: Indicator) -> list[tuple[KeyPath, str]]:
    """Return the hints of a row; as a list, since nearly all rows have none."""
    found: list[tuple[KeyPath, str]] = [
        ((name,), text)
        for name in _INDICATOR
        if (text := getattr(indicator, name)) and is_hint(text)
    ]
    found += [
        ((name,), text)
        for name in _VALUES
        if (text := _words(getattr(indicator, name))) and is_hint(text)
    ]
    evidence = indicator.evidence
    if isinstance(evidence, str):
        if is_hint(evidence):
            found.append((("evidence",), evidence))
    elif evidence:
        found += [
            (("evidence", position), text)
            for position, text in enumerate(evidence)
            if is_hint(text)
        ]
    return found


def _words(value: Value | None) -> str | None:
    """Return the text of a value in words; 100字以内 is read as a number of characters."""
    if isinstance(value, Text) or (isinstance(value, Number) and value.unit == "字"):
        return value.text
    return None


CHECK = Check(
    code="I014",
    name="placeholder-text",
    severity="error",
    scope="project",
    find=find,
    page=Page(
        what=N_("A text is nothing but a form hint: 100字以内, ……, 指标1, XX, *, 待填."),
        why=N_("The form was sent in without this field; a hint is neither a target nor a reason."),
        bad="""
[[projects]]
name = "公共服务"
achievement = "（100字以内）"

[[projects.indicators]]
name = "公益培训场次"
category = "数量"
target = "≥24场"
actual = "25场"
""",
        good="""
[[projects]]
name = "公共服务"
achievement = "全年举办公益培训25场"

[[projects.indicators]]
name = "公益培训场次"
category = "数量"
target = "≥24场"
actual = "25场"
""",
        document=N_("the hints that the published forms print in their fields"),
    ),
)
