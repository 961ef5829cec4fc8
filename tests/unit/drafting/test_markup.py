from __future__ import annotations

import pytest

from perfcli.drafting.markup import text_of


def lines(page: str) -> list[str]:
    return [line for line in text_of(page).split("\n") if line]


def test_each_block_is_a_line() -> None:
    assert text_of("<h1>报告</h1><p>公厕<b>5</b>座<br>道路3公里</p>").split("\n") == [
        "",
        "报告",
        "",
        "公厕5座",
        "道路3公里",
        "",
    ]


def test_what_is_not_seen_is_not_read() -> None:
    page = "<title>9个</title><style>p{}</style><p>公厕5座</p><script>8个</script>"
    assert lines(page) == ["公厕5座"]


def test_entities_and_line_ends_of_the_source() -> None:
    assert lines("<p>满意度&gt;90%，\n完成&#53;座\t</p>") == ["满意度>90%， 完成5座"]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("<tr><td>道路<td> 10 <td><tr><td>公厕", ["道路\t10\t", "公厕"]),
        (
            "<tr><th colspan=2>预算</th><th>支出</th></tr><tr><td>1<td>2<td>3</tr>",
            ["预算\t预算\t支出", "1\t2\t3"],
        ),
        (
            "<tr><td rowspan=3>道路</td><td>1</td></tr><tr><td>2</td></tr><tr><td>3</td></tr>",
            ["道路\t1", "道路\t2", "道路\t3"],
        ),
        ("<tr><td colspan=x>1</td><td colspan=0>2</td></tr>", ["1\t2"]),
    ],
)
def test_rows_of_a_table(rows: str, expected: list[str]) -> None:
    assert lines(f"<table>{rows}</table>") == expected


def test_a_cell_cannot_span_more_columns_than_a_table_has() -> None:
    (row,) = lines("<table><tr><td colspan=100000000>1</td></tr></table>")
    assert row.split("\t") == ["1"] * 60


def test_a_table_that_is_never_closed() -> None:
    assert lines("<p>附表<table><tr><td>道路<td>10") == ["附表", "道路\t10"]
