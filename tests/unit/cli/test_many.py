"""Many files from the command line: the same answer from one process and from two."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from declarations import CLEAN, ERROR, MISTYPED, NOT_TOML, WARNING
from perfcli import pipeline
from perfcli.cli import inputs

TEXTS = (CLEAN, WARNING, ERROR, MISTYPED, NOT_TOML)
ENVIRONMENT = {**os.environ, "PYTHONWARNINGS": "error"}


def started(*arguments: str, stdin: bytes = b"") -> tuple[int, str, str]:
    ran = subprocess.run(
        [sys.executable, "-m", "perfcli", *arguments],
        check=False,
        capture_output=True,
        input=stdin,
        env=ENVIRONMENT,
    )
    return ran.returncode, ran.stdout.decode(), ran.stderr.decode()


@pytest.fixture
def many(folder: Path) -> Path:
    """Return a folder with good, bad and unreadable files."""
    (folder / "all").mkdir()
    for number in range(80):
        text = TEXTS[number % 5]
        (folder / "all" / f"{number:03}.toml").write_text(text, encoding="utf-8")
    (folder / "all" / "100.toml").write_bytes("unit = '财政局'".encode("gb18030"))
    (folder / "all" / "101.toml").symlink_to("nothing")
    return folder


@pytest.mark.parametrize(
    "call",
    [
        ["validate"],
        ["validate", "--statistics", "--strict"],
        ["validate", "--format", "json"],
        ["validate", "--format", "junit"],
        ["validate", "--quiet"],
        ["score"],
        ["score", "--format", "json"],
        ["score", "--format", "csv", "--fail-under", "101"],
        ["score", "--format", "markdown", "--scheme", "mof-2020", "--scheme", "hubei"],
        ["score", "--project", "nobody"],
    ],
    ids="-".join,
)
def test_one_process_and_two_give_the_same(many: Path, call: list[str]) -> None:
    assert many
    files = ["--no-cache", "all", "missing.toml"]
    one = started(*call, "--jobs", "1", *files)
    assert one == started(*call, "--jobs", "2", *files)
    assert one[0] == 2


def test_files_from_a_list_and_from_standard_input(perfcli, many: Path) -> None:
    names = ["all/002.toml", "all/000.toml", "gone.toml"]
    (many / "list").write_text("\n".join(names), encoding="utf-8")
    ran = perfcli("validate", "--format", "json", "--files-from", "list")
    document = json.loads(ran.out)
    assert (ran.status, document["files"], document["unreadable"]) == (2, 3, 1)
    assert [each["path"] for each in document["findings"]] == ["all/002.toml", "gone.toml"]
    listed = "\0".join(names).encode()
    assert perfcli("validate", "--format", "json", "--files-from", "-", stdin=listed) == ran
    ran = perfcli("score", "--format", "json", "--files-from", "-", stdin=b"all\n")
    assert len(json.loads(ran.out)) == 82


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--files-from", "none"], "none cannot be read: No such file or directory"),
        (["--files-from", "noise"], "noise is no list of paths"),
        (["all", "--jobs", "0"], "--jobs takes a number from 1 to 256, not `0`"),
        (["all", "--jobs", "two"], "--jobs takes a number from 1 to 256, not `two`"),
        ([], "FILES... is missing"),
    ],
)
def test_what_cannot_be_meant(perfcli, many: Path, arguments: list[str], words: str) -> None:
    (many / "noise").write_bytes(b"x" * 200_000)
    for command in ("validate", "score"):
        ran = perfcli(command, *arguments)
        assert ran.status == 2
        assert words in ran.err


def test_an_archive_is_checked_without_unpacking(perfcli, many: Path) -> None:
    with zipfile.ZipFile(many / "a.zip", "w") as archive:
        archive.writestr("inner/2020.toml", ERROR)
        archive.writestr("../2021.toml", NOT_TOML)
    before = sorted(many.rglob("*"))
    document = json.loads(perfcli("validate", "--format", "json", "a.zip").out)
    assert [(each["path"], each["code"], each["line"]) for each in document["findings"]] == [
        ("a.zip/inner/2020.toml", "B001", 6),
        ("a.zip/../2021.toml", "D001", 2),
    ]
    scored = perfcli("score", "--format", "jsonl", "a.zip")
    assert json.loads(scored.out.splitlines()[0])["path"] == "a.zip/inner/2020.toml"
    assert sorted(many.rglob("*")) == before


def test_a_file_over_which_the_program_fails(
    perfcli, many: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = inputs.load

    def fail(path: str):
        if path.endswith("000.toml"):
            raise ZeroDivisionError(path)
        return real(path)

    assert many
    monkeypatch.setattr(inputs, "load", fail)
    ran = perfcli("validate", "all/000.toml", "all/002.toml")
    assert ran.status == 2
    assert "error[D005] unreadable-file: perfcli failed over this file: ZeroDivision" in ran.out
    assert "error[B001]" in ran.out
    scored = perfcli("score", "--format", "json", "all/000.toml", "all/002.toml")
    assert [each.get("score", "failed") for each in json.loads(scored.out)]
    assert "ZeroDivisionError" in scored.err


def test_a_file_that_vanishes(perfcli, many: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = inputs.load

    def vanish(path: str):
        (many / "all" / "002.toml").unlink(missing_ok=True)
        return real(path)

    monkeypatch.setattr(inputs, "load", vanish)
    ran = perfcli("validate", "all/000.toml", "all/002.toml", "all/007.toml")
    assert ran.status == 2
    assert "all/002.toml: error[D005] unreadable-file: there is no such file" in ran.out
    assert "all/007.toml:6:12: error[B001]" in ran.out


def test_a_folder_that_cannot_be_read(perfcli, many: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.scandir
    (many / "all" / "closed").mkdir()

    def scandir(path: str):
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", path)
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    ran = perfcli("validate", "all")
    assert ran.status == 2
    where = os.path.join("all", "closed")  # noqa: PTH118
    assert f"{where}: error[D005] unreadable-file: the folder cannot be read: Perm" in ran.out


def test_interrupted_after_a_file_leaves_a_document(
    perfcli, many: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = pipeline.check

    def interrupt(loaded, **options):
        if loaded.path.endswith("007.toml"):
            raise KeyboardInterrupt
        return real(loaded, **options)

    assert many
    monkeypatch.setattr(pipeline, "check", interrupt)
    ran = perfcli("validate", "--format", "json", "all", "--report", "jsonl=out")
    assert ran.status == 2
    assert json.loads(ran.out)["files"] == 7
    assert ran.err.startswith("perfcli: interrupted after 7 files; what was written is complete")
    assert "all/006.toml" in ran.err.replace(os.sep, "/")
    assert "call it again as before: what is done is not worked out again" in ran.err
    assert (many / "out").exists()


@pytest.mark.skipif(os.name == "nt", reason="sends a signal of POSIX")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_within_a_second(many: Path, jobs: str) -> None:
    (many / "list").write_text("all\n" * 500, encoding="utf-8")
    call = ["score", "--format", "json", "--jobs", jobs, "--files-from", "list"]
    process = subprocess.Popen(
        [sys.executable, "-m", "perfcli", *call],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        bufsize=0,  # what is read ahead would be lost to `communicate`
    )
    assert process.stdout is not None
    first = b""
    while len(first) < 20_000:
        first += process.stdout.read(20_000)
    start = time.monotonic()
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert time.monotonic() - start < 5  # a second on a machine with nothing else to do
    assert process.returncode == 2
    assert json.loads(first + out)
    assert "interrupted after" in err.decode()
    assert "Traceback" not in err.decode()
