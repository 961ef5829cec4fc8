from __future__ import annotations

import json
from pathlib import Path

import pytest

from declarations import ERROR


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
def test_what_cannot_be_written_is_refused_first(perfcli, report: str, words: str) -> None:
    ran = perfcli("validate", "error.toml", "--report", report)
    assert ran.status == 2
    assert words in ran.err


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
