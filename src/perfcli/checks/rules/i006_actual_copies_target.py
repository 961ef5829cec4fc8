"""An actual that was not measured but copied from the target."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.hints import is_hint
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message
from perfcli.core.text import fold
from perfcli.values.value import SIGNED, Range, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.scoring.result import Row
    from perfcli.values.value import Value


def find(context: Context, project: ProjectContext, row: Row) -> Iterator[Found]:  # noqa: ARG001
    """Yield a finding for an actual with a sign, or one in the words of the target.

    A figure equal to the target is fine: 100% may well be reached.
    """
    actual = row.indicator.actual
    if isinstance(actual, SIGNED):
        if actual.comparator is None or is_hint(actual.text):
            return
        said = N_("the actual {actual} has a sign, as targets have: no figure was measured")
        todo = N_("write the figure that was measured")
    elif actual is not None and _same_words(actual, row.indicator.target):
        said = N_("the actual repeats the words of the target: {actual}")
        todo = N_("write what was done, with `achieved` and the `evidence` for it")
    else:
        return
    yield Found(project.row_key(row, "actual"), message(said, actual=actual.text), message(todo))


def _same_words(actual: Text | Range, target: Value | None) -> bool:
    return (
        isinstance(target, Text | Range)
        and _bare(actual.text) == _bare(target.text)
        and not is_hint(actual.text)
    )


def _bare(text: str) -> str:
    return fold(text).rstrip("。.;；")


CHECK = Check(
    code="I006",
    name="actual-copies-target",
    severity="warning",
    scope="indicator",
    find=find,
    concerns=lambda kind: kind.actual_signed or kind.actual in {Text, Range},
    reads=frozenset({"target", "actual"}),
    page=Page(
        what=N_("An actual carries a sign such as ≥, or repeats the target word for word."),
        why=N_("A copied target is no measurement: nobody can tell what was reached."),
        bad="""
[[projects]]
name = "农业水价综合改革"

[[projects.indicators]]
name = "安装坡面水标尺长度"
category = "数量"
target = "≥266米"
actual = "≥266米"
""",
        good="""
[[projects]]
name = "农业水价综合改革"

[[projects.indicators]]
name = "安装坡面水标尺长度"
category = "数量"
target = "≥266米"
actual = "271米"
""",
        document=N_("财预〔2020〕10号, annex 1: 实际完成值 is what was reached"),
    ),
)
