"""W003: some indicators weighted, some not."""

from __future__ import annotations

from decimal import Decimal

from one_check import found, one, related, said
from perfcli.scheme.scheme import Rubric


def project(*weights: str) -> str:
    return '[[projects]]\nname = "培训"\n' + "".join(
        f'[[projects.indicators]]\nname = "指标{place}"\ncategory = "数量"\n'
        f"{f'weight = {weight}' if weight else ''}\n"
        for place, weight in enumerate(weights)
    )


def test_one_finding_for_a_project() -> None:
    finding = one("W003", project("30", "", "20", ""))
    assert (finding.name, finding.severity) == ("mixed-weights", "error")
    assert said([finding]) == [
        ("projects[0]", "培训: 2 of 4 indicators have no weight, the others do")
    ]
    assert related(finding) == [
        ("projects[0].indicators[1]", "指标1 has no weight"),
        ("projects[0].indicators[3]", "指标3 has no weight"),
    ]


def test_all_or_none() -> None:
    assert found("W003", project("30", "20")) == []
    assert found("W003", project("", "")) == []
    assert found("W003", project()) == []


def test_a_weight_of_zero_is_a_weight() -> None:
    assert found("W003", project("30", "0")) == []


def test_a_weight_that_the_scheme_fixes_is_one() -> None:
    row = Rubric(
        name="指标1",
        category="quantity",
        weight=Decimal(5),
        direction=None,
        rule=None,
        aliases=(),
        note="",
    )
    assert found("W003", project("30", ""), rubric={"指标1": row}) == []


def test_a_method_without_points() -> None:
    assert found("W003", project("30", ""), weights="none") == []
