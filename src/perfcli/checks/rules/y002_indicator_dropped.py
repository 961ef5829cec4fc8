"""An indicator that missed its target and is gone the year after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.direction import direction_unlikely
from perfcli.comparing import suggest
from perfcli.core.figures import round_half_up
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.years import ProjectYears, Years
    from perfcli.comparing.difference import Suggestion
    from perfcli.core.language import Message
    from perfcli.scoring.result import Row

# Where it stands how far an indicator came, the plainest first.
_SAYS_SO = ("completion", "actual", "achieved", "target", "name")


def find(years: Years, project: ProjectYears) -> Iterator[Found]:
    """Yield a finding for each such indicator, at the project it was dropped from.

    Before the end of the year nothing is missed yet, and a target that was assumed convicts nobody.
    """
    if years.old.declaration.stage != "final":
        return
    missed = [row for row in project.dropped if _has_missed(row)]
    renames = suggest.rows(project.rows, project.new.project.label) if missed else []
    for row in missed:
        name = row.indicator.name
        key = next(key for key in _SAYS_SO if getattr(row.indicator, key) is not None)
        yield Found(
            project.key,
            _said(row, years.last),
            _remedy(row, renames),
            (project.before(row, key, years.said_before(name, _written(row))),),
            indicator=row.indicator.label,
        )


def _has_missed(row: Row) -> bool:
    return (
        row.status in {"partial", "missed"}
        and row.indicator.assumed is None
        and not direction_unlikely(row)
    )


def _said(row: Row, year: int) -> Message:
    name, reached = row.indicator.name, row.completion
    if reached is None:
        return message(N_("{name} missed its target in {year} and is gone"), name=name, year=year)
    return message(
        N_("{name} reached {share}% of its target in {year} and is gone"),
        name=name,
        share=round_half_up(reached),
        year=year,
    )


def _written(row: Row) -> str:
    """Return what the declaration has of the result, as it was typed."""
    indicator = row.indicator
    value = indicator.actual or indicator.target
    if indicator.completion is not None:
        return f"{indicator.completion:f}%"
    return "" if value is None else value.text


def _remedy(row: Row, renames: list[Suggestion]) -> Message:
    for each in renames:
        if (each.old.id, each.old.name) == (row.indicator.id, row.indicator.name):
            return message(
                N_("if it is now called {name}, give both years the same id"), name=each.new.name
            )
    return message(N_("keep it until its target is met, or accept this with the reason"))


CHECK = Check(
    code="Y002",
    name="indicator-dropped",
    severity="warning",
    scope="years",
    find=find,
    page=Page(
        what=N_(
            "An indicator that missed its target last year is not among this year's indicators of "
            "the project. Indicators are matched by id, and by name where no id matches; those of "
            "a project that has ended are not missed."
        ),
        why=N_("Dropping what went badly makes next year's score look better than the work."),
        bad="""
# --- 2019 ---
[[projects]]
name = "城市管理"

[[projects.indicators]]
name = "补植行道树株数"
category = "数量"
target = "≥300株"
actual = "264株"

# --- 2020 ---
[[projects]]
name = "城市管理"

[[projects.indicators]]
name = "新增停车位数"
category = "数量"
target = "≥30个"
""",
        good="""
# --- 2019 ---
[[projects]]
name = "城市管理"

[[projects.indicators]]
name = "补植行道树株数"
category = "数量"
target = "≥300株"
actual = "264株"

# --- 2020 ---
[[projects]]
name = "城市管理"

[[projects.indicators]]
name = "补植行道树株数"
category = "数量"
target = "≥300株"
""",
        document=N_("common practice: what was missed is followed until it is done"),
    ),
)
