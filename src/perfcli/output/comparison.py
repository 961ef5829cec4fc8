"""One declaration under several methods, side by side: how far the grade depends on the method."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from perfcli.core.language import N_, translate
from perfcli.core.text import safe, width
from perfcli.output import words
from perfcli.output.markdown_text import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from perfcli.core.language import Message
    from perfcli.scoring.result import ProjectResult, Result

TITLES = (
    N_("method"),
    N_("document"),
    N_("execution"),
    N_("judged"),
    N_("coverage"),
    N_("score"),
    N_("between"),
    N_("grade"),
)
_RIGHT = frozenset({2, 3, 4, 5, 6})
_LEFT_OUT_UNDER_100 = frozenset({1, 3})


class Method(NamedTuple):
    """A method by its id, and its result; or the reason why the declaration does not fit it."""

    id: str
    result: Result | None
    why: Message | None = None


def text(methods: Sequence[Method], *, columns: int) -> str:
    """Return a table per project for a terminal, methods as rows."""
    lines: list[str] = []
    for heading, rows in _tables(methods):
        shown = [
            place
            for place, _ in enumerate(TITLES)
            if columns >= 100 or place not in _LEFT_OUT_UNDER_100
        ]
        cells = [[translate(title) for title in TITLES], *rows]
        widths = {place: max(width(row[place]) for row in cells) for place in shown}
        lines += [heading]
        lines += [
            "  " + "  ".join(_padded(row[place], widths[place], place) for place in shown).rstrip()
            for row in cells
        ]
        lines.append("")
    lines += _misfits(methods)
    return "\n".join(lines).rstrip("\n") + "\n"


def markdown(methods: Sequence[Method]) -> str:
    """Return the same as Markdown."""
    lines: list[str] = []
    for heading, rows in _tables(methods):
        lines += [f"## {heading}", ""]
        lines += table([translate(title) for title in TITLES], rows, right=_RIGHT)
        lines.append("")
    lines += [f"- {line}" for line in _misfits(methods)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _tables(methods: Sequence[Method]) -> Iterator[tuple[str, list[list[str]]]]:
    results = [method.result for method in methods if method.result is not None]
    if not results:
        return
    for place, project in enumerate(results[0].projects):
        yield (
            safe(project.project.name),
            [_row(result, result.projects[place]) for result in results],
        )


def _row(result: Result, project: ProjectResult) -> list[str]:
    money = project.execution
    low, high = project.score_low, project.score_high
    return [
        result.scheme.id,
        safe(result.scheme.reference),
        words.points(money.score) if money.weight else words.percent(money.rate),
        f"{sum(row.judged for row in project.rows)}/{len(project.rows)}",
        words.percent(project.coverage),
        words.points(project.score),
        words.ABSENT if low is None else f"{low}-{high}",
        words.grade(project),
    ]


def _misfits(methods: Sequence[Method]) -> list[str]:
    return [
        translate(N_("{method} does not fit: {why}")).format(
            method=method.id, why=safe(str(method.why))
        )
        for method in methods
        if method.why is not None
    ]


def _padded(cell: str, cells: int, place: int) -> str:
    space = " " * (cells - width(cell))
    return space + cell if place in _RIGHT else cell + space
