"""B006: a published execution score that the scheme does not give."""

from __future__ import annotations

from decimal import Decimal

import pytest

from one_check import base, execution, found, one, related, said
from perfcli.scheme.build import rule_spec


def project(score: str, budget: str = "4753.66", spending: str = "3824.26") -> str:
    return f"""
[[projects]]
name = "村级补助"
budget = {{ revised = {budget} }}
spending = {{ total = {spending} }}

[projects.reported]
execution_score = {score}
"""


def test_full_points_for_part_of_the_money() -> None:
    finding = one("B006", project("10"))
    assert (finding.name, finding.severity) == ("execution-score-mismatch", "error")
    assert said([finding]) == [
        (
            "projects[0].reported.execution_score",
            (
                "村级补助: the execution score is published as 10,"
                " but 3824.26 万元 of 4753.66 万元 gives 8.04 of 10 points"
            ),
        )
    ]
    assert related(finding) == [("projects[0].spending.total", "10 × 3824.26 ÷ 4753.66")]


def test_a_fund_row_of_zeros() -> None:
    assert "published as 0, but 132.912 万元 of 132.912 万元 gives 10.00 of 10 points" in str(
        one("B006", project("0", "132.912", "132.912")).message
    )


@pytest.mark.parametrize("score", ["8.04", "8.0", "8.045", "8.05", "8.1"])
def test_explained_by_the_exact_or_the_printed_rate(score: str) -> None:
    # 80.4487...%: 8.04, cut off or rounded; by the printed 80.45% 8.045, so 8.05 and 8.0.
    expected = [] if score != "8.1" else ["error"]
    assert [each.severity for each in found("B006", project(score))] == expected


def test_the_chongqing_form() -> None:
    assert found("B006", project("7.93", "10000", "7927")) == []
    assert found("B006", project("7.92", "10000", "7927")) == []
    assert len(found("B006", project("7.94", "10000", "7927"))) == 1


def test_whole_points_are_info() -> None:
    finding = one("B006", project("9", "857.5", "763.98"))
    assert finding.severity == "info"
    assert str(finding.message) == (
        "村级补助: the execution score is published as 9, rounded to whole points:"
        " 763.98 万元 of 857.5 万元 gives 8.91 of 10 points"
    )
    assert one("B006", project("8", "857.5", "763.98")).severity == "error"


def test_the_score_is_capped() -> None:
    assert found("B006", project("10", "1681.6", "2086.26")) == []
    assert "gives 10.00 of 10" in str(one("B006", project("12.41", "1681.6", "2086.26")).message)
    uncapped = execution(capped=False)
    assert found("B006", project("12.41", "1681.6", "2086.26"), execution=uncapped) == []


def test_the_weight_of_the_scheme() -> None:
    assert found("B006", project("20", "5", "5"), execution=execution(weight=Decimal(20))) == []


def test_a_scheme_with_steps() -> None:
    steps = rule_spec({"type": "steps", "steps": [[100, 10], [80, 7]], "else": 0})
    plan = execution(rule=steps)
    assert found("B006", project("7"), execution=plan) == []
    assert "gives 7.00 of 10" in str(one("B006", project("8.04"), execution=plan).message)


def test_nothing_to_compare_with() -> None:
    assert found("B006", project("10", "0")) == []
    assert found("B006", project("10"), execution=None) == []
    assert found("B006", project("10"), weights="none") == []
    assert base().execution == execution()
