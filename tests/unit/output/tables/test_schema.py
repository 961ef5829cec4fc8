from __future__ import annotations

import re
from pathlib import Path

import pytest

from perfcli.output.tables.rows import FindingRow, IndicatorRow, ProjectRow
from perfcli.output.tables.schema import FORMAT, SQL, TABLES, Table

PAGE = Path(__file__).parents[4] / "docs" / "tables.md"


@pytest.mark.parametrize(
    ("table", "row"), [*zip(TABLES, (ProjectRow, IndicatorRow, FindingRow), strict=True)]
)
def test_the_columns_are_the_fields_of_the_rows(table: Table, row) -> None:
    assert table.names == row._fields


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_table_is_described_column_by_column(table: Table) -> None:
    section = PAGE.read_text("utf-8").partition(f"### {table.name}\n")[2].partition("\n### ")[0]
    described = re.findall(r"^\| `(\w+)` \| ([\w(), ]+) \| (.+) \|$", section, re.MULTILINE)
    assert described == [
        (each.name, SQL[each.kind], each.meaning.replace("|", "\\|")) for each in table.columns
    ]


def test_another_set_of_columns_is_another_format() -> None:
    # Whoever changes a column changes this figure, and with it FORMAT.
    assert (FORMAT, *map(len, (table.columns for table in TABLES))) == (1, 40, 28, 21)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_no_column_is_described_twice(table: Table) -> None:
    assert len(set(table.names)) == len(table.names)
    assert all(each.meaning[0].islower() for each in table.columns)
