"""Data that grows while a form is read, with the cell of each key."""

from __future__ import annotations

import pytest

from perfcli.forms.grid import Cell, sheet
from perfcli.forms.reading import Reading

CELL, OTHER = Cell(1, 1, "甲"), Cell(2, 1, "乙")


@pytest.fixture
def reading() -> Reading:
    started = Reading("万元")
    started.turn(sheet("表", [CELL, OTHER]))
    return started


def test_a_key_is_set_with_its_cell_and_those_above_it(reading: Reading) -> None:
    reading.put(("projects", 1, "budget", "revised"), 5, CELL)
    assert reading.data == {"projects": [{}, {"budget": {"revised": 5}}]}
    assert reading.cells["projects", 1].cell == "表!A1"
    assert reading.project == ("projects", 1)
    assert reading.is_used(CELL)
    assert reading.get(("projects", 1, "budget", "revised")) == 5
    assert reading.get(("projects", 7, "budget")) is None


def test_a_second_value_is_told_where_it_differs(reading: Reading) -> None:
    for cell, value in ((CELL, "甲"), (OTHER, "甲"), (OTHER, "乙")):
        reading.put(("unit",), value, cell)
    assert reading.data == {"unit": "甲"}
    [left] = reading.unplaced
    assert (left.place.cell, left.text) == ("表!A2", "乙")


def test_texts_are_added_to_a_list(reading: Reading) -> None:
    reading.add("problems", "一", CELL)
    reading.add("problems", "二", OTHER)
    assert reading.data == {"problems": ["一", "二"]}


def test_a_cell_may_be_forgotten(reading: Reading) -> None:
    reading.use(CELL)
    reading.forget(CELL)
    assert not reading.is_used(CELL)


def test_there_is_no_page_before_the_first() -> None:
    with pytest.raises(LookupError):
        _ = Reading("元").page
