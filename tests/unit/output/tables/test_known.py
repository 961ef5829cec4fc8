from __future__ import annotations

from pathlib import Path

import pytest

from perfcli.output.tables.formats import NotTablesError
from perfcli.output.tables.known import damaged, quoted, same_format, table_with
from perfcli.output.tables.schema import FINDINGS

PATH = Path("x.csv")


def test_of_what_a_library_says_the_first_line_is_told() -> None:
    assert str(damaged(PATH, "\nbad magic\nmore")) == "x.csv cannot be read: bad magic"


def test_another_format_is_refused() -> None:
    same_format(PATH, "1")
    with pytest.raises(NotTablesError) as error:
        same_format(PATH, "2")
    assert str(error.value) == "x.csv holds tables of format 2, and this perfcli reads format 1"
    assert "the perfcli that wrote it" in str(error.value.remedy)


def test_a_table_is_known_by_all_its_columns() -> None:
    assert table_with(PATH, FINDINGS.names) is FINDINGS
    with pytest.raises(NotTablesError, match="is no table that perfcli has written"):
        table_with(PATH, FINDINGS.names[1:])


def test_a_quote_in_a_text_ends_nothing() -> None:
    assert quoted("a'; drop table b --") == "'a''; drop table b --'"
