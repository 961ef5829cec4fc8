from __future__ import annotations

import json
from pathlib import Path

import fsspec
import pyarrow.parquet as pq
import pytest

from declarations import CLEAN, WARNING
from perfcli.distributed.place import MANIFEST, PROBE, OutputError, Place, part
from perfcli.output.tables.schema import TABLES
from tabled import rows_of

ROWS = [rows_of("clean.toml", CLEAN), rows_of("warning.toml", WARNING)]


@pytest.fixture
def place(folder: Path) -> Place:
    place = Place(tuple(str(folder / each.name) for each in TABLES))
    place.begin("token")
    return place


def test_parts_hold_the_rows_and_become_complete(place: Place) -> None:
    sizes = {0: place.put(0, ROWS[:1]), 1: place.put(1, ROWS[1:])}
    # A partition that is done again gives the same part.
    assert place.put(1, ROWS[1:]) == sizes[1]
    Path(place.folders[0], ".part-000001.parquet-left").write_bytes(b"half")
    place.complete(sizes, {"files": 2})
    for index, folder in enumerate(place.folders):
        names = sorted(each.name for each in Path(folder).iterdir())
        assert names == [MANIFEST, part(0), part(1)]
        found = [tuple(row.values()) for row in pq.read_table(folder).to_pylist()]
        assert found == [tuple(row) for rows in ROWS for row in rows[index]]
        assert json.loads(Path(folder, MANIFEST).read_text()) == {"files": 2, "parts": 2}


def test_the_same_behind_a_url() -> None:
    place = Place(tuple(f"memory://place/{each.name}" for each in TABLES))
    place.begin("token")
    assert place.seen("token")
    place.complete({0: place.put(0, ROWS)}, {})
    system = fsspec.filesystem("memory")
    found = sorted(system.find("/place"))
    assert [each.rpartition("/")[2] for each in found] == [MANIFEST, part(0)] * 3
    system.rm("/place", recursive=True)


@pytest.mark.parametrize("damage", ["gone", "cut"])
def test_a_part_that_is_not_there_is_missed(place: Place, damage: str) -> None:
    sizes = {0: place.put(0, ROWS)}
    path = Path(place.folders[1], part(0))
    if damage == "gone":
        path.unlink()
    else:
        path.write_bytes(b"PAR1")
    with pytest.raises(OutputError) as failure:
        place.complete(sizes, {})
    assert str(failure.value.what) == (
        f"1 of the parts that workers have written are not in {place.folders[1]}: "
        "part-000000.parquet …"
    )
    assert not Path(place.folders[1], MANIFEST).exists()


def test_only_the_folders_of_this_run_are_seen(place: Place) -> None:
    assert place.seen("token")
    assert not place.seen("other")
    Path(place.folders[2], PROBE).unlink()
    assert not place.seen("token")
    assert not Place(("nowhere://x",) * 3).seen("token")


def test_a_folder_that_has_gone_is_said(place: Place) -> None:
    Path(place.folders[0], PROBE).unlink()
    Path(place.folders[0]).rmdir()
    with pytest.raises(OutputError) as failure:
        place.put(0, ROWS)
    assert str(failure.value.what).startswith(f"a part cannot be written to {place.folders[0]}: ")
