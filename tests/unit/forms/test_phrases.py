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


RULES: list[dict[str, object]] = [
    {"type": "date", "points": 1, "per_days": 10},
    {"type": "steps", "steps": [[90, 10], [80, Decimal("8.5")]], "else": 0},
    {"type": "deduction", "from": 95, "points": Decimal("0.5"), "per": 1, "count": "started"},
    {"type": "window", "low": 100, "high": 130},
    {"type": "pass-line", "pass": 60},
]


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_with_parameters_is_a_table_of_toml(rule: dict[str, object]) -> None:
    assert read(written({"rule": rule, "reason": "设备到货晚"})) == {
        "rule": rule,
        "reason": "设备到货晚",
    }


def test_a_rule_looks_as_in_a_declaration() -> None:
    assert written({"rule": RULES[0]}) == '计分规则：{ type = "date", points = 1, per_days = 10 }'


@pytest.mark.parametrize(
    "rule",
    [
        '{ type = "date", points = 1',
        "{ type = “date”, points = 1 }",
        '{ type = "date", points = １ }',
        'type = "date", points = 1',
        "{ points = 1 }",
        '{ type = "date" }\nreason = 1',
        "proportional",
    ],
)
def test_a_rule_that_is_no_table_stays_as_it_stands(rule: str) -> None:
    assert read(f"计分规则：{rule}".replace("\n", "\n\u3000")) == {"rule": rule}


def test_the_keys_are_told() -> None:
    assert {"completion", "planned", "rule", "reason"} < KEYS
    assert "weight" not in KEYS
