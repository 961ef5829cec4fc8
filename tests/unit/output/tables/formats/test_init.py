from __future__ import annotations

import tempfile
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from perfcli.output.tables.formats import formats
from perfcli.output.tables.library import opened
from perfcli.output.tables.rows import Rows
from perfcli.output.tables.schema import DIGITS, TABLES, Column
from tabled import FILES, read, rows_of, written

SOURCE = Path(__file__).parents[5] / "src" / "perfcli" / "output" / "tables" / "formats"
SAMPLE = [rows_of(name, text) for name, text in FILES.items()]


def test_the_formats_are_the_files_and_each_has_its_test() -> None:
    stems = {path.stem for path in SOURCE.glob("*.py")} - {"__init__"}
    assert set(formats()) == stems
    tests = {path.stem.removeprefix("test_") for path in Path(__file__).parent.glob("test_*.py")}
    assert tests == {*stems, "init"}


@pytest.mark.parametrize("form", formats())
def test_every_format_holds_the_same_rows(tmp_path: Path, form: str) -> None:
    path = tmp_path / f"r.{form}"
    written(path, *SAMPLE)
    expected = {
        table.name: [tuple(row) for rows in SAMPLE for row in rows[number]]
        for number, table in enumerate(TABLES)
    }
    assert read(path) == expected
    with opened([str(path)]) as connection:
        for table in TABLES:
            found = connection.execute(f"SELECT * FROM {table.name}").fetchall()  # noqa: S608
            assert found == expected[table.name]


@pytest.mark.parametrize("form", formats())
def test_tables_without_rows_are_tables(tmp_path: Path, form: str) -> None:
    path = tmp_path / f"r.{form}"
    written(path)
    with opened([str(path)]) as connection:
        for table in TABLES:
            found = connection.execute(f"SELECT * FROM {table.name}")  # noqa: S608
            assert tuple(each[0] for each in found.description) == table.names
            assert found.fetchall() == []


def cells(column: Column) -> st.SearchStrategy[object]:
    if column.kind in DIGITS:
        digits, decimals = DIGITS[column.kind]
        most = 10 ** (digits - decimals) - 1
        return st.none() | st.integers(-most, most).map(Decimal) | st.decimals(-100, 100, places=2)
    plain = {
        "text": st.text(
            st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=9
        ),
        "integer": st.integers(0, 10**9),
        "boolean": st.booleans(),
    }
    return st.none() | plain[column.kind]


ROWS = st.tuples(*(st.lists(st.tuples(*map(cells, table.columns)), max_size=2) for table in TABLES))


@pytest.mark.parametrize("form", [form for form in formats() if form != "csv"])
@given(given=ROWS)
@settings(max_examples=15)
def test_whatever_is_in_a_cell_is_read_back(form: str, given: tuple[list[tuple]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"r.{form}"
        written(path, Rows(*map(tuple, given)))
        with opened([str(path)]) as connection:
            for table, rows in zip(TABLES, given, strict=True):
                found = connection.execute(f"SELECT * FROM {table.name}").fetchall()  # noqa: S608
                assert found == rows
