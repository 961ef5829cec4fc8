"""A published grade that is not the grade of the published total."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.damage import NOTHING
from perfcli.core.figures import percent
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext


def find(context: Context, project: ProjectContext) -> Iterator[Found]:
    """Yield a finding where the scheme gives the published total another grade."""
    score, written = project.project.reported.score, project.project.reported.grade
    if score is None or written is None:
        return
    earned = context.scheme.grade_of(percent(score, context.scheme.full_marks))
    if earned is None or context.scheme.grade_named(written) == earned:
        return
    yield Found(
        (*project.key, "reported", "grade"),
        message(
            N_("the published grade is {written}; {score} points are {grade}"),
            written=written,
            score=score,
            grade=earned.name,
        ),
        message(
            N_("correct the grade or the total; the grades of the scheme are {grades}"),
            grades=" ".join(f"{grade.name}≥{grade.least:f}" for grade in context.scheme.grades),
        ),
    )


CHECK = Check(
    code="S004",
    name="grade-mismatch",
    severity="error",
    scope="project",
    find=find,
    concerns=lambda kind: {"score", "grade"} <= kind.reported,
    reads=NOTHING,
    page=Page(
        what=N_(
            "The published grade is not the one that the scheme gives the published total. A word "
            "that is no grade of the scheme is reported too."
        ),
        why=N_("The grade is what most readers take away from a table."),
        bad="""
[[projects]]
name = "城市管理"

[projects.reported]
score = 89.5
grade = "优"
""",
        good="""
[[projects]]
name = "城市管理"

[projects.reported]
score = 89.5
grade = "良"
""",
        document=N_("财预〔2020〕10号: 优 from 90, 良 from 80, 中 from 60, 差 below"),
    ),
)
