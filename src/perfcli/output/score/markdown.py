"""A result as Markdown tables, for repositories and wikis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.language import N_, translate
from perfcli.output import words
from perfcli.output.markdown_text import escaped, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from perfcli.core.finding import Finding
    from perfcli.scoring.result import ProjectResult, Result, Row


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
        for project in result.projects:
            yield ""
            yield from self._project(project, declaration.currency)
        yield ""
        yield from _summary(result)

    def _project(self, project: ProjectResult, currency: str) -> Iterator[str]:
        money = project.execution
        yield f"## {escaped(project.project.name)}"
        yield ""
        rows = [
            [
                words.spent(money, currency),
                "",
                "",
                words.percent(money.rate),
                words.points(money.weight),
                words.points(money.score),
                "",
            ],
            *(_cells(row) for row in project.rows),
        ]
        yield from table(
            [translate(word) for word in _TITLES], rows, right=frozenset({1, 2, 3, 4, 5})
        )
        yield ""
        yield escaped("   ".join(words.outcome(project)))
        if self._explain:
            yield ""
            yield from (f"- {escaped(line)}" for line in words.formulas(project))


_TITLES = (
    N_("indicator"), N_("target"), N_("actual"), N_("completion"), N_("weight"), N_("score"),
    N_("state"),
)  # fmt: skip


def _cells(row: Row) -> list[str]:
    indicator = row.indicator
    return [
        indicator.name,
        words.value(indicator.target, indicator),
        words.value(indicator.actual, indicator),
        words.percent(row.completion),
        words.points(row.weight),
        words.points(row.score),
        words.status(row.status),
    ]


def _summary(result: Result) -> Iterator[str]:
    for line in words.summary(result):
        yield f"**{escaped(line)}**"
        yield ""
