"""I006: an actual that was copied."""

from __future__ import annotations

import pytest

from one_check import found, said
from one_row import project, row

ROW = "projects[0].indicators[0]"


@pytest.mark.parametrize(
    ("target", "actual"),
    [
        ("≥266米", "≥266米"),
        ("≥266米", "≥300米"),
        ("≤5万元", "控制在5万元以内"),
        ("=100%", "=100%"),
        ("11月底前", "11月底前"),
    ],
)
def test_an_actual_with_a_sign(target: str, actual: str) -> None:
    findings = found("I006", project(row(f'target = "{target}"; actual = "{actual}"')))
    assert said(findings) == [
        (
            f"{ROW}.actual",
            f"the actual {actual} has a sign, as targets have: no figure was measured",
        )
    ]


def test_a_sign_needs_no_target() -> None:
    assert len(found("I006", project(row('actual = "≥266米"; completion = 100')))) == 1


@pytest.mark.parametrize(
    ("target", "actual"),
    [
        ("已完成", "已完成"),
        ("资源采购期以当年为主", "资源采购期 以当年为主。"),
        ("25TB / 100%覆盖", "25TB／100%覆盖"),
        ("10%-20%", "10%-20%"),
    ],
)
def test_the_words_of_the_target(target: str, actual: str) -> None:
    keys = f'target = "{target}"; actual = "{actual}"; achieved = "full"'
    assert said(found("I006", project(row(keys)))) == [
        (f"{ROW}.actual", f"the actual repeats the words of the target: {actual}")
    ]


@pytest.mark.parametrize(
    "keys",
    [
        'target = "100%"; actual = "100%"',
        'target = "≥266米"; actual = "266米"',
        "target = 6; actual = 6",
        'target = "≥4500起"; actual = "4500余起"',
        'target = "2020年12月"; actual = "2020年12月"',
        'target = "2020-12-31"; actual = 2020-12-31',
        'target = "全天候可用"; actual = "全天候"',
        'target = "良好"',
        'actual = "良好"',
        'target = "待填"; actual = "待填"',  # I014 says it
    ],
)
def test_measured_values_pass(keys: str) -> None:
    assert found("I006", project(row(keys))) == []
