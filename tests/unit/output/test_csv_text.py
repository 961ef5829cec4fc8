"""Rows for spreadsheets."""

from __future__ import annotations

import pytest

from perfcli.output.csv_text import guarded, lines


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "＝1", "＋1", "－1", "＠x"])
def test_a_formula_becomes_text(text: str) -> None:
    assert guarded(text) == "'" + text


@pytest.mark.parametrize(("text", "shown"), [("甲=乙", "甲=乙"), ("", ""), ("\x1b[1m", "\\x1b[1m")])
def test_other_text_stays_and_is_safe(text: str, shown: str) -> None:
    assert guarded(text) == shown


def test_cells_that_would_break_a_row_are_quoted() -> None:
    assert lines([["a,b", 'c"d'], ["e", ""]]) == '"a,b","c""d"\ne,\n'
