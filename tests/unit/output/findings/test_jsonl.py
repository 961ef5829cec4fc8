from __future__ import annotations

import json
from pathlib import Path

import formats
from declarations import CLEAN


def test_a_finding_a_line_as_in_the_document(perfcli, folder: Path):
    names = formats.write(folder)
    lines = perfcli("validate", "--format", "jsonl", *names).out.splitlines()
    document = json.loads(perfcli("validate", "--format", "json", *names).out)
    assert [json.loads(line) for line in lines] == document["findings"]
    assert len(lines) == 9


def test_a_clean_file_has_no_line(perfcli, folder: Path):
    (folder / "a.toml").write_text(CLEAN, encoding="utf-8")
    assert perfcli("validate", "--format", "jsonl", "a.toml").out == ""


def test_names_cannot_break_a_line(perfcli, folder: Path):
    (folder / "a.toml").write_text(formats.HOSTILE, encoding="utf-8")
    out = perfcli("validate", "--format", "jsonl", "a.toml").out
    assert out.count("\n") == 1
    assert formats.HOSTILE_NAME in json.loads(out)["message"]
