from __future__ import annotations

import json

from perfcli.core.finding import Finding
from perfcli.core.language import message
from perfcli.output.findings.jsonl import Writer
from perfcli.output.findings.report import FileReport, Tally

FINDING = Finding("B001", "x", "error", message("one\ntwo"), message("y"), path="a.toml")


def test_one_line_each_and_nothing_around() -> None:
    writer = Writer(color=True, everything=False)
    assert writer.begin() == writer.end(Tally()) == ""
    text = writer.file(FileReport("a.toml", "", (FINDING,) * 5, unreadable=False))
    lines = text.splitlines()
    assert [json.loads(line)["message"] for line in lines] == ["one\ntwo"] * 5
    assert writer.file(FileReport("a.toml", "", (), unreadable=False)) == ""
