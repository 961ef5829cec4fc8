from __future__ import annotations

import pyarrow as pa
import pytest

from declarations import CLEAN
from perfcli.core.version import __version__
from perfcli.output.tables import arrow
from perfcli.output.tables.schema import INDICATORS, PROJECTS
from tabled import rows_of


def test_a_schema_says_which_table_of_which_format_it_is() -> None:
    schema = arrow.schema(PROJECTS)
    assert schema.metadata == {
        b"perfcli.tables": b"1",
        b"perfcli.table": b"projects",
        b"perfcli.version": __version__.encode(),
    }
    assert schema.field("budget").type == pa.decimal128(38, 12)
    assert schema.field("spending_yuan").type == pa.decimal128(38, 2)
    assert schema.field("grade_confident").type == pa.bool_()


@pytest.mark.parametrize(("count", "full", "rest"), [(0, 0, 0), (7, 0, 7), (8, 1, 0), (19, 2, 3)])
def test_groups_are_full_before_they_are_given(
    count: int, full: int, rest: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arrow, "GROUP", 8)
    monkeypatch.setattr(arrow, "_BATCH", 4)
    row = rows_of("a.toml", CLEAN).indicators[0]
    groups = arrow.Groups(INDICATORS)
    given = [
        each.num_rows
        for number in range(count)
        for each in groups.add([row._replace(indicator_number=number)])
    ]
    assert given == [8] * full
    last = groups.rest()
    assert last.column("indicator_number").to_pylist() == list(range(count - rest, count))
    assert groups.rest().num_rows == 0
