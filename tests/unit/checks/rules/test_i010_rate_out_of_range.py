"""I010: shares above the whole, and ratios for percentages."""

from __future__ import annotations

import pytest

from one_check import found, one, said
from one_row import project, row

ROW = "projects[0].indicators[0]"


@pytest.mark.parametrize(
    ("keys", "key", "value"),
    [
        ('actual = "100.5%"', "actual", "100.5%"),
        ('target = "≥95%"; actual = 105', "actual", "105"),
        ('target = 95; actual = 105; unit = "%"', "actual", "105"),
        ('target = "110%"; actual = "100%"', "target", "110%"),
        ('actual = "1001‰"', "actual", "1001‰"),
        ("actual = 120", "actual", "120"),
    ],
)
def test_a_share_above_the_whole(keys: str, key: str, value: str) -> None:
    findings = found("I010", project(row(keys, name="验收合格率", category="质量")))
    assert said(findings) == [
        (f"{ROW}.{key}", f"验收合格率 is a share and cannot be {value}, above 100%")
    ]


@pytest.mark.parametrize(
    "name", ["合格率", "社区覆盖率", "居民满意度", "案件办结率（%）", "不合格率"]
)
def test_shares_by_their_names(name: str) -> None:
    assert len(found("I010", project(row('actual = "101%"', name=name, category="质量")))) == 1


@pytest.mark.parametrize(
    "name", ["收入增长率", "任务完成率", "预算执行率", "拨备覆盖率", "培训场次"]
)
def test_other_rates_may_pass_the_whole(name: str) -> None:
    assert found("I010", project(row('actual = "101%"', name=name, category="质量"))) == []


@pytest.mark.parametrize(
    ("keys", "key", "ratio", "percent"),
    [
        ('target = "≥95%"; actual = 0.958', "actual", "0.958", "95.8"),
        ('target = 95; actual = 0.958; unit = "%"', "actual", "0.958", "95.8"),
        ("target = 95; actual = 0.958", "actual", "0.958", "95.8"),
        ('target = "100%"; actual = 1', "actual", "1", "100"),
        ('target = 0.95; actual = "96%"', "target", "0.95", "95"),
        ('actual = 0.958; unit = "%"', "actual", "0.958", "95.8"),
        ("completion = 0.4540", "completion", "0.4540", "45.4"),
    ],
)
def test_a_ratio_where_a_percentage_is_meant(keys: str, key: str, ratio: str, percent: str) -> None:
    finding = one("I010", project(row(keys, name="政策知晓率", category="社会效益")))
    assert said([finding]) == [
        (
            f"{ROW}.{key}",
            f"{ratio} is read as {ratio}%; a ratio stands where a percentage is meant",
        )
    ]
    assert str(finding.help) == f'write "{percent}%"'


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("验收合格率", 'target = "100%"; actual = "100%"'),
        ("验收合格率", 'target = 1; actual = "100%"; unit = "个"'),
        ("验收合格率", "target = 0.95; actual = 0.958"),
        ("验收合格率", 'target = "≥95%"; actual = "0.958%"'),
        ("安全事故率", 'target = "≤5%"; actual = 0.5'),
        ("收入增长率", 'target = "≥5%"; actual = 0.9'),
        ("维修栋数", "target = 100; actual = 1"),
        ("维修栋数", 'target = "100栋"; actual = 1'),
        ("验收合格率", 'target = "≥95%"; actual = 0'),
    ],
)
def test_figures_in_range_pass(name: str, keys: str) -> None:
    assert found("I010", project(row(keys, name=name, category="质量"))) == []
