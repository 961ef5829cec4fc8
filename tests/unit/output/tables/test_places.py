from __future__ import annotations

import os
from pathlib import Path

import pytest

from perfcli.output.tables import places
from perfcli.output.tables.places import PlaceError, reserved

NAMES = {"a": Path("r.a.csv"), "b": Path("r.b.csv")}


def write(folder: Path, texts: dict[str, str], *, force: bool = False) -> None:
    with reserved(folder / "r.csv", NAMES, force=force) as paths:
        for table, text in texts.items():
            paths[table].write_text(text)


def here(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in sorted(folder.iterdir())}


BOTH = {"r.a.csv": "1", "r.b.csv": "2"}


def test_files_get_their_names_at_the_end(tmp_path: Path) -> None:
    with reserved(tmp_path / "r.csv", NAMES, force=False) as paths:
        for path in paths.values():
            path.write_text("1")
            assert path.parent.parent == tmp_path
        assert not any(path.suffix == ".csv" for path in tmp_path.iterdir())
    assert here(tmp_path) == {"r.a.csv": "1", "r.b.csv": "1"}


def test_several_tables_may_be_in_one_file(tmp_path: Path) -> None:
    names = {"a": Path("r.db"), "b": Path("r.db")}
    with reserved(tmp_path / "r.db", names, force=False) as paths:
        assert paths["a"] == paths["b"]
        paths["a"].write_text("1")
    assert here(tmp_path) == {"r.db": "1"}


def test_what_is_there_is_refused_without_force(tmp_path: Path) -> None:
    write(tmp_path, {"a": "1", "b": "2"})
    with pytest.raises(PlaceError, match=r"r\.a\.csv exists already"):
        write(tmp_path, {"a": "3", "b": "4"})
    assert here(tmp_path) == BOTH
    write(tmp_path, {"a": "3", "b": "4"}, force=True)
    assert here(tmp_path) == {"r.a.csv": "3", "r.b.csv": "4"}


def test_a_run_that_fails_leaves_what_was_there(tmp_path: Path) -> None:
    write(tmp_path, {"a": "1", "b": "2"})

    def fail() -> None:
        with reserved(tmp_path / "r.csv", NAMES, force=True) as paths:
            paths["a"].write_text("half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert here(tmp_path) == BOTH


@pytest.mark.parametrize("before", [True, False])
def test_all_files_get_their_names_or_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, before: bool
) -> None:
    if before:
        write(tmp_path, {"a": "1", "b": "2"})
    rename = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if target == tmp_path / "r.b.csv" and self.parent.name != "old":
            raise PermissionError(13, "open in a spreadsheet")
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", replace)
    with pytest.raises(PermissionError):
        write(tmp_path, {"a": "3", "b": "4"}, force=True)
    assert here(tmp_path) == (BOTH if before else {})


def test_a_second_run_into_one_place_is_told(tmp_path: Path) -> None:
    with reserved(tmp_path / "r.csv", NAMES, force=False) as paths:
        paths["a"].write_text("1")
        with pytest.raises(PlaceError, match=r"another run is writing to .*r\.csv"):
            write(tmp_path, {"a": "3", "b": "4"}, force=True)
        paths["b"].write_text("2")
    assert here(tmp_path) == BOTH


def test_a_lock_that_was_just_given_back_is_not_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take = places._take  # noqa: SLF001

    def late(descriptor: int) -> None:
        (tmp_path / ".perfcli-r.csv.lock").unlink()
        take(descriptor)

    monkeypatch.setattr(places, "_take", late)
    with pytest.raises(PlaceError, match="another run"):
        write(tmp_path, {"a": "1"})


def test_what_a_killed_run_left_is_cleared_away(tmp_path: Path) -> None:
    left = tmp_path / ".perfcli-r.csv.part"
    left.mkdir()
    (left / "r.a.csv").write_text("half")
    (tmp_path / ".perfcli-r.csv.lock").touch()
    write(tmp_path, {"a": "1", "b": "2"})
    assert here(tmp_path) == BOTH


def test_a_database_that_is_open_elsewhere_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "r.db").write_text("1")
    (tmp_path / "r.db.wal").write_text("2")
    with (
        pytest.raises(PlaceError, match=r"r\.db is open in another program: r\.db\.wal"),
        reserved(tmp_path / "r.db", {"a": Path("r.db")}, force=True),
    ):
        pass
    assert here(tmp_path) == {"r.db": "1", "r.db.wal": "2"}


def test_a_disk_that_is_full_is_heard_of_before_anything_is_renamed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {"a": "1", "b": "2"})

    def full(descriptor: int) -> None:
        raise OSError(28, "full", descriptor)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="full"):
        write(tmp_path, {"a": "3", "b": "4"}, force=True)
    assert here(tmp_path) == BOTH


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write(tmp_path / "none", {"a": "1"})
