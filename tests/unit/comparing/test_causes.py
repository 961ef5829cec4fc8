"""The change of a score, split into parts that add up to it."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given

from perfcli.comparing.compare import compare
from perfcli.comparing.difference import Cause
from perfcli.core.figures import ZERO, total
from years import compared, project, quantity, results

D = Decimal


def row(name: str, actual: int | None, weight: int | None = None) -> str:
    lines = ["target = 100"]
    lines += [] if actual is None else [f"actual = {actual}"]
    lines += [] if weight is None else [f"weight = {weight}"]
    return quantity(name, "\n".join(lines))


def causes(old: str, new: str) -> dict[str, Decimal] | None:
    found = compared(old, new).projects[0].causes
    return None if found is None else {cause.of: cause.points for cause in found}


def test_each_thing_after_the_other():
    old = project(row("甲", 80, 60), row("乙", 50, 30))
    new = project(row("甲", 90, 30), row("乙", 100, 60), budget=100).replace(
        "total = 100", "total = 50"
    )
    # Points of 100 at the old weights: 10 + 48 + 15; 5 + 48 + 15; 5 + 54 + 15; 5 + 54 + 30;
    # then at the new ones: 5 + 27 + 60.
    assert causes(old, new) == {
        "execution": D("-5.00"),
        "甲": D("6.00"),
        "乙": D("15.00"),
        "weights": D("3.00"),
        "coverage": D("0.00"),
    }


def test_what_could_be_judged_is_the_rest():
    old = project(row("甲", 80, 45), row("乙", 100, 45))
    new = project(row("甲", 80, 45), row("乙", None, 45))
    assert causes(old, new) == {
        "execution": D("0.00"),
        "weights": D("0.00"),
        "coverage": D("-7.36"),
    }


def test_an_unchanged_result_is_no_cause_whatever_its_weight():
    # A third of 2.5 and of 2.63 round differently; judged anew, the row earns what it did.
    old = project(row("甲", 33, 25), row("乙", 100, 65))
    new = project(row("甲", 33, 37), row("乙", 100, 53))
    found = causes(old, new)
    assert found is not None
    assert list(found) == ["execution", "weights", "coverage"]
    assert found["weights"] != 0


def test_a_weight_of_nothing_moves_nothing():
    found = causes(
        project(row("甲", 50, 0), row("乙", 80, 90)), project(row("甲", 90, 0), row("乙", 80, 90))
    )
    assert found == {"execution": D(0), "weights": D(0), "coverage": D(0)}


def test_an_indicator_is_named_by_its_id_and_in_the_new_order():
    old = project(f'id = "a"\n{row("甲", 10)}', f'id = "b"\n{row("乙", 10)}')
    new = project(f'id = "b"\n{row("乙", 20)}', f'id = "a"\n{row("甲", 20)}')
    found = compared(old, new).projects[0].causes
    assert found is not None
    assert [(cause.of, cause.name) for cause in found] == [
        ("execution", None),
        ("b", "乙"),
        ("a", "甲"),
        ("weights", None),
        ("coverage", None),
    ]


def test_nothing_is_left_where_nothing_is_in_both():
    old = project(row("甲", 50)).replace("spending = { total = 100 }", "")
    new = project(row("乙", 80)).replace("spending = { total = 100 }", "")
    assert causes(old, new) == {"execution": D(0), "weights": D(0), "coverage": D(30)}


def test_there_are_none_without_both_scores():
    assert causes(project(row("甲", 50)), project(row("甲", None))) is None
    assert compared(project(), project(row("甲", 50))).projects[0].causes is None


def test_the_money_alone():
    old, new = project(row("甲", 100, 90)), project(row("甲", 100, 90), budget=50)
    new = new.replace("total = 50", "total = 40")
    found = compared(old, new).projects[0]
    assert found.causes is not None
    assert found.causes[0] == Cause("execution", D("-2.00"))
    assert found.score.change == D("-2.00")


@given(results(), results())
def test_they_add_up(old, new):
    for found in compare(old, new).projects:
        assert (found.causes is None) == (found.score.change is None)
        if found.causes is not None:
            assert total(cause.points for cause in found.causes) == found.score.change


@given(results())
def test_nothing_has_a_cause_where_nothing_changed(result):
    for found in compare(result, result).projects:
        assert all(cause.points == ZERO for cause in found.causes or ())
