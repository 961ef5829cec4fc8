"""A result as Markdown tables, for repositories and wikis."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from perfcli.core.language import N_, translate
from perfcli.output import words
from perfcli.output.markdown_text import escaped, table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from perfcli.core.finding import Finding
    from perfcli.model.declaration import Declaration
    from perfcli.scoring.result import ExecutionRow, ProjectResult, Result, Row


class Writer:
    """A heading and a table for each project, and the summary."""

    def __init__(self, *, width: int, color: bool, explain: bool) -> None:  # noqa: ARG002
        self._explain = explain
        self._any = False

    def begin(self, *, several: bool) -> str:  # noqa: ARG002
        """Return nothing."""
        return ""

    def file(self, result: Result, path: str) -> str:
        """Return the tables of one file."""
        return self.after("\n".join(self._lines(result, path)) + "\n")

    def after(self, text: str) -> str:
        """Return it below an empty line."""
        gap = "\n" if self._any and text else ""
        self._any = self._any or bool(text)
        return gap + text

    def failed(self, path: str, findings: Sequence[Finding]) -> str:  # noqa: ARG002
        """Return nothing: the findings went to standard error."""
        return ""

    def end(self) -> str:
        """Return nothing."""
        return ""

    def _lines(self, result: Result, path: str) -> Iterator[str]:
        declaration, scheme = result.declaration, result.scheme
        yield f"# {escaped(declaration.unit)} {declaration.year}"
        yield ""
        yield escaped(f"{path}  {scheme.id}  {words.scheme_title(scheme)}  {scheme.reference}")
        if declaration.source.excerpt:
            yield ""
            yield translate(words.EXCERPT)
        if as_of := words.as_of(declaration):
            yield ""
            yield as_of
        for project in result.projects:
            yield ""
            yield from self._project(project, declaration)
        yield ""
        yield from _summary(result)

    def _project(self, project: ProjectResult, declaration: Declaration) -> Iterator[str]:
        columns = _MID_YEAR if declaration.stage == "mid-year" else _FINAL
        money = [words.spent(project.execution, declaration.currency), "", ""]
        money += [cell(project.execution) for cell in columns.of_money]
        yield f"## {escaped(project.project.name)}"
        yield ""
        yield from table(
            [translate(title) for title in (*_TITLES, *columns.titles)],
            [money, *(_cells(row, columns) for row in project.rows)],
            right=columns.right,
        )
        if outcome := words.outcome(project):
            yield ""
            yield escaped("   ".join(outcome))
        if self._explain:
            yield ""
            yield from (f"- {escaped(line)}" for line in words.formulas(project))


class _Columns(NamedTuple):
    """The columns after indicator, target and actual, and their cells."""

    titles: tuple[str, ...]
    right: frozenset[int]
    of_money: tuple[Callable[[ExecutionRow], str], ...]
    of_row: tuple[Callable[[Row], str], ...]


_TITLES = (N_("indicator"), N_("target"), N_("actual"))
_FINAL = _Columns(
    titles=(N_("completion"), N_("weight"), N_("score"), N_("state")),
    right=frozenset({1, 2, 3, 4, 5}),
    of_money=(
        lambda money: words.percent(money.rate),
        lambda money: words.points(money.weight),
        lambda money: words.points(money.score),
        lambda _: "",
    ),
    of_row=(
        lambda row: words.percent(row.completion),
        lambda row: words.points(row.weight),
        lambda row: words.points(row.score),
        lambda row: words.status(row.status),
    ),
)
_MID_YEAR = _Columns(
    titles=(N_("completion"), N_("progress"), N_("signal"), N_("year's target")),
    right=frozenset({1, 2, 3, 4}),
    of_money=(
        lambda money: words.percent(money.rate),
        lambda money: words.percent(money.progress),
        lambda money: words.signal(money.signal),
        lambda _: "",
    ),
    of_row=(
        lambda row: words.percent(row.completion),
        lambda row: words.percent(row.progress),
        lambda row: words.signal(row.signal),
        lambda row: words.outlook(row.indicator.outlook),
    ),
)


def _cells(row: Row, columns: _Columns) -> list[str]:
    indicator = row.indicator
    return [
        indicator.name,
        words.value(indicator.target, indicator),
        words.value(indicator.actual, indicator),
        *(cell(row) for cell in columns.of_row),
    ]


def _summary(result: Result) -> Iterator[str]:
    for line in words.summary(result):
        yield f"**{escaped(line)}**"
        yield ""
