"""What `score` does with one file: its results as text, in whichever process."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from perfcli.cli import inputs
from perfcli.cli.refused import worded
from perfcli.cli.stopped import told
from perfcli.cli.terminal import FAILED, FINE, NO
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from perfcli.batch.codec import Shape
    from perfcli.batch.item import Item
    from perfcli.core.finding import Finding
    from perfcli.core.language import Message
    from perfcli.output.score import Writer
    from perfcli.output.tables.rows import Rows
    from perfcli.pipeline import Scored
    from perfcli.scoring.result import Result
    from perfcli.source.load import Loaded


class Look(NamedTuple):
    """How results are printed in this run; with no format they are not."""

    format: str
    width: int
    color: bool
    explain: bool
    several: bool


class Answer(NamedTuple):
    """What came of one file: what is printed, what is said, and the projects seen on the way."""

    path: str
    texts: tuple[str, ...]
    said: str
    status: int
    found: bool = False
    projects: frozenset[str] = frozenset()
    rows: Rows | None = None


def shape() -> Shape:
    """Return what answers are made of."""
    from perfcli.batch.codec import Shape
    from perfcli.output.tables.rows import FindingRow, IndicatorRow, ProjectRow, Rows

    types = (Rows, ProjectRow, IndicatorRow, FindingRow)
    return Shape(Answer, {each.__name__: each for each in types})


class Scoring(NamedTuple):
    """How files are scored in this run, and by which schemes; none is the declaration's own."""

    schemes: list[str] | None
    strict: bool
    least: Decimal | None
    project: str | None
    look: Look
    tables: bool = False

    @property
    def side_by_side(self) -> bool:
        """Tell whether the methods stand beside each other in one table."""
        return several(self.schemes) and self.look.format in {"table", "markdown"}

    def __call__(self, item: Item) -> Answer:
        """Return what came of one file."""
        loaded, said = inputs.opened(item)
        one = _One(self, loaded, said)
        return one.beside() if self.side_by_side else one.after()

    def lost(self, item: Item, why: Message) -> Answer:
        """Return what is said of a file over which the program failed."""
        finding = inputs.failed(item, why)
        text = "" if self.side_by_side else self.failed(item.path, (finding,))
        said = told((finding,), item.path, None)
        rows = None
        if self.tables:
            from perfcli.cli.tabled import fault_rows

            rows = fault_rows((finding,))
        return Answer(item.path, (text,) if text else (), said, FAILED, rows=rows)

    def shown(self, result: Result, path: str) -> str:
        """Return the result of a file, printed."""
        return self._writer().file(result, path) if self.look.format else ""

    def failed(self, path: str, findings: Sequence[Finding]) -> str:
        """Return what is printed of a file that could not be scored."""
        return self._writer().failed(path, findings) if self.look.format else ""

    def _writer(self) -> Writer:
        """Return a fresh writer, for the results of one file."""
        from perfcli.output.score import writer

        look = self.look
        made = writer(look.format, width=look.width, color=look.color, explain=look.explain)
        made.begin(several=look.several)
        return made


class _One:
    """One file on its way through the methods asked for."""

    def __init__(self, scoring: Scoring, loaded: Loaded, said: str) -> None:
        self._scoring = scoring
        self._loaded = loaded
        self._said = [said]
        self._found = False
        self._projects: set[str] = set()
        self._status = FINE
        self._rows: Rows | None = None

    def after(self) -> Answer:
        """Return the result by each method, one after another."""
        texts = []
        for method in self._methods():
            scored = self._score(method)
            if scored.result is not None:
                result = self._only(scored.result)
                self._table(scored._replace(result=result))
                if result.projects:
                    texts.append(self._scoring.shown(result, scored.path))
                self._judge(result)
            elif several(self._scoring.schemes) and not _at_fault(scored):
                misfit = scored.findings[0].message
                what = message(N_("{method} does not fit: {why}"), method=method, why=misfit)
                self._said.append(worded(what))
            else:
                self._fail(scored)
                self._table(scored)
                texts.append(self._scoring.failed(scored.path, scored.findings))
        return self._answer(tuple(filter(None, texts)))

    def beside(self) -> Answer:
        """Return the results side by side; a method that does not fit is said, no failure."""
        from perfcli.output import comparison

        methods = []
        for name in self._methods():
            scored = self._score(name)
            if scored.result is not None:
                result = self._only(scored.result)
                methods.append(comparison.Method(name or "", result))
                self._judge(result)
            elif _at_fault(scored):
                self._fail(scored)
            else:
                methods.append(comparison.Method(name or "", None, scored.findings[0].message))
        if all(method.result is None for method in methods):
            self._status = FAILED
        if not methods:
            return self._answer(())
        if self._scoring.look.format == "markdown":
            return self._answer((comparison.markdown(methods),))
        return self._answer((comparison.text(methods, columns=self._scoring.look.width),))

    def _methods(self) -> list[str | None]:
        """Return the schemes to score the file by; None is the declaration's own.

        What is wrong with the file itself is wrong by every method, and said once.
        """
        from perfcli.scheme.load import identifiers

        asked = self._scoring.schemes
        names = list(identifiers()) if asked == ["all"] else asked
        if not names:
            return [None]
        return [*names[:1]] if self._loaded.findings else [*names]

    def _score(self, method: str | None) -> Scored:
        # A run in which every file is known from before never needs it.
        from perfcli.pipeline import try_score

        return try_score(self._loaded, method, strict=self._scoring.strict)

    def _only(self, result: Result) -> Result:
        """Return a result with the project asked for, and without the others."""
        wanted = self._scoring.project
        if wanted is None:
            return result
        kept = tuple(
            each for each in result.projects if wanted in {each.project.id, each.project.name}
        )
        self._found = self._found or bool(kept)
        self._projects.update(each.project.label for each in result.projects)
        return result._replace(projects=kept)

    def _judge(self, result: Result) -> None:
        """Answer no where a project is under the least, or has no score."""
        least = self._scoring.least
        if least is not None and any(
            each.score is None or each.score < least for each in result.projects
        ):
            self._status = max(self._status, NO)

    def _table(self, scored: Scored) -> None:
        """Note what the file adds to the tables."""
        if self._scoring.tables:
            from perfcli.cli.tabled import scored_rows

            self._rows = scored_rows(scored, self._loaded)

    def _fail(self, scored: Scored) -> None:
        self._said.append(told(scored.findings, scored.path, self._loaded.text))
        self._status = FAILED

    def _answer(self, texts: tuple[str, ...]) -> Answer:
        said = "".join(self._said)
        seen = frozenset() if self._found else frozenset(self._projects)
        return Answer(self._loaded.path, texts, said, self._status, self._found, seen, self._rows)


def several(schemes: list[str] | None) -> bool:
    """Tell whether more than one method is asked for."""
    return schemes is not None and (len(schemes) > 1 or schemes == ["all"])


def _at_fault(scored: Scored) -> bool:
    """Tell whether the file or the scheme is at fault, and not merely their fit."""
    return any(finding.key[-1:] != ("category",) for finding in scored.findings)
