"""Y004: most actuals are last year's."""

from __future__ import annotations

import pytest

from years import between, project, quantity


def said(old: list[str], new: list[str]) -> list[tuple[str, int]]:
    """Return what is found for actuals as they are written."""

    def declared(actuals: list[str]) -> str:
        rows = (
            quantity(f"指标{number}", f"actual = {actual}" if actual else "")
            for number, actual in enumerate(actuals)
        )
        return project(*rows)

    found = between(declared(old), declared(new))
    return [(str(each.message), len(each.related)) for each in found if each.code == "Y004"]


def rows(count: int, *, other: int = 0) -> list[str]:
    return [str(1000 + number + (500 if number < other else 0)) for number in range(count)]


@pytest.mark.parametrize(
    ("count", "other", "found"),
    [
        (3, 0, [("3 of 3 actuals are the same as in 2019", 3)]),
        (5, 1, [("4 of 5 actuals are the same as in 2019", 4)]),
        (10, 2, [("8 of 10 actuals are the same as in 2019", 8)]),
        (2, 0, []),
        (3, 1, []),
        (4, 1, []),
        (10, 3, []),
        (0, 0, []),
    ],
)
def test_most_is_80_percent_of_three_or_more(count: int, other: int, found: list) -> None:
    assert said(rows(count), rows(count, other=other)) == found


def test_only_rows_with_both_actuals_are_compared() -> None:
    assert said(["1", "2", "3", "4", ""], ["1", "2", "3", "", "5"]) == [
        ("3 of 3 actuals are the same as in 2019", 3)
    ]
    assert said(["1", "2", "3"], ["", "2", "3"]) == []


def test_one_figure_in_another_unit_is_the_same_and_so_are_words() -> None:
    old = ['"1.2万人"', '"方案已编制"', '"100%"']
    assert len(said(old, ['"12000人"', '"方案已编制"', '"100%"'])) == 1
    assert said(old, ['"12001人"', '"方案已编制"', '"100%"']) == []


def test_it_is_a_note_at_the_project() -> None:
    old = project(*(quantity(f"指标{each}", f"actual = {each}") for each in (1, 2, 3)))
    (finding,) = between(old, old)
    assert (finding.severity, finding.key, finding.project) == ("info", ("projects", 0), "roads")
    assert str(finding.related[0].message) == "in 2019: 指标1 1"
