"""B009: 元 and 万元 mixed."""

from __future__ import annotations

import pytest

from one_check import found, one, related, said
from support import EXAMPLES


def project(budget: str, spending: str = "", name: str = "城市管理") -> str:
    return f'[[projects]]\nname = "{name}"\nbudget = {{ {budget} }}\nspending = {{ {spending} }}\n'


def totals(stated: str, *budgets: str) -> str:
    rows = [project(f"original = {each}", name=f"P{place}") for place, each in enumerate(budgets)]
    return f"[totals]\nbudget = {{ original = {stated} }}\n" + "".join(rows)


def test_spending_in_another_unit() -> None:
    finding = one("B009", project("original = 857.5", "total = 7639800"))
    assert (finding.name, finding.severity) == ("unit-suspect", "warning")
    assert said([finding]) == [
        (
            "projects[0].spending.total",
            "城市管理, spending: 7639800 is about 10,000 times 857.5, as if 元 and 万元 were mixed",
        )
    ]
    assert str(finding.help) == "write every amount in the unit that `currency` names"
    assert related(finding) == [("projects[0].budget.original", "original budget: 857.5")]


@pytest.mark.parametrize(
    ("budget", "spending", "count"),
    [
        ("857.5", "763.98", 0),
        ("8575000", "763.98", 1),
        ("857500", "763.98", 1),
        ("1681.6", "20862600", 1),
        ("100", "1000", 0),
        ("100", "70000", 1),
        ("100", "69999", 0),
        ("100", "130000", 1),
        ("100", "130001", 0),
        ("1000", "1", 1),
        ("1000", "0.69", 0),
        ("1000", "0.5", 0),
        ("20000", "1", 0),
        ("0", "10000", 0),
        ("10000", "0", 0),
    ],
)
def test_budget_and_spending(budget: str, spending: str, count: int) -> None:
    assert len(found("B009", project(f"original = {budget}", f"total = {spending}"))) == count


def test_any_of_the_budgets_once() -> None:
    fragment = project("original = 8575000, revised = 857.5", "total = 763.98")
    assert related(one("B009", fragment)) == [
        ("projects[0].budget.original", "original budget: 8575000")
    ]
    both = project("original = 8575000, revised = 8575000", "total = 763.98")
    assert len(found("B009", both)) == 1


def test_a_total_in_another_unit() -> None:
    finding = one("B009", totals("25391000", "857.5", "1681.6"))
    assert said([finding]) == [
        (
            "totals.budget.original",
            (
                "the totals, original budget: 25391000 is about 10,000 times 2539.1,"
                " as if 元 and 万元 were mixed"
            ),
        )
    ]
    assert related(finding) == [
        ("projects[0].budget.original", "P0: 857.5"),
        ("projects[1].budget.original", "P1: 1681.6"),
    ]


@pytest.mark.parametrize(
    ("stated", "count"),
    [("22851899", 0), ("22851900", 1), ("27930100", 1), ("27930101", 0)],
)
def test_a_total_may_be_a_tenth_off(stated: str, count: int) -> None:
    assert len(found("B009", totals(stated, "857.5", "1681.6"))) == count


def test_one_project_in_another_unit() -> None:
    finding = one("B009", totals("2539.1", "857.5", "1681600"))
    assert said([finding]) == [
        (
            "projects[1].budget.original",
            (
                "P1, original budget: 1681600 is about 1,000 times 1681.6,"
                " as if 元 and 千元 were mixed"
            ),
        )
    ]
    assert related(finding) == [("totals.budget.original", "the totals: 2539.1")]


@pytest.mark.parametrize("total", ["10003", "3", "10000", "5000"])
def test_projects_of_very_unlike_size_are_ordinary(total: str) -> None:
    assert found("B009", totals(total, "10000", "3")) == []


def test_a_part_in_another_unit() -> None:
    part = 'original = 857.5, of_which = {{ "区级" = {} }}'
    assert said(found("B009", project(part.format("8575000"))))[0] == (
        'projects[0].budget.of_which."区级"',
        "城市管理, 区级: 8575000 is about 10,000 times 857.5, as if 元 and 万元 were mixed",
    )
    assert len(found("B009", project(part.format("4500000")))) == 1
    assert found("B009", project(part.format("900"))) == []


@pytest.mark.parametrize(
    ("whole", "part", "count"),
    [("8575000", "857.5", 1), ("8575012", "857.50", 1), ("10000", "1", 0), ("8575000", "857.4", 0)],
)
def test_a_small_part_needs_the_same_digits(whole: str, part: str, count: int) -> None:
    fragment = project(f'original = {whole}, of_which = {{ "区级" = {part} }}')
    findings = said(found("B009", fragment))
    assert len(findings) == count
    for key, message in findings:
        assert key == 'projects[0].budget.of_which."区级"'
        assert message == (
            f"城市管理, 区级: {whole} is about 10,000 times {part}, as if 元 and 万元 were mixed"
        )


def test_sources_in_another_unit_are_one_finding() -> None:
    fragment = project('original = 1100000, sources = { "拨款" = 90, "结转" = 20 }')
    assert said(found("B009", fragment)) == [
        (
            "projects[0].budget.original",
            (
                "城市管理, original budget: 1100000 is about 10,000 times 110,"
                " as if 元 and 万元 were mixed"
            ),
        )
    ]
    one_of_two = project('original = 110, sources = { "拨款" = 900000, "结转" = 20 }')
    assert [key for key, _ in said(found("B009", one_of_two))] == [
        'projects[0].budget.sources."拨款"'
    ]


@pytest.mark.parametrize("year", [2019, 2020])
def test_the_examples_are_ordinary(year: int) -> None:
    assert found("B009", (EXAMPLES / f"{year}.toml").read_text("utf-8")) == []


def test_an_amount_is_suspected_once() -> None:
    # 1000 + 2340000 for 1234: the second spending spoils the total, and is unlike its own budget.
    fragment = "[totals]\nspending = { total = 1234 }\n" + project(
        "original = 1000", "total = 1000"
    )
    fragment += project("original = 234", "total = 2340000", name="公共服务")
    assert said([one("B009", fragment)]) == [
        (
            "projects[1].spending.total",
            "公共服务, spending: 2340000 is about 10,000 times 234, as if 元 and 万元 were mixed",
        )
    ]
