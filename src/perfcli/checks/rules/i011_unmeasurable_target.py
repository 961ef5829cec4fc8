"""A target in words that nothing can be measured by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.words import holds
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message
from perfcli.values.value import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.scoring.result import Row


def find(context: Context, project: ProjectContext, row: Row) -> Iterator[Found]:  # noqa: ARG001
    """Yield a finding for a vague target without figure, standard, evidence or quote."""
    indicator = row.indicator
    target = indicator.target
    if (
        isinstance(target, Text)
        and not (indicator.evidence or indicator.quote or indicator.baseline is not None)
        and not any(map(str.isdigit, target.text))
        and holds(target.text, "vague")
    ):
        yield Found(
            project.row_key(row, "target"),
            message(
                N_("the target {target} says nothing that can be measured"), target=target.text
            ),
            message(N_("state a figure or a standard, or give the `evidence` it is judged by")),
        )


CHECK = Check(
    code="I011",
    name="unmeasurable-target",
    severity="info",
    scope="indicator",
    find=find,
    concerns=lambda kind: kind.target is Text,
    reads=frozenset({"target", "baseline", "evidence", "quote"}),
    page=Page(
        what=N_("A target in words such as 提升 or 显著, without evidence, standard or quote."),
        why=N_("Two people who judge it will not agree: its score is an opinion."),
        bad="""
[[projects]]
name = "公共服务"

[[projects.indicators]]
name = "居民生活条件"
category = "社会效益"
target = "显著提升"
actual = "居民用水用电更稳定"
achieved = "full"
""",
        good="""
[[projects]]
name = "公共服务"

[[projects.indicators]]
name = "居民生活条件"
category = "社会效益"
target = "显著提升"
actual = "居民用水用电更稳定"
achieved = "full"
evidence = "入户调查汇总表"
""",
        document=N_("common practice: a target says how it is measured"),
    ),
)
