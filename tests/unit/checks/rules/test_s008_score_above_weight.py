from __future__ import annotations

import pytest

from tables import found, project, row, said

CODE = "S008"


def test_more_than_the_weight() -> None:
    text = project(row("10.67", actual="120%"))
    (finding,) = found(CODE, text)
    assert finding.key == ("projects", 0, "indicators", 0, "reported_score")
    assert str(finding.message) == "按时完成率 has 10.67 points; its weight is 10"
    assert finding.related[0].key == ("projects", 0, "indicators", 0, "weight")
    assert not said("S001", text)


def test_a_row_that_weighs_nothing() -> None:
    assert said(CODE, project(row(5, weight=0)))[0][1].endswith("its weight is 0")


@pytest.mark.parametrize(("score", "weight"), [(10, 10), ("10.0", 10), (9, 10), (12, None), (0, 0)])
def test_not_more_than_the_weight(score: object, weight: object) -> None:
    assert not said(CODE, project(row(score, weight=weight)))


def test_a_weight_that_the_method_fixes() -> None:
    fixed = row(6, name="财政供养人员控制率", category="预算配置", target="≤100%", weight=None)
    (finding,) = found(CODE, project(fixed), scheme="hunan-department")
    assert str(finding.message) == "财政供养人员控制率 has 6 points; its weight is 5"
    assert not finding.related
