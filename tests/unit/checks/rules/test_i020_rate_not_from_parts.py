"""I020: rates and their parts, completions and their figures."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from one_check import found, one, related, said
from one_row import project, row
from perfcli.core.figures import round_half_up

ROW = "projects[0].indicators[0]"


def parts(numerator: str, denominator: str, actual: str) -> str:
    keys = f"numerator = {numerator}; denominator = {denominator}; actual = {actual}"
    return project(row(keys, name="按时处置率", category="质量"))


def test_the_parts_are_shown_with_what_they_give() -> None:
    finding = one("I020", parts("3472", "3500", '"99.9%"'))
    assert said([finding]) == [(f"{ROW}.actual", "3472 ÷ 3500 is 99.20%, not 99.9%")]
    assert related(finding) == [
        (f"{ROW}.numerator", "numerator: 3472"),
        (f"{ROW}.denominator", "denominator: 3500"),
    ]
    assert finding.severity == "error"


@pytest.mark.parametrize(
    ("numerator", "denominator", "actual", "text"),
    [
        ("2", "3", '"66.6%"', "2 ÷ 3 is 66.67%; 66.6% is cut off, not rounded"),
        ("2", "3", '"66%"', "2 ÷ 3 is 66.67%; 66% is cut off, not rounded"),
        ("2", "3", '"66.5%"', "2 ÷ 3 is 66.67%, not 66.5%"),
        ("2", "3", '"66.6666%"', "2 ÷ 3 is 66.6667%; 66.6666% is cut off, not rounded"),
        ("3", "1000", '"4‰"', "3 ÷ 1000 is 3.00‰, not 4‰"),
        ("2", "3", "0.7", None),
        ("2", "3", "0.5", "2 ÷ 3 is 0.67, not 0.5"),
        ("2", "3", "50", "2 ÷ 3 is 66.67, not 50"),
    ],
)
def test_to_the_decimals_printed(
    numerator: str, denominator: str, actual: str, text: str | None
) -> None:
    findings = found("I020", parts(numerator, denominator, actual))
    assert [each for _, each in said(findings)] == ([] if text is None else [text])
    assert [each.severity == "info" for each in findings] == (
        [] if text is None else ["cut off" in text]
    )


@pytest.mark.parametrize(
    "keys",
    [
        'numerator = 3472; denominator = 3500; actual = "99.2%"',
        'numerator = 3472; denominator = 3500; actual = "99%"',
        'numerator = 3; denominator = 1000; actual = "3‰"',
        "numerator = 2; denominator = 3; actual = 66.67",
        'denominator = 3918; actual = "99.9%"',
        'numerator = 3918; actual = "99.9%"',
        'numerator = 0; denominator = 0; actual = "99.9%"',
        "numerator = 909.93; denominator = 928",
        'numerator = 2; denominator = 3; actual = "约70%"',
        'numerator = 16; denominator = 250; actual = "0.064次/10万公顷"',
        'numerator = 2; denominator = 3; actual = "2件"',
    ],
)
def test_parts_that_agree_or_are_not_all_there_pass(keys: str) -> None:
    assert found("I020", project(row(keys))) == []


@given(st.integers(0, 10**6), st.integers(1, 10**6), st.integers(0, 4))
def test_the_rounded_rate_of_two_parts_passes(part: int, whole: int, decimals: int) -> None:
    rate = round_half_up(Decimal(100 * part) / whole, decimals)
    assert found("I020", parts(str(part), str(whole), f'"{rate:f}%"')) == []


def test_a_completion_beside_target_and_actual() -> None:
    keys = 'target = "≥240吨"; actual = "198.6吨"; completion = "90.5%"'
    finding = one("I020", project(row(keys)))
    assert said([finding]) == [(f"{ROW}.completion", "198.6吨 of ≥240吨 is 82.75%, not 90.5%")]
    assert str(finding.help) == "correct the completion; the score goes by target and actual"
    assert related(finding) == [
        (f"{ROW}.target", "target: ≥240吨"),
        (f"{ROW}.actual", "actual: 198.6吨"),
    ]


@pytest.mark.parametrize(
    ("target", "actual", "completion", "agrees"),
    [
        ("≥240吨", "198.6吨", "82.75", True),
        ("≥240吨", "198.6吨", "82.8", True),
        ("≥240吨", "198.6吨", "83", True),
        ("≥240吨", "198.6吨", "82.7", None),
        ("≥240吨", "198.6吨", "82.6", False),
        ("≥240吨", "264吨", "110", True),
        ("≥240吨", "264吨", "100", True),  # the forms cap it
        ("≥240吨", "264吨", "105", False),
        ("≤40万元", "38万元", "100", True),
        ("≤40万元", "38万元", "95", False),  # a target that is kept is 100% done
        ("≤10起", "12起", "120", False),
        ("≤10起", "12起", "83.33", True),
        ("≤40万元", "50万元", "80", True),
        ("≤40万元", "50万元", "100", False),
        ("≥1万元", "5000元", "50", True),
        ("≥4500起", "4000余起", "95", True),  # over 4000 is no exact figure
        ("建立制度", "已建立", "95", True),
    ],
)
def test_what_a_completion_may_be(
    target: str, actual: str, completion: str, *, agrees: bool | None
) -> None:
    keys = f'target = "{target}"; actual = "{actual}"; completion = {completion}'
    severities = [each.severity for each in found("I020", project(row(keys)))]
    assert severities == ([] if agrees else ["info" if agrees is None else "error"])


@pytest.mark.parametrize("completion", ["0", "100"])
def test_a_target_of_zero_is_met_or_not(completion: str) -> None:
    keys = f'target = "≤0起"; actual = "0起"; completion = {completion}'
    assert len(found("I020", project(row(keys)))) == (completion == "0")


def test_of_a_ratio_where_a_percentage_is_meant_i010_speaks() -> None:
    # 3918 ÷ 4869 is 80.4683%, which 0.8047 was meant to say.
    keys = 'target = "80%"; actual = 0.8047; numerator = 3918; denominator = 4869'
    text = project(row(keys + "; completion = 100", name="结案率", category="质量"))
    assert len(found("I010", text)) == 1
    assert found("I020", text) == []
    text = project(row(keys.replace("0.8047", '"81.47%"'), name="结案率", category="质量"))
    assert len(found("I020", text)) == 1
