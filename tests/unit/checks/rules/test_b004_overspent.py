"""B004: spending above the budget it is measured by."""

from __future__ import annotations

import pytest

from one_check import execution, found, one, related, said
from support import EXAMPLES


def project(budget: str, spending: str) -> str:
    return (
        f'[[projects]]\nname = "公共服务"\nbudget = {{ {budget} }}\n'
        f"spending = {{ total = {spending} }}\n"
    )


def test_the_published_report() -> None:
    text = (EXAMPLES / "2020.toml").read_text("utf-8")
    assert said(found("B004", text)) == [
        (
            "totals.spending.total",
            (
                "the totals: spending 2850.24 万元 is 311.14 万元 above the"
                " original budget 2539.1 万元,"
                " 112.25% of it, and no revised budget is given"
            ),
        ),
        (
            "projects[1].spending.total",
            (
                "公共服务: spending 2086.26 万元 is 404.66 万元 above the original"
                " budget 1681.6 万元,"
                " 124.06% of it, and no revised budget is given"
            ),
        ),
    ]


def test_it_asks_for_the_revised_budget() -> None:
    finding = one("B004", project("original = 1681.6", "2086.26"))
    assert (finding.name, finding.severity) == ("overspent", "warning")
    assert str(finding.help) == (
        "give the `revised` budget if it was raised in the year, else the reason"
    )
    assert related(finding) == [("projects[0].budget.original", "original budget: 1681.6 万元")]


def test_above_the_revised_budget() -> None:
    finding = one("B004", project("original = 1681.6, revised = 2000", "2086.26"))
    assert str(finding.message) == (
        "公共服务: spending 2086.26 万元 is 86.26 万元 above the revised"
        " budget 2000 万元, 104.31% of it"
    )
    assert related(finding) == [("projects[0].budget.revised", "revised budget: 2000 万元")]


@pytest.mark.parametrize(
    ("spending", "count"), [("100", 0), ("100.00", 0), ("100.01", 1), ("0", 0)]
)
def test_the_boundary(spending: str, count: int) -> None:
    assert len(found("B004", project("revised = 100", spending))) == count


def test_a_reason_does_not_make_it_less() -> None:
    fragment = project("revised = 100", "101").replace("name", 'reason = "追加任务"\nname')
    assert len(found("B004", fragment)) == 1


def test_no_budget_is_another_finding() -> None:
    assert found("B004", project("original = 0", "5")) == []
    assert found("B004", project("", "5")) == []


def test_a_scheme_on_another_basis() -> None:
    received = execution(basis="received")
    fragment = project("original = 570, received = 398.88", "400")
    assert found("B004", fragment) == []
    assert said(found("B004", fragment, execution=received)) == [
        (
            "projects[0].spending.total",
            (
                "公共服务: spending 400 万元 is 1.12 万元 above the budget received"
                " 398.88 万元, 100.28% of it"
            ),
        )
    ]
    original = one("B004", project("original = 9", "10"), execution=execution(basis="original"))
    assert "no revised budget" not in str(original.message)


def test_totals_need_both_figures() -> None:
    fragment = project("original = 9", "9")
    assert found("B004", "[totals]\nspending = { total = 10 }\n" + fragment) == []
    assert found("B004", "[totals]\nbudget = { original = 8 }\n" + fragment) == []
