"""A claim that all targets were met, and an indicator that missed its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.claims import all_met_claims, sound_rows
from perfcli.checks.damage import JUDGED_BY_CATEGORY
from perfcli.checks.direction import direction_unlikely
from perfcli.core.figures import HUNDRED, short_of_whole
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context
    from perfcli.core.language import Message
    from perfcli.model.declaration import Indicator
    from perfcli.scoring.result import Row

_READS = JUDGED_BY_CATEGORY | {"assumed"}


def find(context: Context) -> Iterator[Found]:
    """Yield a finding for each indicator below its target, with the claims it contradicts."""
    claims = all_met_claims(context)
    if not claims:
        return
    for project, row in sound_rows(context, _READS):
        if _missed(row):
            yield Found(
                project.row_key(row, _evidence(row.indicator)),
                _said(row),
                message(
                    N_(
                        "correct the claim or the figure, or accept the finding with its reason "
                        "in [[accept]]"
                    )
                ),
                claims,
            )


def _missed(row: Row) -> bool:
    """Tell whether the target was missed, and not merely by an assumption of the reader."""
    return (
        row.status in {"partial", "missed"}
        and _has_target(row.indicator)
        and not (row.completion is not None and row.completion >= HUNDRED)
        and row.indicator.assumed is None
        and not direction_unlikely(row)
    )


def _has_target(indicator: Indicator) -> bool:
    return any(
        given is not None for given in (indicator.target, indicator.completion, indicator.achieved)
    )


def _by_achieved(row: Row) -> bool:
    return row.completion is None and row.indicator.achieved in {"partial", "none"}


def _evidence(indicator: Indicator) -> str:
    """Return the key that says how far the target was reached."""
    if indicator.target is not None and indicator.actual is not None:
        return "actual" if indicator.achieved is None else "achieved"
    return "achieved" if indicator.completion is None else "completion"


def _said(row: Row) -> Message:
    indicator = row.indicator
    if row.completion is not None and row.direction == "at-least":
        return message(
            N_("the report says all targets were met; {name} reached {completion}% of its target"),
            name=indicator.name,
            completion=short_of_whole(row.completion),
        )
    if indicator.target is not None and indicator.actual is not None and not _by_achieved(row):
        return message(
            N_(
                "the report says all targets were met; {name} has {actual}, with a target of "
                "{target}"
            ),
            name=indicator.name,
            actual=indicator.actual.text,
            target=indicator.target.text,
        )
    if indicator.achieved == "partial":
        template = N_("the report says all targets were met; {name} was met only in part")
    else:
        template = N_("the report says all targets were met; {name} was not met")
    return message(template, name=indicator.name)


CHECK = Check(
    code="C001",
    name="claim-contradicted",
    severity="error",
    scope="claims",
    find=find,
    page=Page(
        what=N_(
            "The report says that all targets were met, and its own figures show an indicator that "
            "missed its target. Targets that are assumed contradict nothing."
        ),
        why=N_("A reader who trusts the sentence is misled by it; the figures are there to check."),
        bad="""
[[claims]]
quote = "本单位重点项目均完成年初绩效目标"
asserts = "all-targets-met"

[[projects]]
name = "城市管理"

[[projects.indicators]]
name = "湿垃圾转运量"
category = "数量"
actual = "143.8吨"
completion = "45.40%"
reason = "下半年才开始单独收运"
""",
        good="""
[[projects]]
name = "城市管理"

[[projects.indicators]]
name = "湿垃圾转运量"
category = "数量"
actual = "143.8吨"
completion = "45.40%"
reason = "下半年才开始单独收运"
""",
        document=N_(
            "财预〔2020〕10号: results are reported as they are, with the reason of each miss"
        ),
    ),
)
