"""B002: a complete breakdown that does not add up."""

from __future__ import annotations

import pytest

from one_check import found, one, related, said


def project(budget: str, spending: str = "") -> str:
    return (
        f'[[projects]]\nname = "公共服务"\nbudget = {{ {budget} }}\nspending = {{ {spending} }}\n'
    )


def test_sources_that_fall_short() -> None:
    finding = one("B002", project('revised = 120, sources = { "拨款" = 90, "结转" = 20 }'))
    assert (finding.name, finding.severity) == ("sources-mismatch", "error")
    assert said([finding]) == [
        (
            "projects[0].budget.revised",
            (
                "公共服务: the revised budget is 120 万元, but its sources add up"
                " to 110 万元: 10 万元 too much"
            ),
        )
    ]
    assert related(finding) == [
        ('projects[0].budget.sources."拨款"', "拨款: 90 万元"),
        ('projects[0].budget.sources."结转"', "结转: 20 万元"),
    ]


def test_sources_that_add_up() -> None:
    assert found("B002", project('revised = 110, sources = { "拨款" = 90, "结转" = 20 }')) == []


def test_an_amount_of_zero_over_filled_parts() -> None:
    finding = one("B002", project('original = 0, sources = { "拨款" = 90, "结转" = 20 }'))
    assert str(finding.message) == (
        "公共服务: the original budget is 0 万元, but its sources add up"
        " to 110 万元: 110 万元 too little"
    )
    assert str(finding.help) == "write the sum of the sources where the amount is 0"


def test_the_revised_budget_is_what_sources_break_down() -> None:
    assert found("B002", project('original = 90, revised = 110, sources = { "拨款" = 110 }')) == []
    finding = one("B002", project('original = 90, revised = 110, sources = { "拨款" = 90 }'))
    assert said([finding])[0][0] == "projects[0].budget.revised"


def test_spending_has_sources_too() -> None:
    finding = one(
        "B002", project("original = 9", 'total = 46, sources = { "中央" = 0, "地方" = 64 }')
    )
    assert said([finding]) == [
        (
            "projects[0].spending.total",
            (
                "公共服务: the spending is 46 万元, but its sources add up to 64"
                " 万元: 18 万元 too little"
            ),
        )
    ]
    assert str(finding.help).startswith("46 and 64 differ by two swapped digits; ")


def test_so_have_the_totals() -> None:
    fragment = '[totals]\nbudget = { original = 9, sources = { "拨款" = 8 } }\n' + project("")
    assert said(found("B002", fragment)) == [
        (
            "totals.budget.original",
            (
                "the totals: the original budget is 9 万元, but its sources"
                " add up to 8 万元: 1 万元 too much"
            ),
        )
    ]


@pytest.mark.parametrize(("whole", "severity"), [("10.01", "info"), ("10.015", "error")])
def test_rounding(whole: str, severity: str) -> None:
    finding = one("B002", project(f'original = {whole}, sources = {{ "拨款" = 10.00 }}'))
    assert finding.severity == severity


def test_sources_of_no_amount_are_not_compared() -> None:
    assert found("B002", project('received = 9, sources = { "拨款" = 8 }')) == []
    assert found("B002", project('original = 9, of_which = { "区级" = 8 }')) == []
