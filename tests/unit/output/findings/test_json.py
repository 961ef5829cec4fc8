from __future__ import annotations

import importlib
import json

import pytest

from perfcli.core.finding import Finding
from perfcli.core.language import message
from perfcli.output.findings import formats, writer
from perfcli.output.findings.report import FileReport, Tally

FINDING = Finding("B001", "x", "error", message('"quoted" 湿垃圾\n'), message("y"), path="a.toml")


def document(*reports: tuple[Finding, ...]) -> dict:
    printer, tally, text = writer("json"), Tally(), []
    text.append(printer.begin())
    for findings in reports:
        report = FileReport("a.toml", "", findings, unreadable=False)
        tally.add(report)
        text.append(printer.file(report))
    return json.loads("".join([*text, printer.end(tally)]))


@pytest.mark.parametrize("reports", [(), ((),), ((FINDING,),), ((), (FINDING, FINDING), (), (FINDING,))])
def test_the_document_is_whole_however_many_files(reports: tuple[tuple[Finding, ...], ...]) -> None:
    whole = document(*reports)
    count = sum(map(len, reports))
    assert whole["format"] == 1
    assert whole["files"] == len(reports)
    assert whole["unreadable"] == 0
    assert whole["summary"] == {"error": count, "warning": 0, "info": 0, "accepted": 0}
    assert [each["message"] for each in whole["findings"]] == ['"quoted" 湿垃圾\n'] * count


def test_an_unknown_format() -> None:
    with pytest.raises(KeyError):
        writer("yaml")


def test_every_format_has_a_writer() -> None:
    assert {"text", "json", "jsonl"} <= set(formats())
    for name in formats():
        assert importlib.import_module(f"perfcli.output.findings.{name}").Writer
