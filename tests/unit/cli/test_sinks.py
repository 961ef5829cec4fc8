from __future__ import annotations

import errno
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from declarations import ERROR
from perfcli.output.findings import formats


@pytest.fixture(autouse=True)
def files(folder: Path) -> Path:
    (folder / "error.toml").write_text(ERROR, encoding="utf-8")
    return folder


def test_a_report_beside_the_text_is_what_the_format_prints(perfcli, files: Path) -> None:
    text = perfcli("validate", "error.toml").out
    document = perfcli("validate", "error.toml", "--format", "json").out
    ran = perfcli(
        "validate", "error.toml", "--report", "json=a.json", "--report", "jsonl=b.jsonl", "--quiet"
    )
    assert (ran.status, ran.out) == (1, "")
    assert (files / "a.json").read_bytes().decode() == document
    assert json.loads((files / "b.jsonl").read_text("utf-8"))["code"] == "B001"
    assert perfcli("validate", "error.toml", "--report", "text=c.txt").out == text
    assert (files / "c.txt").read_bytes().decode() == text


@pytest.mark.parametrize(
    ("report", "words"),
    [
        ("json", "--report takes FORMAT=PATH, not `json`"),
        ("json=", "--report takes FORMAT=PATH, not `json=`"),
        ("yaml=a", "--report cannot be `yaml`"),
        ("json=none/a.json", "none/a.json cannot be written: No such file or directory"),
    ],
)
def test_what_cannot_be_written_is_refused_first(
    perfcli, files: Path, report: str, words: str
) -> None:
    ran = perfcli("validate", "error.toml", "--report", report)
    assert (ran.status, ran.out) == (2, "")
    assert words in ran.err
    # Nor is an opening bracket on standard output, nor a first report of two.
    ran = perfcli(
        "validate", "error.toml", "--format", "json", "--report", "json=a", "--report", report
    )
    assert (ran.status, ran.out) == (2, "")
    assert not (files / "a").exists()


def full(descriptor: int) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), descriptor)


def test_a_disk_that_is_full(perfcli, files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", full)
    ran = perfcli("validate", "error.toml", "--report", "json=a.json", "--report", "text=b.txt")
    assert ran.status == 2
    assert ran.err == (
        "perfcli: b.txt cannot be written: No space left on device\n"
        "  help: free some space, or write to another disk\n"
    )
    assert [path.name for path in files.iterdir()] == ["error.toml"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_device_is_written_to_as_it_is(perfcli) -> None:
    before = Path("/dev/full").stat().st_mode
    ran = perfcli("validate", "error.toml", "--report", "json=/dev/full")
    assert ran.status == 2
    assert ran.err == (
        "perfcli: /dev/full cannot be written: No space left on device\n"
        "  help: free some space, or write to another disk\n"
    )
    assert perfcli("validate", "error.toml", "--report", "json=/dev/null").status == 1
    assert Path("/dev/full").stat().st_mode == before


def test_while_writing_the_file_is_named(perfcli) -> None:
    class Full:
        def write(self, text: bytes) -> int:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), text)

    from perfcli.output import files as output

    @contextmanager
    def opened(path: str) -> Iterator[Full]:
        assert path == "a.json"
        yield Full()

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(output, "written_whole", opened)
        ran = perfcli("validate", "error.toml", "--report", "json=a.json")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        "perfcli: a.json cannot be written: No space left on device\n"
        "  help: free some space, or write to another disk\n"
    )


@pytest.mark.parametrize("form", formats())
def test_every_format_is_written_whole_as_utf_8(perfcli, files: Path, form: str) -> None:
    (files / "年度.toml").write_text(ERROR, encoding="utf-8")
    ran = perfcli("validate", ".", "--report", f"{form}=found", "--quiet")
    assert (ran.status, ran.out, ran.err) == (1, "", "")
    assert "B001" in (files / "found").read_bytes().decode()


def test_nothing_half_written_is_left(
    perfcli, files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from perfcli.cli import inputs

    def fail(path: str) -> None:
        raise ZeroDivisionError(path)

    (files / "a.json").write_text("old", encoding="utf-8")
    monkeypatch.setattr(inputs, "load", fail)
    assert perfcli("validate", "error.toml", "--report", "json=a.json").status == 2
    assert sorted(path.name for path in files.iterdir()) == ["a.json", "error.toml"]
    assert (files / "a.json").read_text(encoding="utf-8") == "old"


@pytest.mark.parametrize("form", ["xlsx", "docx"])
@pytest.mark.usefixtures("examples")
def test_findings_are_written_to_be_sent_back(perfcli, form: str) -> None:
    ran = perfcli("validate", "2020", "-q", "--report", f"{form}=back.{form}")
    assert (ran.status, ran.out, ran.err) == (1, "", "")
    assert Path(f"back.{form}").read_bytes()[:2] == b"PK"


@pytest.mark.usefixtures("examples")
def test_a_missing_library_is_named_and_nothing_is_written(perfcli, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    ran = perfcli("validate", "2020", "-q", "--report", "xlsx=back.xlsx")
    assert ran.status == 2
    assert "pip install XlsxWriter" in ran.err
    assert not Path("back.xlsx").exists()
