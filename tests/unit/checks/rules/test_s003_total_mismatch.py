from __future__ import annotations

import pytest

from tables import found, project, row, said

CODE = "S003"
ROWS = (row(50, weight=50), row("38.5", weight=40, name="满意度"))


def test_a_total_below_its_rows() -> None:
    text = project(*ROWS, reported="execution_score = 10\nscore = 89.5")
    (finding,) = found(CODE, text)
    assert finding.key == ("projects", 0, "reported", "score")
    assert finding.severity == "error"
    assert str(finding.message) == (
        "the published total 89.5 is 9.0 points below the sum of its rows, 98.5"
    )
    assert [str(each.message) for each in finding.related] == [
        "budget execution: 10",
        "按时完成率: 50",
        "满意度: 38.5",
    ]
    assert [each.place.line for each in finding.related if each.place] == [7, 15, 23]


def test_a_total_above_its_rows() -> None:
    text = project(*ROWS, reported="execution_score = 10\nscore = 100")
    assert said(CODE, text)[0][1] == (
        "the published total 100 is 1.5 points above the sum of its rows, 98.5"
    )


def test_swapped_digits_are_named() -> None:
    text = project(*ROWS, reported="execution_score = 10\nscore = 89.5")
    assert "98.5 differ by two swapped digits" in str(found(CODE, text)[0].help)


@pytest.mark.parametrize("total", ["98.5", "98.50"])
def test_a_total_that_is_the_sum(total: str) -> None:
    assert not said(CODE, project(*ROWS, reported=f"execution_score = 10\nscore = {total}"))


def test_a_rounded_total_is_info() -> None:
    (finding,) = found(CODE, project(*ROWS, reported="execution_score = 10\nscore = 99"))
    assert finding.severity == "info"
    assert "98.5, rounded" in str(finding.message)


def test_a_hundredth_is_an_error() -> None:
    (finding,) = found(CODE, project(*ROWS, reported="execution_score = 10\nscore = 98.51"))
    assert finding.severity == "error"


@pytest.mark.parametrize(
    "text",
    [
        project(*ROWS, reported="score = 89.5"),
        project(*ROWS, row(name="未公布"), reported="execution_score = 10\nscore = 89.5"),
        project(*ROWS, reported="execution_score = 10"),
        project(reported="execution_score = 10\nscore = 89.5"),
        "[source]\nexcerpt = true\n"
        + project(*ROWS, reported="execution_score = 10\nscore = 89.5"),
    ],
    ids=["no execution score", "a row without a score", "no total", "no rows", "excerpt"],
)
def test_an_incomplete_table_is_not_added_up(text: str) -> None:
    assert not said(CODE, text)


def test_a_note_without_weight_is_not_missed() -> None:
    note = row(weight=0, name="附注")
    assert said(CODE, project(*ROWS, note, reported="execution_score = 10\nscore = 89.5"))


def test_a_method_without_execution_needs_no_execution_score() -> None:
    only = row(4, name="财政供养人员控制率", category="预算配置", target="≤100%", weight=None)
    text = project(only, reported="score = 5")
    assert said(CODE, text, scheme="hunan-department")[0][1] == (
        "the published total 5 is 1 points above the sum of its rows, 4"
    )
