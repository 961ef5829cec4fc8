"""A published total that is not the sum of the projects."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from perfcli.checks.money import published, with_unit
from perfcli.checks.sums import Sum, compare
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context

_PROJECTS = message(N_("the projects"))
_ADVICE = message(N_("correct the total, or the amount of a project"))


def find(context: Context) -> Iterator[Found]:
    """Yield a finding for each amount and label of the totals that the projects do not give."""
    for each in published(context):
        found = compare(
            each.key,
            Sum(each.stated, each.addends),
            subject=message(N_("the published total of the {amount}"), amount=each.name),
            parts=_PROJECTS,
            advice=_ADVICE,
            shown=partial(with_unit, context),
        )
        if found is not None:
            yield found


CHECK = Check(
    code="B001",
    name="totals-mismatch",
    severity="error",
    scope="totals",
    find=find,
    page=Page(
        what=N_(
            "An amount or a label of `[totals]` is not the sum of the projects. It is compared"
            " where every project gives it: an absent amount is unknown, not 0; only a label that"
            " a project's `sources` leave out counts as nothing. A sum that agrees within the"
            " rounding of its amounts is reported as info, with the bounds."
        ),
        why=N_("A total that does not add up says that one of its figures is wrong."),
        bad="""
[totals]
budget = { original = 2593.1 }

[[projects]]
name = "城市管理"
budget = { original = 857.5 }

[[projects]]
name = "公共服务"
budget = { original = 1681.6 }
""",
        good="""
[totals]
budget = { original = 2539.1 }

[[projects]]
name = "城市管理"
budget = { original = 857.5 }

[[projects]]
name = "公共服务"
budget = { original = 1681.6 }
""",
        document=N_("财预〔2020〕10号, annex 1: the funds block of the form"),
    ),
)
