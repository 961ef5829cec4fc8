"""One declaration under several methods, side by side: how far the grade depends on the method."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from perfcli.core.language import N_, translate
from perfcli.core.text import safe, width
from perfcli.output import words
from perfcli.output.markdown_text import escaped, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

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
# Where room is short the document goes first, then how many rows were judged, then the money.
_TURNS = (1, 3, 2)
_GAP = "  "


class Method(NamedTuple):
    """A method by its id, and its result; or the reason why the declaration does not fit it."""

    id: str
    result: Result | None
    why: Message | None = None


def text(methods: Sequence[Method], *, columns: int) -> str:
    """Return a table per project for a terminal, methods as rows, all with the same columns."""
    titles = [translate(title) for title in TITLES]
    tables = list(_tables(methods))
    every = [titles, *(row for _, rows in tables for row in rows)]
    widths = _fitting([max(map(width, column)) for column in zip(*every, strict=True)], columns)
    lines = [*_head(methods)]
    for heading, rows in tables:
        lines += [heading, *(_line(row, widths) for row in (titles, *rows)), ""]
    lines += _misfits(methods)
    return "\n".join(lines).rstrip("\n") + "\n"


def markdown(methods: Sequence[Method]) -> str:
    """Return the same as Markdown."""
    head = [escaped(line) for line in _head(methods) if line]
    lines = [f"# {head[0]}", "", *head[1:], ""] if head else []
    for heading, rows in _tables(methods):
        lines += [f"## {escaped(heading)}", ""]
        lines += table([translate(title) for title in TITLES], rows, right=_RIGHT)
        lines.append("")
    lines += [f"- {escaped(line)}" for line in _misfits(methods)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _head(methods: Sequence[Method]) -> Iterator[str]:
    """Yield whose figures these are, and a gap; nothing where no method fits."""
    for method in methods:
        if method.result is not None:
            declaration = method.result.declaration
            yield f"{safe(declaration.unit)}  {declaration.year}"
            if declaration.origin.path:
                yield safe(declaration.origin.path)
            yield ""
            return


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


def _fitting(widths: list[int], columns: int) -> dict[int, int]:
    """Return the columns that fit on a terminal, each with its width."""
    shown = dict(enumerate(widths))
    for place in _TURNS:
        if sum(shown.values()) + len(_GAP) * len(shown) <= columns:
            break
        del shown[place]
    return shown


def _line(row: Sequence[str], widths: Mapping[int, int]) -> str:
    cells = (_padded(row[place], cells, place) for place, cells in widths.items())
    return (_GAP + _GAP.join(cells)).rstrip()


def _padded(cell: str, cells: int, place: int) -> str:
    space = " " * (cells - width(cell))
    return space + cell if place in _RIGHT else cell + space
