"""A claim that all targets were met, and indicators that cannot be judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.claims import all_met_claims, sound_rows
from perfcli.checks.damage import JUDGED, WHOLE
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context

_UNJUDGED = frozenset({"unverifiable", "pending", "planned"})


def find(context: Context) -> Iterator[Found]:
    """Yield one finding that counts the indicators nobody can judge.

    How many there are has to be known; one that could not be read is not held to be unjudged.
    """
    claims = all_met_claims(context)
    if not claims or any(WHOLE in project.rows_lost for project in context.projects):
        return
    count = sum(len(project.result.rows) for project in context.projects)
    unjudged = sum(row.status in _UNJUDGED for _, row in sound_rows(context, JUDGED))
    if unjudged:
        yield Found(
            claims[0].key,
            message(
                N_(
                    "the report says all targets were met; {unjudged} of {count} indicators cannot "
                    "be judged"
                ),
                unjudged=unjudged,
                count=count,
            ),
            message(N_("give targets and actuals for them, or limit the claim to what was shown")),
            claims[1:],
        )


CHECK = Check(
    code="C002",
    name="claim-unsupported",
    severity="warning",
    scope="claims",
    find=find,
    page=Page(
        what=N_(
            "The report says that all targets were met, and some of its indicators cannot be "
            "judged: no target, no actual, words without a verdict, or only a plan."
        ),
        why=N_("A claim about all targets needs a target and a result for each of them."),
        bad="""
[[claims]]
quote = "均完成年初绩效目标"
asserts = "all-targets-met"

[[projects]]
name = "城市管理"

[[projects.indicators]]
name = "停车位"
category = "数量"
actual = "32个"
""",
        good="""
[[claims]]
quote = "均完成年初绩效目标"
asserts = "all-targets-met"

[[projects]]
name = "城市管理"

[[projects.indicators]]
name = "停车位"
category = "数量"
target = "≥30个"
actual = "32个"
""",
        document=N_("财预〔2020〕10号: targets are set with the budget"),
    ),
)
