from __future__ import annotations

import json
from pathlib import Path

import pytest

import formats
from declarations import CLEAN, ERROR, WARNING


@pytest.fixture
def document(perfcli, folder: Path):
    """Validate texts as files and return the document."""

    def call(**texts: str):
        for name, text in texts.items():
            (folder / f"{name}.toml").write_text(text, encoding="utf-8")
        named = [f"{name}.toml" for name in texts]
        return json.loads(perfcli("validate", "--format", "json", *named).out)

    return call


def test_the_shape_of_the_contract(document):
    found = document(error=ERROR)
    assert list(found) == ["format", "findings", "files", "unreadable", "summary"]
    assert (found["format"], found["files"], found["unreadable"]) == (1, 1, 0)
    assert found["summary"] == {"error": 1, "warning": 0, "info": 0, "accepted": 0}
    (finding,) = found["findings"]
    (related,) = finding.pop("related")
    assert "101.00" in finding.pop("message")
    assert finding == {
        "code": "B001",
        "name": "totals-mismatch",
        "severity": "error",
        "help": "correct the total, or the amount of a project",
        "path": "error.toml",
        "key": "totals.budget.original",
        "line": 6,
        "column": 12,
        "accepted": None,
    }
    assert "道路养护" in related.pop("message")
    assert related == {
        "path": "error.toml",
        "key": "projects[0].budget.original",
        "line": 11,
        "column": 12,
    }


def test_every_kind_of_file_is_counted(perfcli, folder: Path):
    names = formats.write(folder)
    found = json.loads(perfcli("validate", "--format", "json", *names).out)
    assert (found["files"], found["unreadable"]) == (10, 3)
    assert found["summary"] == {"error": 6, "warning": 2, "info": 0, "accepted": 1}
    unread = [each["code"] for each in found["findings"] if each["line"] is None]
    assert unread == ["D005"]


def test_accepted_findings_carry_their_reason(document):
    (finding,) = document(accepted=formats.ACCEPTED)["findings"]
    assert (finding["code"], finding["accepted"]) == ("B004", "已报财政局备案")


def test_figures_and_text_of_the_file_come_back_whole(document):
    (finding,) = document(hostile=formats.HOSTILE)["findings"]
    assert formats.HOSTILE_NAME in finding["message"]


@pytest.mark.parametrize("texts", [{"clean": CLEAN}, {"warning": WARNING, "error": ERROR}])
def test_the_layout_has_a_finding_a_line(perfcli, document, texts: dict[str, str]):
    document(**texts)
    out = perfcli("validate", "--format", "json", *(f"{name}.toml" for name in texts)).out
    lines = out.splitlines()
    assert "" not in lines
    assert sum(line.startswith('    {"code"') for line in lines) == len(texts) - ("clean" in texts)


def test_report_writes_what_standard_output_shows(perfcli, folder: Path):
    names = formats.write(folder)
    shown = perfcli("validate", "--format", "json", *names).out
    perfcli("validate", "--quiet", "--report", "json=out.json", *names)
    assert (folder / "out.json").read_bytes().decode() == shown


@pytest.mark.parametrize("form", ["json", "jsonl", "sarif", "junit", "github", "text"])
def test_a_path_that_is_no_utf8_does_not_end_the_run(perfcli, folder: Path, form: str):
    ran = perfcli("validate", "--quiet", "--report", f"{form}=out", "\udcc4.toml")
    assert (ran.status, ran.err) == (2, "")
    assert b".toml" in (folder / "out").read_bytes()
