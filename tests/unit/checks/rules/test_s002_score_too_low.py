from __future__ import annotations

import pytest

from tables import project, row, said

CODE = "S002"
KEY = "projects[0].indicators[0].reported_score"


def test_less_than_the_rule_gives() -> None:
    text = project(row(7))
    assert said(CODE, text) == [
        (KEY, "按时完成率 has only 7 points; the rule gives 10.00 (met: the whole weight 10)")
    ]


@pytest.mark.parametrize(
    ("actual", "printed", "wrong"),
    [
        ("59.6%", "5", True),
        ("59.6%", "6", False),
        ("59.6%", "5.9", False),
        ("59.6%", "5.8", True),
        ("98%", "9", True),
        ("98%", "9.8", False),
        ("0%", "0", False),
    ],
)
def test_whole_points_are_not_cut_off(actual: str, printed: str, wrong: bool) -> None:  # noqa: FBT001
    assert bool(said(CODE, project(row(printed, actual=actual)))) is wrong


@pytest.mark.parametrize(
    ("achieved", "printed", "wrong"),
    [("partial", "6", False), ("partial", "5.9", True), ("none", "0", False)],
)
def test_words_without_a_rating_are_held_against_their_band(
    achieved: str,
    printed: str,
    wrong: bool,  # noqa: FBT001
) -> None:
    text = project(row(printed, target="明显改善", actual=None, more=f'achieved = "{achieved}"'))
    assert bool(said(CODE, text)) is wrong


def test_the_beginning_of_the_band_is_named() -> None:
    text = project(row(5, target="明显改善", actual=None, more='achieved = "partial"'))
    assert said(CODE, text) == [
        (KEY, "按时完成率 has 5 points; the band of `partial` begins at 6.00")
    ]


def test_an_assumed_target_proves_nothing() -> None:
    assert not said(CODE, project(row(5, more='assumed = "按上年水平"')))
