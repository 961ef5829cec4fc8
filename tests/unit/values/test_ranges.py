"""Two figures and everything between them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from perfcli.values.ranges import read, split
from perfcli.values.value import Range


@pytest.mark.parametrize(
    ("body", "low", "high", "unit"),
    [
        ("10%-20%", "10", "20", "%"),
        ("10-20%", "10", "20", "%"),
        ("100~130", "100", "130", ""),
        ("10~20万元", "10", "20", "万元"),
        ("10万-20万元", "10", "20", "万元"),
        ("1亿元至2亿元", "1", "2", "亿元"),
        ("5000万元-1亿元", "0.5", "1", "亿元"),
        ("在5到8人之间", "5", "8", "人"),
        ("1万—2万户", "10000", "20000", "户"),
        ("5——8人", "5", "8", "人"),
        ("5–5人", "5", "5", "人"),
        ("-3~5", "-3", "5", ""),
    ],
)
def test_a_range(body: str, low: str, high: str, unit: str) -> None:
    assert read(body, "typed") == Range("typed", Decimal(low), Decimal(high), unit)


@pytest.mark.parametrize(
    "body",
    [
        "", "12", "从5开始", "5-", "20-10", "1-12月", "10-15日", "8-10点", "2021.1-2021.12",
        "10人-20%", "10以上-20", "约5-8", "5-8左右以上", "1,05-20", "10-9,99", "5余-8人",
        "5人到场8次",
    ],
)  # fmt: skip
def test_no_range(body: str) -> None:
    assert read(body, body) is None


def test_split_gives_digits_and_words_of_both_ends() -> None:
    assert split("10 万 - 20 万元") in {None, ("10", "万", "20", " 万元")}
    assert split("10万-20万元") == ("10", "万", "20", "万元")
    assert split("10万元") is None
    assert split("十到二十") is None
