"""Which numbers of a scheme have a basis, and which it is."""

from __future__ import annotations

from decimal import Decimal

import pytest

from perfcli.scheme.basis import basis_for, called, without_basis

DATA = {
    "issued": "2020",
    "full_marks": 100,
    "capped": True,
    "execution": {"weight": Decimal(10), "rule": {"type": "steps", "steps": [[80, 7], [60, 5]]}},
    "levels": [{"id": "output", "weight": 50}, {"name": "效益", "weight": 30}, {"weight": 1}],
}


def test_the_nearest_table_above_counts() -> None:
    basis = {"levels": "form", "levels.output.weight": "circular"}
    assert basis_for(basis, "levels", "output", "weight") == "circular"
    assert basis_for(basis, "levels", "outcome", "weight") == "form"
    assert basis_for(basis, "grades") is None


def test_every_number_wants_one_and_nothing_else_does() -> None:
    keys = without_basis(DATA)
    assert keys == [
        ("full_marks",),
        ("execution", "weight"),
        ("execution", "rule", "steps"),
        ("levels", 0, "weight"),
        ("levels", 1, "weight"),
        ("levels", 2, "weight"),
    ]
    assert [called(DATA, key) for key in keys] == [
        "full_marks",
        "execution.weight",
        "execution.rule.steps",
        "levels.output.weight",
        "levels.效益.weight",
        "levels.2.weight",
    ]


@pytest.mark.parametrize(
    ("basis", "left"),
    [
        ({"levels": "x", "execution": "x", "full_marks": "x"}, 0),
        ({"levels.output": "x", "nothing.here": "x"}, 5),
        ({"levels": ""}, 6),
        (3, 6),
    ],
)
def test_a_key_covers_what_is_below(basis: object, left: int) -> None:
    assert len(without_basis({**DATA, "basis": basis})) == left
