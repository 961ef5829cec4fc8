from __future__ import annotations

import pytest

from tables import found, project, row, said

CODE = "S001"
KEY = "projects[0].indicators[0].reported_score"


def test_more_than_the_rule_gives() -> None:
    text = project(row("1.8", target="863人", actual="695人", weight=2))
    ((key, message),) = said(CODE, text)
    assert key == KEY
    assert message == "按时完成率 has 1.8 points; the rule gives 1.61 (2 × 695 ÷ 863)"
    assert found(CODE, text)[0].indicator == "按时完成率"


@pytest.mark.parametrize("printed", ["1.946", "1.95", "1.9", "1"])
def test_rounding_or_cutting_off_explains(printed: str) -> None:
    assert not said(CODE, project(row(printed, actual="97.30%", weight=2)))


@pytest.mark.parametrize(("printed", "wrong"), [("5", False), ("5.0", True), ("4.9", True)])
def test_whole_points_are_rounded_half_up(printed: str, wrong: bool) -> None:  # noqa: FBT001
    assert bool(said(CODE, project(row(printed, actual="96.8%", weight=5)))) is wrong


@pytest.mark.parametrize(
    ("achieved", "printed", "wrong"),
    [
        ("partial", "8", False),
        ("partial", "6", False),
        ("partial", "8.1", True),
        ("none", "6", False),
        ("none", "6.5", True),
        ("full", "10", False),
    ],
)
def test_words_without_a_rating_are_held_against_their_band(
    achieved: str,
    printed: str,
    wrong: bool,  # noqa: FBT001
) -> None:
    text = project(row(printed, target="明显改善", actual=None, more=f'achieved = "{achieved}"'))
    assert bool(said(CODE, text)) is wrong


def test_the_end_of_the_band_is_named() -> None:
    text = project(row(9, target="明显改善", actual=None, more='achieved = "partial"'))
    assert said(CODE, text) == [
        (KEY, "按时完成率 has 9 points; the band of `partial` ends at 8.00")
    ]


def test_a_rating_decides_inside_the_band() -> None:
    more = 'achieved = "partial"\nrating = 65'
    text = project(row("7.5", target="明显改善", actual=None, more=more))
    assert "the rule gives 6.50" in said(CODE, text)[0][1]


@pytest.mark.parametrize(
    "quiet",
    [
        row("9.9", actual="50%", more='assumed = "按上年水平"'),
        row("9.9", actual=None, more="planned = true"),
        row("9.9", actual="50%", weight=None),
        row("9.9", actual=None),
        row("10.5", actual="50%"),
        row("9.9", target="40万元", actual="20万元", category="成本"),
    ],
    ids=["assumed", "planned", "weight not given", "no actual", "S008", "direction unlikely"],
)
def test_nobody_is_convicted_without_grounds(quiet: str) -> None:
    assert not said(CODE, project(quiet))
