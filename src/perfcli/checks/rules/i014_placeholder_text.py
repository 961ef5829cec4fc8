"""A field in which the form's own hint still stands."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from perfcli.checks.hints import hints_among
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message
from perfcli.values.value import Number, Text

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.core.keypath import KeyPath
    from perfcli.model.declaration import Declaration, Indicator
    from perfcli.values.value import Value

    # A text, None where nobody wrote one, and where it stands.
    _Placed = tuple[KeyPath, str | None]

_FILE = ("unit", "title")
_SOURCE = ("title", "note")
_PROJECT = ("name", "kind", "department", "purpose", "goal", "achievement", "reason", "measure")
_INDICATOR = ("name", "unit", "assumed", "reason", "measure", "quote")
_VALUES = ("target", "actual")
_of_project, _of_indicator = attrgetter(*_PROJECT), attrgetter(*_INDICATOR)


def find(context: Context) -> Iterator[Found]:
    """Yield a finding for every text of a file, its projects and rows that is only a hint."""
    # What could not be read has a word of ours in its place.
    placed = [
        (key, text)
        for key, text in _of_file(context.declaration)
        if context.sound(key[:-1], str(key[-1]))
    ]
    yield from _found(placed, hints_among(text for _, text in placed))
    for project in context.projects:
        hints = hints_among(_texts(project))
        # Nearly every project has none: where each text stands need not be known then.
        if hints:
            yield from _found(_placed(project), hints)


def _found(placed: Iterable[_Placed], hints: Container[str | None]) -> Iterator[Found]:
    for key, text in placed:
        if text in hints:
            name = next(part for part in reversed(key) if isinstance(part, str))
            yield Found(
                key,
                message(N_("`{key}` is only a hint of the form: {text}"), key=name, text=text),
                message(N_("write what belongs there, or leave the key out")),
            )


def _of_file(declaration: Declaration) -> Iterator[_Placed]:
    """Yield each text that belongs to the whole file, with its place."""
    for name in _FILE:
        yield (name,), getattr(declaration, name)
    for name in _SOURCE:
        yield ("source", name), getattr(declaration.source, name)
    for number, claim in enumerate(declaration.claims):
        yield ("claims", number, "quote"), claim.quote
    for number, accept in enumerate(declaration.accept):
        yield ("accept", number, "reason"), accept.reason
    for number, problem in enumerate(declaration.problems):
        yield ("problems", number), problem
    for number, measure in enumerate(declaration.measures):
        yield ("measures", number), measure


def _texts(project: ProjectContext) -> list[str | None]:
    """Return every text that somebody was asked to write, None where nobody did."""
    texts: list[str | None] = [*_of_project(project.project)]
    for row in project.result.rows:
        indicator = row.indicator
        texts += _of_indicator(indicator)
        texts += _words(indicator.target), _words(indicator.actual)
        if indicator.evidence:
            texts += _evidence(indicator)
    return texts


def _placed(project: ProjectContext) -> Iterator[_Placed]:
    """Yield each of those texts with its place, without those of rows that are planned only."""
    for name, text in zip(_PROJECT, _of_project(project.project), strict=True):
        yield (*project.key, name), text
    for row in project.result.rows:
        indicator = row.indicator
        if indicator.planned:
            continue
        for name, text in zip(_INDICATOR, _of_indicator(indicator), strict=True):
            yield project.row_key(row, name), text
        for name in _VALUES:
            yield project.row_key(row, name), _words(getattr(indicator, name))
        key, listed = project.row_key(row, "evidence"), isinstance(indicator.evidence, tuple)
        for position, text in enumerate(_evidence(indicator)):
            yield (*key, position) if listed else key, text


def _evidence(indicator: Indicator) -> tuple[str, ...]:
    """Return the pieces of evidence of a row, one or several."""
    evidence = indicator.evidence or ()
    return (evidence,) if isinstance(evidence, str) else evidence


def _words(value: Value | None) -> str | None:
    """Return the text of a value in words; 100字以内 is read as a number of characters."""
    if isinstance(value, Number):
        return value.text if value.unit == "字" else None
    return value.text if isinstance(value, Text) else None


CHECK = Check(
    code="I014",
    name="placeholder-text",
    severity="error",
    scope="text",
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
