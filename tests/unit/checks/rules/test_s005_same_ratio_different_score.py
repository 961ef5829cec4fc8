from __future__ import annotations

import pytest

from tables import found, project, row, said

CODE = "S005"
DUE = row(8, actual="80%", name="甲")


def test_equal_completion_and_unequal_shares() -> None:
    odd = row(9, target="50人", actual="40人", name="乙")
    (finding,) = found(CODE, project(DUE, odd))
    assert finding.key == ("projects", 0, "indicators", 1, "reported_score")
    assert str(finding.message) == (
        "80.00% of the target earned 9 of 10 points here and 8 of 10 for 甲"
    )
    assert [str(each.message) for each in finding.related] == ["甲: 8 of 10 points, 80.00%"]


def test_one_finding_for_each_completion() -> None:
    odd = [row(score, actual="80%", name=name) for score, name in (("7", "乙"), ("9", "丙"))]
    (finding,) = found(CODE, project(*odd, DUE))
    assert finding.key[3] == 0
    assert [str(each.message) for each in finding.related] == [
        "甲: 8 of 10 points, 80.00%",
        "丙: 9 of 10 points, 90.00%",
    ]


@pytest.mark.parametrize(
    "other",
    [
        row(4, actual="80%", weight=5),
        row(9, actual="90%"),
        row("4.1", actual="81%", weight=5),
        row(5, actual="80%", weight=6),
        row(9, actual="80%", more='assumed = "按上年水平"'),
        row(9, target="100万元", actual="80万元", category="成本"),
        row(9, actual="80%", more='rule = "direct"'),
        row(9, actual="80%", more="colour = 1"),
    ],
    ids=[
        "equal share",
        "another completion",
        "another completion, rounded",
        "whole points",
        "assumed",
        "direction unlikely",
        "another rule",
        "a mistake in the row",
    ],
)
def test_rows_that_may_differ(other: str) -> None:
    assert not said(CODE, project(DUE, other))


def test_rows_that_all_have_their_own_finding_are_not_told_twice() -> None:
    text = project(row(7, actual="80%"), row(9, actual="80%", name="乙"))
    assert not said(CODE, text)
    assert said("S001", text)
    assert said("S002", text)


def test_rows_of_different_projects_are_not_compared() -> None:
    assert not said(CODE, project(DUE) + project(row(9, actual="80%")).replace("城市", "公共"))


def test_a_damaged_row_does_not_hide_the_others() -> None:
    other = row(9, actual="80%", name="乙")
    assert said(CODE, project(DUE, other, row(weight=-1, name="丙")))
