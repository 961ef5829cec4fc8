"""B003: a part that is larger than its whole."""

from __future__ import annotations

import pytest

from one_check import found, one, related, said


def project(budget: str, spending: str = "") -> str:
    return (
        f'[[projects]]\nname = "城市管理"\nbudget = {{ {budget} }}\nspending = {{ {spending} }}\n'
    )


def test_a_part_above_the_budget() -> None:
    finding = one("B003", project('original = 857.5, of_which = { "区级资金" = 875.5 }'))
    assert (finding.name, finding.severity) == ("part-exceeds-whole", "error")
    assert said([finding]) == [
        (
            'projects[0].budget.of_which."区级资金"',
            (
                "城市管理: 区级资金 875.5 万元 is 18.0 万元 above the original budget"
                " 857.5 万元 it is a part of"
            ),
        )
    ]
    assert str(finding.help) == (
        "875.5 and 857.5 differ by two swapped digits;"
        " correct the part, or the amount it is a part of"
    )
    assert related(finding) == [("projects[0].budget.original", "original budget: 857.5 万元")]


@pytest.mark.parametrize(("part", "count"), [("857.5", 0), ("857.50", 0), ("857.51", 1), ("0", 0)])
def test_the_boundary(part: str, count: int) -> None:
    fragment = project(f'original = 857.5, of_which = {{ "区级资金" = {part} }}')
    assert len(found("B003", fragment)) == count


def test_each_label_is_a_finding_of_its_own() -> None:
    fragment = project(
        'original = 20, revised = 10, of_which = { "甲" = 11, "乙" = 10, "丙" = 12 }',
        'total = 5, of_which = { "甲" = 6 }',
    )
    assert [key for key, _ in said(found("B003", fragment))] == [
        'projects[0].budget.of_which."甲"',
        'projects[0].budget.of_which."丙"',
        'projects[0].spending.of_which."甲"',
    ]


def test_a_part_of_nothing() -> None:
    assert "12 万元 above the spending 0 万元" in str(
        one("B003", project("", 'total = 0, of_which = { "甲" = 12 }')).message
    )
    assert found("B003", project("", 'of_which = { "甲" = 12 }')) == []


def test_the_totals_too() -> None:
    fragment = '[totals]\nspending = { total = 9, of_which = { "甲" = 10 } }\n' + project("")
    assert said(found("B003", fragment)) == [
        (
            'totals.spending.of_which."甲"',
            "the totals: 甲 10 万元 is 1 万元 above the spending 9 万元 it is a part of",
        )
    ]
