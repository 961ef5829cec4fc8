from __future__ import annotations

import pytest

from tables import found, project, said

CODE = "S004"


@pytest.mark.parametrize(
    ("score", "grade"),
    [("90", "优"), ("89.99", "良"), ("80", "良好"), ("60", "中"), ("59.99", "差"), ("95", "优秀")],
)
def test_the_grade_of_the_total(score: str, grade: str) -> None:
    assert not said(CODE, project(reported=f'score = {score}\ngrade = "{grade}"'))


@pytest.mark.parametrize(
    ("score", "grade", "right"), [("89.99", "优", "良"), ("90", "良", "优"), ("59.9", "中", "差")]
)
def test_another_grade(score: str, grade: str, right: str) -> None:
    text = project(reported=f'score = {score}\ngrade = "{grade}"')
    assert said(CODE, text) == [
        (
            "projects[0].reported.grade",
            f"the published grade is {grade}; {score} points are {right}",
        )
    ]
    assert "优≥90 良≥80 中≥60 差≥0" in str(found(CODE, text)[0].help)


def test_a_word_that_is_no_grade() -> None:
    text = project(reported='score = 85\ngrade = "合格"')
    assert said(CODE, text)[0][1] == "the published grade is 合格; 85 points are 良"


@pytest.mark.parametrize("reported", ["score = 85", 'grade = "合格"'])
def test_one_alone_is_not_compared(reported: str) -> None:
    assert not said(CODE, project(reported=reported))
