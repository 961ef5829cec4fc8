"""What names say."""

from __future__ import annotations

import pytest

from perfcli.checks.names import (
    is_bad_rate,
    is_mandatory,
    is_money_put_in,
    is_rate,
    is_share,
    plain,
)
from perfcli.checks.words import tables


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("家庭医生签约率（签约人数）", "家庭医生签约率"),
        ("发放(缴纳)覆盖率", "发放覆盖率"),
        ("办 结 率（％）", "办结率"),
        ("合格率％：", "合格率"),
        ("（第3个指标）", "（第3个指标）"),
    ],
)
def test_brackets_and_signs_are_no_part_of_a_name(name: str, bare: str) -> None:
    assert plain(name) == bare


@pytest.mark.parametrize(
    ("name", "rate"),
    [
        ("签约率", True),
        ("签约率（%）", True),
        ("率先完成数", False),
        ("抽检频率", False),
        ("人数", False),
    ],
)
def test_rates(name: str, *, rate: bool) -> None:
    assert is_rate(name) is rate


@pytest.mark.parametrize(
    ("name", "share"),
    [
        ("验收合格率", True),
        ("居民满意度", True),
        ("增长率", False),
        ("拨备覆盖率", False),
        ("", False),
    ],
)
def test_shares(name: str, *, share: bool) -> None:
    assert is_share(name) is share


@pytest.mark.parametrize(
    ("name", "bad"),
    [
        ("生产安全事故率", True),
        ("重大事故发生率", True),
        ("未成年人犯罪率", True),
        ("无证驾驶事故率", True),
        ("零事故率", False),
        ("全年无重大事故率", False),
        ("投诉办结率", False),
        ("事故数", False),
    ],
)
def test_bad_rates(name: str, *, bad: bool) -> None:
    assert is_bad_rate(name) is bad


@pytest.mark.parametrize(
    ("name", "money"),
    [("补助资金", True), ("投入使用数", False), ("投入使用资金", True), ("培训场次", False)],
)
def test_money(name: str, *, money: bool) -> None:
    assert is_money_put_in(name) is money


@pytest.mark.parametrize(
    ("name", "owed"), [("补贴发放率", True), ("宣传资料发放率", False), ("覆盖率", False)]
)
def test_what_is_owed(name: str, *, owed: bool) -> None:
    assert is_mandatory(name) is owed


def test_the_lists_hold_each_word_once_and_shares_are_not_both() -> None:
    lists = {name: words for name, words in tables().items() if isinstance(words, list)}
    for words in lists.values():
        assert len(words) == len(set(words))
    assert not set(lists["shares"]) & {*lists["not_shares"], *lists["not_rates"]}
    assert all(name.endswith(tuple(lists["shares"])) for name in lists["not_shares"])
    assert all(name.endswith("率") for name in [*lists["bad_rates"], *lists["not_rates"]])
