"""B010: results far ahead of the money."""

from __future__ import annotations

import pytest

from one_check import found, one, said


def project(
    spending: str, *, actual: int = 200, head: str = "", weight: str = "50", more: str = ""
) -> str:
    return f"""{head}
[[projects]]
name = "培训"
budget = {{ revised = 100 }}
spending = {{ total = {spending} }}

[[projects.indicators]]
name = "培训人数"
category = "数量"
target = "≥200人"
actual = "{actual}人"
weight = {weight}

[[projects.indicators]]
name = "服务群众人次"
category = "社会效益"
target = "≥5000人次"
actual = "5100人次"
weight = 40
{more}
"""


def test_full_results_with_part_of_the_money() -> None:
    finding = one("B010", project("80"))
    assert (finding.name, finding.severity) == ("results-outrun-spending", "warning")
    assert said([finding]) == [
        (
            "projects[0].spending.total",
            (
                "培训: the indicators earn 100.00% of their points and the execution 80.00%,"
                " 20.00% less, at an execution rate of 80.00%"
            ),
        )
    ]


@pytest.mark.parametrize(("spending", "count"), [("94.9", 1), ("95", 0), ("94.95", 1), ("120", 0)])
def test_the_boundary_of_the_rate(spending: str, count: int) -> None:
    # 94.95 of 100 is 9.50 of 10 (9.495 rounded): level with 5%, so not above it.
    expected = 0 if spending == "94.95" else count
    assert len(found("B010", project(spending))) == expected


def test_the_boundary_of_the_shares() -> None:
    # 180 of 200 earns 45 of 50: 85 of 90 is 94.44%; 5% below it is 89.72%.
    assert found("B010", project("89.8", actual=180)) == []
    assert len(found("B010", project("89.7", actual=180))) == 1


def test_results_as_low_as_the_spending() -> None:
    assert found("B010", project("80", actual=100)) == []


@pytest.mark.parametrize(
    "head", ['stage = "plan"', 'stage = "mid-year"\nas_of = 2020-07-31'], ids=["plan", "mid-year"]
)
def test_only_at_the_end_of_the_year(head: str) -> None:
    assert found("B010", project("50", head=head)) == []


def test_given_weights_only() -> None:
    assert found("B010", project("50").replace("weight = 50", "").replace("weight = 40", "")) == []


def test_a_coverage_of_sixty_percent() -> None:
    unjudged = '[[projects.indicators]]\nname = "满意度"\ncategory = "满意度"\nweight = {}'
    assert len(found("B010", project("50", weight="10", more=unjudged.format(40)))) == 1
    assert found("B010", project("50", weight="9", more=unjudged.format(41))) == []


def test_no_points_no_comparison() -> None:
    missed = project("50", actual=0).replace("5100人次", "0人次")
    assert found("B010", missed) == []


def test_no_execution_no_comparison() -> None:
    assert found("B010", project("80"), execution=None) == []
    assert found("B010", project("80").replace("revised = 100", "revised = 0")) == []
