from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from declarations import MISTYPED
from perfcli.cli.many import Run
from perfcli.output.tables.formats import formats
from tabled import FILES, read, rows_of


@pytest.fixture(autouse=True)
def declarations(folder: Path) -> Path:
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def found(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.suffix != ".toml")


APART = ["r.findings.csv", "r.indicators.csv", "r.projects.csv"]


@pytest.mark.parametrize("form", formats())
def test_validate_writes_all_tables_and_prints_a_line(perfcli, folder: Path, form: str) -> None:
    ran = perfcli("validate", ".", "--output", f"r.{form}")
    assert (ran.status, ran.err) == (2, "")
    where = (
        "r.duckdb"
        if form == "duckdb"
        else f"r.projects.{form}, r.indicators.{form}, r.findings.{form}"
    )
    assert ran.out == f"4 files, 3 projects, 2 errors, 1 warning, 0 notes: written to {where}\n"
    expected = [rows_of(name, FILES[name]) for name in sorted(FILES)]
    tables = read(folder / f"r.{form}")
    for number, rows in enumerate(tables.values()):
        assert [row[1:] for row in rows] == [
            tuple(row)[1:] for each in expected for row in each[number]
        ]


def test_score_writes_what_it_scores_and_what_stood_in_the_way(perfcli, folder: Path) -> None:
    (folder / "mistyped.toml").write_text(MISTYPED, encoding="utf-8")
    ran = perfcli("score", ".", "--output", "r.csv")
    assert ran.status == 2
    assert ran.out.startswith("5 files, 3 projects, 2 errors, 0 warnings, 0 notes: written to r.")
    assert "error[D001]" in ran.err
    tables = read(folder / "r.csv")
    assert {(Path(row[0]).name, row[11]) for row in tables["findings"]} == {
        ("bad.toml", "D001"),
        ("mistyped.toml", "D002"),
    }
    assert len(tables["indicators"]) == 12


def test_score_honours_its_options(perfcli, folder: Path) -> None:
    own = ("score", "clean.toml", "--output", "r.csv", "--force")
    assert perfcli(*own, "--fail-under", "100.01").status == 1
    assert perfcli(*own, "--scheme", "hubei").status == 0
    assert [row[6] for row in read(folder / "r.csv")["projects"]] == ["hubei"]
    assert perfcli(*own, "--project", "nobody").status == 2
    assert read(folder / "r.csv")["projects"] == []
    for schemes in (("--scheme", "all"), ("--scheme", "mof-2020", "--scheme", "hubei")):
        ran = perfcli(*own, *schemes)
        assert (ran.status, ran.out) == (2, "")
        assert "--output takes one method, and several are asked for" in ran.err


@pytest.mark.parametrize("command", ["validate", "score"])
def test_with_a_format_both_are_there(perfcli, folder: Path, command: str) -> None:
    alone = perfcli(command, "warning.toml", "--format", "json")
    ran = perfcli(command, "warning.toml", "--format", "json", "--output", "r.csv")
    assert ran == alone
    assert found(folder) == APART


def test_quiet_is_quiet_and_reports_are_written_besides(perfcli, folder: Path) -> None:
    ran = perfcli("validate", ".", "-q", "--output", "r.csv", "--report", "json=f.json")
    assert (ran.status, ran.out, ran.err) == (2, "", "")
    assert found(folder) == ["f.json", *APART]


def test_findings_that_are_known_are_in_no_table(perfcli, folder: Path) -> None:
    perfcli("validate", ".", "-q", "--write-baseline", "known.json")
    ran = perfcli("validate", ".", "--baseline", "known.json", "--output", "r.csv")
    assert ran.out.startswith("4 files, 3 projects, 1 error, 0 warnings")
    assert [row[11] for row in read(folder / "r.csv")["findings"]] == ["D001"]


def test_what_is_wrong_in_the_settings_is_a_finding(perfcli, folder: Path) -> None:
    (folder / "perfcli.toml").write_text('[checks]\nX999 = "off"\n', encoding="utf-8")
    perfcli("validate", "clean.toml", "--output", "r.csv")
    (row,) = read(folder / "r.csv")["findings"]
    assert (Path(row[0]).name, row[2]) == ("perfcli.toml", None)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_rows_come_in_the_order_of_the_files(perfcli, folder: Path, jobs: str) -> None:
    perfcli("validate", ".", "--jobs", jobs, "--output", "r.csv")
    paths = [Path(row[0]).name for row in read(folder / "r.csv")["projects"]]
    assert paths == ["clean.toml", "error.toml", "warning.toml"]


@pytest.mark.parametrize(
    ("output", "words"),
    [
        ("r.xlsx", "r.xlsx is no kind of file that tables can be in"),
        ("r", "r is no kind of file that tables can be in"),
        ("none/r.csv", "none/r.csv cannot be written: No such file or directory"),
    ],
)
def test_what_cannot_be_written_is_refused_first(
    perfcli, folder: Path, output: str, words: str
) -> None:
    ran = perfcli("validate", ".", "--output", output, "--format", "json")
    assert (ran.status, ran.out) == (2, "")
    assert words in ran.err
    assert found(folder) == []


def test_what_is_there_is_replaced_only_by_force(perfcli, folder: Path) -> None:
    perfcli("validate", "clean.toml", "--output", "r.csv")
    before = read(folder / "r.csv")
    ran = perfcli("score", "error.toml", "--output", "r.csv")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "perfcli: r.findings.csv exists already\n  help: `--force` replaces it\n"
    assert read(folder / "r.csv") == before
    assert perfcli("score", "error.toml", "--output", "r.csv", "--force").status == 0
    assert read(folder / "r.csv")["projects"][0][0] == "error.toml"


@pytest.mark.parametrize("form", formats())
def test_a_missing_library_is_named(perfcli, folder: Path, form: str, monkeypatch) -> None:
    for name in [name for name in sys.modules if name.startswith("perfcli.output.tables.formats.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "duckdb", None)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    ran = perfcli("validate", "clean.toml", "--output", f"r.{form}")
    if form in {"csv", "jsonl"}:
        assert ran.status == 0
        return
    assert (ran.status, ran.out, found(folder)) == (2, "", [])
    assert "install it: `pip install perfcli[tables]`" in ran.err


@pytest.mark.parametrize("form", formats())
def test_a_disk_that_is_full_leaves_earlier_tables(
    perfcli, folder: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    perfcli("validate", "clean.toml", "--output", f"r.{form}")
    before = {path: path.read_bytes() for path in folder.iterdir()}

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), descriptor)

    monkeypatch.setattr(os, "fsync", full)
    ran = perfcli("validate", ".", "--output", f"r.{form}", "--force")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        f"perfcli: r.{form} cannot be written: No space left on device\n"
        "  help: free some space, or write to another disk\n"
    )
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


@pytest.fixture
def small(folder: Path) -> Iterator[Path]:
    """Yield a disk of 1 MB."""
    disk = folder / "small"
    disk.mkdir()
    mount = shutil.which("mount")
    arguments = ["-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)]
    if mount is None or subprocess.run([mount, *arguments], check=False).returncode:
        pytest.skip("a disk cannot be mounted here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.parametrize("form", formats())
def test_a_small_disk(perfcli, small: Path, form: str) -> None:
    perfcli("validate", "clean.toml", "-q", "--output", "small/r.csv")
    before = {path: path.read_bytes() for path in small.iterdir()}
    (small / "filler").write_bytes(b"x" * 1_000_000)
    ran = perfcli(
        "validate", *(["error.toml"] * 30), "--jobs", "1", "--output", f"small/r.{form}", "--force"
    )
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        f"perfcli: small/r.{form} cannot be written: No space left on device\n"
        "  help: free some space, or write to another disk\n"
    )
    (small / "filler").unlink()
    assert {path: path.read_bytes() for path in small.iterdir()} == before


class _Interrupted(Run):
    """A run that is interrupted after so many files."""

    after = 2

    def results(self, work, bad, shape):
        for number, each in enumerate(super().results(work, bad, shape)):
            if number == self.after:
                self._interrupted = True
                self._done = number
                return
            yield each


@pytest.mark.parametrize("form", formats())
def test_an_interrupted_run_has_the_tables_of_what_was_done(
    perfcli, folder: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from perfcli.cli import many

    monkeypatch.setattr(many, "Run", _Interrupted)
    ran = perfcli("validate", ".", "--output", f"r.{form}")
    assert ran.status == 2
    assert ran.out.startswith("2 files, 1 project, 1 error, ")
    assert "interrupted after 2 files" in ran.err
    assert [Path(row[0]).name for row in read(folder / f"r.{form}")["projects"]] == ["clean.toml"]


@pytest.mark.parametrize("command", ["validate", "score"])
def test_a_run_that_is_interrupted_before_anything_was_done_writes_nothing(
    perfcli, folder: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from perfcli.cli import many

    monkeypatch.setattr(many, "Run", type("_AtOnce", (_Interrupted,), {"after": 0}))
    ran = perfcli(command, ".", "--output", "r.csv")
    assert (ran.status, ran.out, found(folder)) == (2, "", [])
    assert ran.err.strip() == "interrupted"


def test_a_list_without_files_gives_empty_tables(perfcli, folder: Path) -> None:
    ran = perfcli("validate", "--files-from", "-", "--output", "r.csv", stdin=b"\n")
    assert (ran.status, found(folder)) == (0, APART)
    assert ran.out.startswith("0 files, 0 projects")


def test_in_chinese(perfcli) -> None:
    ran = perfcli("validate", "clean.toml", "--output", "r.duckdb", PERFCLI_LANG="zh")
    assert ran.out.startswith("1 个文件，1 个项目，")
