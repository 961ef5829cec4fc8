"""A result as tables for a terminal."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING, NamedTuple

from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from perfcli.core.language import N_, translate
from perfcli.core.text import safe
from perfcli.core.text import width as cells_of
from perfcli.output import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from rich.console import RenderableType

    from perfcli.core.finding import Finding
    from perfcli.scheme.scheme import Scheme
    from perfcli.scoring.result import ProjectResult, Result, Row, Status

_SIGNAL_STYLE = {"red": "red", "yellow": "yellow", "green": "green", "blue": "cyan", None: "dim"}
_STYLE: dict[Status, str] = {
    "met": "green",
    "exceeded": "cyan",
    "partial": "yellow",
    "missed": "red",
    "unverifiable": "dim",
    "pending": "dim",
    "planned": "dim",
}


WIDE = 110
_LEAST = 8
_GAP = 2


class Column(NamedTuple):
    """A column of the indicator table; it is left out on terminals narrower than `from_width`."""

    title: str
    cell: Callable[[Row], str]
    from_width: int = 0
    right: bool = True
    style: Callable[[Row], str] = lambda row: ""  # noqa: ARG005


_NAME = Column(N_("indicator"), lambda row: safe(row.indicator.name), right=False)
_TARGET = Column(N_("target"), lambda row: words.value(row.indicator.target, row.indicator), 76)
_ACTUAL = Column(N_("actual"), lambda row: words.value(row.indicator.actual, row.indicator))
_COMPLETION = Column(N_("completion"), lambda row: words.percent(row.completion), 66)
_STATE = Column(
    N_("state"),
    lambda row: words.status(row.status),
    right=False,
    style=lambda row: _STYLE[row.status],
)
COLUMNS = (
    _NAME,
    _TARGET,
    _ACTUAL,
    _COMPLETION,
    Column(N_("weight"), lambda row: words.points(row.weight), 58),
    Column(N_("score"), lambda row: words.points(row.score)),
    _STATE,
    Column(N_("rule"), lambda row: row.rule, WIDE, right=False),
)
MID_YEAR_COLUMNS = (
    _NAME,
    _TARGET,
    _ACTUAL,
    _COMPLETION._replace(from_width=WIDE),
    Column(N_("progress"), lambda row: words.percent(row.progress)),
    Column(
        N_("signal"),
        lambda row: words.signal(row.signal),
        right=False,
        style=lambda row: _SIGNAL_STYLE[row.signal],
    ),
    Column(N_("year's target"), lambda row: words.outlook(row.indicator.outlook), 72, right=False),
    _STATE._replace(from_width=WIDE),
)


class Writer:
    """Tables for a terminal, file by file."""

    def __init__(self, *, width: int, color: bool, explain: bool) -> None:
        self._width = width
        self._color = color
        self._explain = explain
        self._any = False

    def begin(self, *, several: bool) -> str:  # noqa: ARG002
        """Return nothing."""
        return ""

    def file(self, result: Result, path: str) -> str:
        """Return the tables of every project and the summary."""
        written = StringIO()
        console = Console(
            file=written,
            width=self._width,
            color_system="standard" if self._color else None,
            force_terminal=self._color,
            no_color=not self._color,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
        )
        for part in parts(result, path, width=self._width, explain=self._explain):
            console.print(part)
        return self.after("\n".join(line.rstrip() for line in written.getvalue().split("\n")))

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


def parts(result: Result, path: str, *, width: int, explain: bool) -> Iterator[RenderableType]:
    """Yield what is printed, from top to bottom."""
    declaration = result.declaration
    title = declaration.title or translate(N_("Performance of {year}")).format(
        year=declaration.year
    )
    yield Text(safe(f"{declaration.unit}  {declaration.year}"), "bold")
    yield Text(safe(title))
    yield Text(safe(path), "dim")
    if declaration.source.excerpt:
        yield Text(translate(words.EXCERPT))
    if as_of := words.as_of(declaration):
        yield Text(as_of)
    for project in result.projects:
        yield Text("")
        yield from _project(project, result, width=width, explain=explain)
    yield Text("")
    yield from (
        Text(line, "bold" if number == 0 else "")
        for number, line in enumerate(words.summary(result))
    )


def _project(
    project: ProjectResult, result: Result, *, width: int, explain: bool
) -> Iterator[RenderableType]:
    scheme, mid_year = result.scheme, result.declaration.stage == "mid-year"
    yield Text.assemble(
        (safe(project.project.name), "bold underline"),
        f"   {scheme.id}  {safe(words.scheme_title(scheme))}  {safe(scheme.reference)}",
    )
    money = project.execution
    if money.budget is not None or money.spending is not None or money.weight is not None:
        facts = _money(project, result.declaration.currency)
        yield Padding(Text("\n".join(packed(facts, width - 2))), (0, 0, 0, 2))
    if project.rows:
        columns = MID_YEAR_COLUMNS if mid_year else COLUMNS
        shown = [column for column in columns if width >= column.from_width]
        yield _indicators(project.rows, result.scheme, shown, wide=width >= WIDE)
    split = project.weights == "split" and project.rows and not mid_year
    notes = [translate(words.SPLIT)] if split else []
    if project.variant is not None:
        notes.append(safe(project.variant.title))
    notes += words.unjudged(project)
    yield from (Padding(Text(note, "dim"), (0, 0, 0, 2)) for note in notes)
    if explain:
        heading = Text(translate(N_("How the points come about")), "bold")
        lines = map(Text, words.formulas(project))
        yield Padding(Group(heading, *lines), (0, 0, 0, 2))
    yield from (Padding(Text(line, "bold"), (0, 0, 0, 2)) for line in _outcome(project))


def _money(project: ProjectResult, currency: str) -> list[str]:
    """Return budget, spending, rate, and points or progress, a phrase each."""
    money = project.execution
    facts = [
        f"{words.basis(money.basis)} {words.money(money.budget)}",
        f"{translate(N_('spending'))} {words.money(money.spending)} {currency}",
        f"{translate(N_('execution rate'))} {words.percent(money.rate)}",
    ]
    if money.progress is not None:
        facts.append(f"{translate(N_('progress'))} {words.percent(money.progress)}")
        facts.append(words.signal(money.signal))
    elif money.weight is not None:
        facts.append(
            translate(N_("score {score} of {weight}")).format(
                score=words.points(money.score), weight=words.points(money.weight)
            )
        )
    return facts


def packed(phrases: Iterable[str], width: int) -> list[str]:
    """Return phrases on as few lines as hold them; none is broken that fits a line."""
    lines: list[str] = []
    for phrase in phrases:
        if lines and cells_of(lines[-1]) + _GAP + cells_of(phrase) <= width:
            lines[-1] += " " * _GAP + phrase
        else:
            lines.append(phrase)
    return lines


def _indicators(
    rows: Sequence[Row], scheme: Scheme, columns: Sequence[Column], *, wide: bool
) -> Table:
    table = Table(box=None, padding=(0, 1), pad_edge=False, show_edge=False)
    for column in columns:
        table.add_column(
            translate(column.title),
            justify="right" if column.right else "left",
            overflow="fold",
            min_width=0 if column.right else _LEAST,
            header_style="bold",
        )
    for level in scheme.levels:
        for category in level.categories:
            own = [row for row in rows if row.category == category]
            if own:
                heading = f"{words.named(level)} / " if wide else ""
                table.add_row(Text(heading + words.named(category), "italic"))
            for row in own:
                cells = [Text(column.cell(row), column.style(row)) for column in columns]
                table.add_row(Padding(cells[0], (0, 0, 0, 2)), *cells[1:])
    return table


def _outcome(project: ProjectResult) -> list[str]:
    """Return what came out, the figures on one line each pair, as they fit 80 columns."""
    phrases = words.outcome(project)
    return ["   ".join(phrases[at : at + 2]) for at in range(0, len(phrases), 2)]
