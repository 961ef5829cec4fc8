"""Blocks as Markdown."""

from __future__ import annotations

from perfcli.output.blocks import Cells, Column, Grid, Heading, Line
from perfcli.output.markdown_page import markdown


def test_every_kind_of_block() -> None:
    grid = Grid((Column("name", right=False), Column("sum", "2020")), (Cells(("a|b", "1")),))
    blocks = [Heading(2, "x*"), Line("plain"), Line("strong", strong=True), grid]
    assert (
        markdown(blocks)
        == r"""## x\*

plain

**strong**

| name | sum 2020 |
| --- | ---: |
| a\|b | 1 |"""
    )
