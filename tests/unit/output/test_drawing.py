"""Blocks drawn for a terminal."""

from __future__ import annotations

from perfcli.output.blocks import Cells, Column, Grid, Heading, Line
from perfcli.output.drawing import draw, fitting

GRID = Grid(
    (Column("name", right=False), Column("old", turn=1), Column("new", year="2020")),
    (Cells(("植树", "80株", "90株"), "better"), Cells(("栽花", "-", "7"), "worse")),
)


def test_blocks_stand_apart_and_what_belongs_together_does_not() -> None:
    blocks = [Heading(1, "甲"), Line("乙"), Heading(2, "丙"), GRID, Line("丁", strong=True), GRID]
    assert (
        draw(blocks, width=40, color=False)
        == """\
甲
  乙

丙
               new
  name   old  2020
  植树  80株  90株
  栽花     -     7

  丁
               new
  name   old  2020
  植树  80株  90株
  栽花     -     7"""
    )


def test_what_is_left_out_is_named() -> None:
    assert (
        draw([GRID], width=17, color=False)
        == """\
         new
  name  2020
  植树  90株
  栽花     7
  left out for
  want of room:
  old"""
    )


def test_a_tone_is_a_colour() -> None:
    text = draw([GRID], width=40, color=True)
    assert "\x1b[32m" in text
    assert "\x1b[31m" in text


def test_columns_go_in_their_turn():
    columns = tuple(Column(name, turn=turn) for name, turn in (("a", 0), ("b", 2), ("c", 1)))
    grid = Grid(columns, (Cells(("1234567890", "1234567890", "1234567890")),))
    shown = [[each.title for each in fitting(grid, width).columns] for width in (34, 33, 22, 21)]
    assert shown == [["a", "b", "c"], ["a", "c"], ["a", "c"], ["a"]]
    assert fitting(grid, 5).rows == (Cells(("1234567890",)),)
