"""B008: spending where there is no budget."""

from __future__ import annotations

import pytest

from one_check import execution, found, one, related, said
from support import findings


def project(budget: str, spending: str) -> str:
    return (
        f'[[projects]]\nname = "公共卫生"\nbudget = {{ {budget} }}\nspending = {{ {spending} }}\n'
    )


def test_a_budget_of_zero() -> None:
    finding = one("B008", project("original = 0", "total = 207.4538"))
    assert (finding.name, finding.severity) == ("spending-without-budget", "error")
    assert said([finding]) == [
        (
            "projects[0].spending.total",
            "公共卫生: 207.4538 万元 was spent, but the original budget is 0",
        )
    ]
    assert related(finding) == [("projects[0].budget.original", "original budget: 0 万元")]


def test_no_budget_at_all() -> None:
    finding = one("B008", project("", "total = 207.4538"))
    assert str(finding.message) == "公共卫生: 207.4538 万元 was spent, but no budget is given"
    assert finding.related == ()


def test_a_budget_cut_to_zero() -> None:
    assert "the revised budget is 0" in str(
        one("B008", project("original = 5, revised = 0", "total = 3")).message
    )


@pytest.mark.parametrize(
    ("budget", "spending"),
    [
        ("original = 0, revised = 207.4538", "total = 207.4538"),
        ("original = 0", "total = 0"),
        ("original = 0", ""),
        ("", ""),
        ("received = 5", "total = 3"),
    ],
)
def test_no_fault(budget: str, spending: str) -> None:
    assert found("B008", project(budget, spending)) == []


def test_a_budget_that_the_scheme_does_not_divide_by_is_one() -> None:
    received = execution(basis="received")
    assert found("B008", project("original = 570", "total = 3"), execution=received) == []


def test_it_stands_instead_of_overspent() -> None:
    codes = {each.code for each in findings(project("original = 0", "total = 3"))}
    assert "B008" in codes
    assert "B004" not in codes
