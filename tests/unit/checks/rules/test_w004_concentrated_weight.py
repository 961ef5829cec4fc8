"""W004: one indicator that decides the score."""

from __future__ import annotations

import pytest

from one_check import found, one, said

CATEGORIES = ("数量", "社会效益", "满意度")


def project(*weights: str, head: str = "") -> str:
    return f'{head}\n[[projects]]\nname = "禁捕补贴"\n' + "".join(
        f'[[projects.indicators]]\nname = "指标{place}"\ncategory = "{CATEGORIES[place % 3]}"\n'
        f"{f'weight = {weight}' if weight else ''}\n"
        for place, weight in enumerate(weights)
    )


def test_more_than_thirty_points() -> None:
    finding = one("W004", project("20", "30", "40"))
    assert (finding.name, finding.severity) == ("concentrated-weight", "warning")
    assert finding.indicator == "指标2"
    assert said([finding]) == [
        ("projects[0].indicators[2].weight", "指标2 has 40 points, more than 30")
    ]


@pytest.mark.parametrize(("weight", "count"), [("30", 0), ("30.01", 1)])
def test_the_boundary_of_the_points(weight: str, count: int) -> None:
    assert len(found("W004", project(weight, "30", "30"))) == count


def test_most_of_the_project() -> None:
    assert said(found("W004", project("25", "10", "5"))) == [
        (
            "projects[0].indicators[0].weight",
            "指标0 has 25 points, 62.50% of all indicators of its project",
        )
    ]


@pytest.mark.parametrize(("weight", "count"), [("15", 0), ("15.01", 1)])
def test_the_boundary_of_the_share(weight: str, count: int) -> None:
    assert len(found("W004", project(weight, "6", "4"))) == count


def test_a_row_among_others_of_its_level_is_not_most_of_the_project() -> None:
    assert found("W004", project("20", "5", "5", "15")) == []


def test_one_finding_for_both() -> None:
    assert len(found("W004", project("60", "30"))) == 1


def test_an_excerpt_does_not_show_the_other_rows() -> None:
    excerpt = "source = { excerpt = true }"
    assert found("W004", project("20", head=excerpt)) == []
    assert len(found("W004", project("31", head=excerpt))) == 1


def test_what_cannot_be_read_may_weigh_something() -> None:
    assert len(found("W004", project("20", "5"))) == 1
    assert found("W004", project("20", "5", '"damaged"')) == []


def test_rows_that_weigh_nothing() -> None:
    assert found("W004", project("0", "0")) == []


def test_given_weights_only() -> None:
    assert found("W004", project("", "")) == []
    assert found("W004", project("40", "50"), weights="none") == []
