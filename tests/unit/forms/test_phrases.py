"""The fixed words of the column 偏差原因: what is written is read back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfcli.forms.phrases import KEYS, read, written

LINES = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Zs"]), min_size=1, max_size=30
)
TEXTS = st.lists(LINES, min_size=1, max_size=3).map("\n".join)
FIGURES = st.decimals(
    min_value=-1000, max_value=1000, places=2, allow_nan=False, allow_infinity=False
)
FACTS = st.fixed_dictionaries(
    {},
    optional={
        "planned": st.just(value=True),
        "core": st.just(value=True),
        "completion": FIGURES.map(lambda figure: f"{figure}%"),
        "rating": FIGURES.map(lambda figure: f"{figure}%"),
        "achieved": st.sampled_from(["full", "partial", "none"]),
        "outlook": st.sampled_from(["certain", "possible", "impossible"]),
        "direction": st.sampled_from(["at-least", "at-most", "exactly"]),
        "cumulative": st.booleans(),
        "numerator": FIGURES,
        "denominator": FIGURES,
        **dict.fromkeys(("assumed", "baseline", "quote", "id", "rule", "measure", "reason"), TEXTS),
        "evidence": TEXTS | st.lists(TEXTS, min_size=2, max_size=3),
    },
)


@given(FACTS)
def test_what_is_written_is_read_back(facts: dict[str, object]) -> None:
    assert read(written(facts)) == facts


def test_the_words_are_those_of_a_clerk() -> None:
    facts = {
        "planned": True,
        "completion": Decimal("45.40"),
        "achieved": "partial",
        "rating": 70,
        "assumed": "按去年数",
        "outlook": "possible",
        "reason": "设备到货晚",
        "measure": "提前采购",
    }
    assert written(facts) == (
        "仅为计划\n完成率：45.40%\n完成情况：部分达成\n评定：70%\n指标值为假设：按去年数\n"
        "完成目标可能性：有可能\n改进措施：提前采购\n设备到货晚"
    )


def test_nothing_to_say_is_nothing() -> None:
    assert written({}) == ""
    assert read("") == {}


@pytest.mark.parametrize(
    "reason", ["完成率：45.40%", "仅为计划", "一\n改进措施：二", "设备到货晚", "原文：\n三"]
)
def test_a_reason_is_never_taken_for_something_else(reason: str) -> None:
    assert read(written({"reason": reason})) == {"reason": reason}


def test_a_reason_as_people_write_it() -> None:
    assert read("完成率：较低，因设备到货晚。\n改进措施: 提前采购") == {
        "reason": "完成率：较低，因设备到货晚。",
        "measure": "提前采购",
    }


def test_a_rule_that_is_a_table_has_no_words() -> None:
    assert written({"rule": {"name": "steps"}}) == ""


def test_the_keys_are_told() -> None:
    assert {"completion", "planned", "rule", "reason"} < KEYS
    assert "weight" not in KEYS
