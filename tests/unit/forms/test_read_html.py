"""Tables of pages, as browsers lay them out."""

from __future__ import annotations

import pytest

from perfcli.forms.read_html import read
from perfcli.source.read import Unreadable


def texts(page: str) -> list[list[tuple[int, str]]]:
    return [
        [(cell.column, cell.text) for cell in row] for table in read(page) for row in table.rows
    ]


def test_spans_push_later_cells_aside() -> None:
    page = "<table><tr><td rowspan=2>甲</td><td colspan=2>乙</td></tr><tr><td>丙<td>丁</table>"
    assert texts(page) == [[(1, "甲"), (2, "乙")], [(1, "甲"), (2, "丙"), (3, "丁")]]


def test_words_are_those_that_are_seen() -> None:
    page = """<p>年度
    表</p><script>x</script><table><tr><th>甲&nbsp;&lt;1<br>乙<style>y</style></th>
    <td><p>丙</p><p>丁</p></td></tr></table>"""
    [table] = read(page)
    assert [cell.text for cell in table.cells()] == ["甲\xa0<1\n乙", "丙\n丁"]
    assert table.heading == "年度 表"


def test_a_cell_without_a_row_and_a_table_without_an_end() -> None:
    assert texts("</td></table><table><td>甲<td>乙") == [[(1, "甲"), (2, "乙")]]


def test_a_comment_and_a_tag_that_do_not_end_hide_the_rest() -> None:
    page = "<table><tr><td>a<!-- b --><td>c</table><!-- d <table><tr><td>e"
    assert texts(page) == [[(1, "a"), (2, "c")]]
    assert texts("<table><tr><td>a</td> <td b='") == [[(1, "a")]]


def test_of_cells_that_are_too_far_out_one_is_enough() -> None:
    with pytest.raises(Unreadable, match="GS1"):
        read("<table><tr>" + "<td>a</td>" * 5000 + "</table>")
