"""Signs, points and struck-out cells."""

from __future__ import annotations

from decimal import Decimal

import pytest

from forms.filling import COLUMNS, HEAD, MONEY, form, indicators, left, project


def test_absent_is_not_zero() -> None:
    [row] = indicators(["产出指标", "数量指标", "甲", "/", "—", 5, 0])
    assert "target" not in row
    assert "actual" not in row
    assert row["reported_score"] == 0


@pytest.mark.parametrize(
    ("sign", "value", "target"),
    [
        ("≥", 95, "≥95"),
        (">=", "95", ">=95"),
        ("＝", 100, "=100"),
        ("定性", "明显提高", "明显提高"),
        ("≥", "≥95", "≥95"),
        ("", 95, Decimal(95)),
    ],
)
def test_a_sign_in_its_own_column_goes_with_its_target(
    sign: str, value: object, target: object
) -> None:
    columns = ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "实际完成值"]
    row = ["产出指标", "质量指标", "合格率", sign, value, "%", 96]
    assert project(columns, row)["indicators"] == [
        {"name": "合格率", "category": "质量指标", "target": target, "unit": "%", "actual": 96}
    ]


def test_what_should_be_points_and_is_not_is_told() -> None:
    found = form(
        *HEAD,
        MONEY,
        ["", "年度资金总额", 1, 1, 1, 10, "100%", "满分"],
        COLUMNS,
        ["产出指标", "数量指标", "甲", "1", "1", "两成", "满分"],
    )
    why = "it should be points, and is not a number"
    assert left(found) == [
        ("自评表1!H6", "满分", why),
        ("自评表1!F8", "两成", why),
        ("自评表1!G8", "满分", why),
    ]
