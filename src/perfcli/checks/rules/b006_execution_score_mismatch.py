"""A published execution score that the scheme does not give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.money import with_unit
from perfcli.checks.printed import explanation
from perfcli.core.figures import HUNDRED, round_half_up
from perfcli.core.finding import Check, Found, Page, Related
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.scheme.scheme import Execution
    from perfcli.scoring.result import ExecutionRow

_WRONG = N_(
    "{name}: the execution score is published as {printed}, but {spending} of {budget} gives"
    " {score} of {weight} points"
)
_WHOLE = N_(
    "{name}: the execution score is published as {printed}, rounded to whole points: {spending} of"
    " {budget} gives {score} of {weight} points"
)


def find(context: Context, project: ProjectContext) -> Iterator[Found]:
    """Yield a finding where neither rounding nor cutting off explains the published score."""
    printed = project.project.reported.execution_score
    money, plan = project.result.execution, context.scheme.execution
    if printed is None or money.score is None or plan is None:
        return
    reasons = {explanation(each, printed) for each in _scores(money, plan)} - {None}
    if reasons - {"whole"}:
        return
    yield Found(
        (*project.key, "reported", "execution_score"),
        message(
            _WHOLE if reasons else _WRONG,
            name=project.project.name,
            printed=printed,
            spending=with_unit(context, money.spending),
            budget=with_unit(context, money.budget),
            score=money.score,
            weight=plan.weight,
        ),
        message(N_("correct the published score, or the amounts it comes from")),
        (
            Related(
                (*project.key, "spending", "total"),
                money.formula
                or message(N_("spending {spending}"), spending=with_unit(context, money.spending)),
            ),
        ),
        "info" if reasons else None,
    )


def _scores(money: ExecutionRow, plan: Execution) -> Iterator[Decimal]:
    """Yield the scores that explain a published one: by the exact rate, and by the printed one."""
    if money.score is None or money.rate is None:
        return
    if plan.rule is not None or (plan.capped and money.rate >= HUNDRED):
        yield money.score
    else:
        yield plan.weight * money.rate / HUNDRED
        yield plan.weight * round_half_up(money.rate) / HUNDRED


CHECK = Check(
    code="B006",
    name="execution-score-mismatch",
    severity="error",
    scope="money",
    find=find,
    concerns=lambda kind: "execution_score" in kind.reported,
    page=Page(
        what=N_(
            "The published execution score is not what the scheme gives, rounded or cut off to the"
            " decimals printed; the weight times the rate rounded to two decimals is accepted too."
            " A score that only rounding to whole points explains is reported as info. It is"
            " reported beside B005, not instead of it."
        ),
        why=N_("Points for execution that the amounts do not give raise the whole score."),
        bad="""
[[projects]]
name = "村级补助"
budget = { revised = 4753.66 }
spending = { total = 3824.26 }

[projects.reported]
execution_score = 10
""",
        good="""
[[projects]]
name = "村级补助"
budget = { revised = 4753.66 }
spending = { total = 3824.26 }

[projects.reported]
execution_score = 8.04
""",
        document=N_("财预〔2020〕10号: 10 points times the execution rate, at most 10"),
    ),
)
