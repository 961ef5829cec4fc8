"""B007: a low execution rate that nobody explains."""

from __future__ import annotations

from decimal import Decimal

import pytest

from one_check import execution, found, one, said


def project(budget: str, spending: str, *, head: str = "", more: str = "") -> str:
    return f"""{head}
[[projects]]
name = "大气监测"
budget = {{ revised = {budget} }}
spending = {{ total = {spending} }}
{more}
"""


def test_a_low_rate() -> None:
    finding = one("B007", project("16", "10.01"))
    assert (finding.name, finding.severity) == ("low-execution", "warning")
    assert said([finding]) == [
        (
            "projects[0].spending.total",
            "大气监测: 62.56% of the revised budget 16 万元 was spent, under 80%, without a reason",
        )
    ]
    assert str(finding.help) == "say in the project's `reason` why the money was not spent"


@pytest.mark.parametrize(("spending", "count"), [("80", 0), ("79.999", 1), ("100", 0), ("0", 1)])
def test_the_boundary(spending: str, count: int) -> None:
    assert len(found("B007", project("100", spending))) == count


def test_a_reason_answers_it() -> None:
    assert found("B007", project("16", "10.01", more='reason = "尾款转至下年"')) == []
    assert len(found("B007", project("16", "10.01", more='reason = "  "'))) == 1


@pytest.mark.parametrize(
    "head", ['stage = "plan"', 'stage = "mid-year"\nas_of = 2020-07-31'], ids=["plan", "mid-year"]
)
def test_only_at_the_end_of_the_year(head: str) -> None:
    assert found("B007", project("16", "10.01", head=head)) == []


def test_the_scheme_may_say_otherwise() -> None:
    strict = execution(low=Decimal(90))
    assert found("B007", project("100", "89")) == []
    assert "under 90%" in str(one("B007", project("100", "89"), execution=strict).message)
    assert found("B007", project("100", "1"), execution=None) == []


def test_no_rate() -> None:
    assert found("B007", project("0", "0")) == []
