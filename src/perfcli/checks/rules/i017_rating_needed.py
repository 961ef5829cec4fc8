"""Partly or not achieved, and no rating inside the band."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.damage import JUDGED
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.scoring.result import Row


def find(context: Context, project: ProjectContext, row: Row) -> Iterator[Found]:
    """Yield a finding where a band is all there is, so that its lower end is scored."""
    achieved = row.indicator.achieved
    if (
        achieved not in {"partial", "none"}
        or row.indicator.rating is not None
        or row.rule != "bands"
        or row.status not in {"partial", "missed"}
    ):
        return
    low, high = context.scheme.bands.of(achieved)
    yield Found(
        project.row_key(row, "achieved"),
        message(
            N_("`{achieved}` without a rating is scored at the lower end of its band, {low}%"),
            achieved=achieved,
            low=low,
        ),
        message(
            N_("add a `rating` from {low} up to, and below, {high} percent of the weight"),
            low=low,
            high=high,
        ),
    )


CHECK = Check(
    code="I017",
    name="rating-needed",
    severity="warning",
    scope="indicator",
    find=find,
    concerns=lambda kind: "achieved" in kind.given,
    reads=JUDGED,
    page=Page(
        what=N_("`achieved` is partial or none, and no `rating` says where in its band."),
        why=N_("A band is an interval: without a rating the row gets its lower end."),
        bad="""
[[projects]]
name = "公共服务"

[[projects.indicators]]
name = "小区自治组织运行"
category = "可持续影响"
target = "每个修缮小区成立管理小组"
actual = "五个小区中四个已成立"
achieved = "partial"
reason = "一个小区的修缮顺延"
""",
        good="""
[[projects]]
name = "公共服务"

[[projects.indicators]]
name = "小区自治组织运行"
category = "可持续影响"
target = "每个修缮小区成立管理小组"
actual = "五个小区中四个已成立"
achieved = "partial"
rating = 75
reason = "一个小区的修缮顺延"
""",
        document=N_("财预〔2020〕10号: three bands for results in words"),
    ),
)
