"""A file for each table."""

from __future__ import annotations

from pathlib import Path

import pytest

from perfcli.output.tables.apart import Files, names


def test_each_table_has_a_file_beside_the_name_of_the_results() -> None:
    assert names(Path("2020/results.v2.csv")) == {
        "projects": Path("2020/results.v2.projects.csv"),
        "indicators": Path("2020/results.v2.indicators.csv"),
        "findings": Path("2020/results.v2.findings.csv"),
    }


@pytest.mark.parametrize("end", ["close", "abandon"])
def test_files_are_open_until_the_end(tmp_path: Path, end: str) -> None:
    files = Files(names(tmp_path / "r.csv"))
    assert [file.closed for file in files.files] == [False] * 3
    getattr(files, end)()
    assert [file.closed for file in files.files] == [True] * 3
    getattr(files, end)()


def test_a_disk_that_fails_does_not_keep_files_from_being_abandoned(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = Files(names(tmp_path / "r.csv"))

    class Failing:
        def close(self) -> None:
            raise OSError(28, "No space left on device")

    first, *rest = files.files
    monkeypatch.setattr(files, "files", [Failing(), *rest])
    with pytest.raises(OSError, match="No space left"):
        files.close()
    files.abandon()
    assert [file.closed for file in rest] == [True] * 2
    first.close()
