from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from perfcli.output.markdown_text import escaped, table


@given(st.lists(st.text(), min_size=1, max_size=4))
def test_a_row_has_as_many_cells_as_it_was_given(cells: list[str]) -> None:
    *_, row = table(["x"] * len(cells), [cells])
    assert "\n" not in row
    assert len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) == len(cells) + 1


def test_markup_is_escaped() -> None:
    assert escaped("a|b <i> [x](y) *z* `c` &amp;") == (r"a\|b \<i\> \[x\](y) \*z\* \`c\` \&amp;")
    assert escaped("一\n二\x1b") == r"一\\x0a二\\x1b"


def test_columns_are_aligned() -> None:
    assert list(table(["a", "b"], [["1", "2"]], right={1})) == [
        "| a | b |",
        "| --- | ---: |",
        "| 1 | 2 |",
    ]
