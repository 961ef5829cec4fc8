"""B005: a published execution rate that the amounts do not give."""

from __future__ import annotations

import pytest

from one_check import found, one, related, said


def project(rate: str, budget: str = "revised = 148", spending: str = "46") -> str:
    return f"""
[[projects]]
name = "动物防疫"
budget = {{ {budget} }}
spending = {{ total = {spending} }}

[projects.reported]
execution_rate = {rate}
"""


def test_a_rate_rounded_to_whole_percent_and_printed_with_two_decimals() -> None:
    finding = one("B005", project('"31.00%"'))
    assert (finding.name, finding.severity) == ("execution-rate-mismatch", "error")
    assert said([finding]) == [
        (
            "projects[0].reported.execution_rate",
            (
                "动物防疫: the execution rate is published as 31.00%,"
                " but 46 万元 of the revised budget 148 万元 is 31.08%"
            ),
        )
    ]
    assert str(finding.help) == "correct the published rate, or the amounts it comes from"
    assert related(finding) == [
        ("projects[0].spending.total", "spending: 46 万元"),
        ("projects[0].budget.revised", "revised budget: 148 万元"),
    ]


def test_full_execution_that_was_not() -> None:
    fragment = project('"100.00%"', "revised = 4753.66", "3824.26")
    assert (
        "published as 100.00%, but 3824.26 万元 of the revised budget 4753.66 万元 is 80.45%"
        in str(one("B005", fragment).message)
    )


@pytest.mark.parametrize("rate", ['"31.08%"', "31.1", "31", '"31.081%"'])
def test_to_the_decimals_printed(rate: str) -> None:
    assert found("B005", project(rate)) == []


def test_half_up_to_the_whole_percent() -> None:
    assert found("B005", project('"63%"', "revised = 16", "10.01")) == []


def test_cut_off_instead_of_rounded() -> None:
    finding = one("B005", project('"62%"', "revised = 16", "10.01"))
    assert finding.severity == "info"
    assert str(finding.message) == (
        "动物防疫: the execution rate is published as 62%, cut off instead of rounded:"
        " 10.01 万元 of the revised budget 16 万元 is 62.56%"
    )
    assert str(finding.help) == "rounded half up it is 63%"


def test_the_rate_of_another_budget_is_named() -> None:
    finding = one("B005", project('"65.59%"', "original = 202.64, revised = 132.912", "132.912"))
    assert finding.severity == "error"
    assert str(finding.help) == (
        "65.59% is the rate of the original budget 202.64 万元; the scheme divides by another"
    )


def test_a_rate_above_the_budget_is_not_capped() -> None:
    assert found("B005", project('"124.06%"', "original = 1681.6", "2086.26")) == []
    assert "is 124.06%" in str(
        one("B005", project('"100%"', "original = 1681.6", "2086.26")).message
    )


@pytest.mark.parametrize("budget", ["", "revised = 0"])
def test_without_a_budget_nothing_can_be_recomputed(budget: str) -> None:
    assert found("B005", project('"100%"', budget)) == []
