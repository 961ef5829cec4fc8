from __future__ import annotations

import json
from pathlib import Path

import pytest

REPORT = "2020年度道路维修项目绩效自评报告\n维修道路4500余米，居民满意度98.3%。支出7,00.0,77元。\n"


@pytest.fixture(autouse=True)
def report(folder: Path) -> Path:
    path = folder / "report.txt"
    path.write_text(REPORT, "utf-8")
    return path


def test_a_draft_beside_its_source_validates(perfcli) -> None:
    ran = perfcli("draft", "report.txt", "-o", "2020.toml")
    assert (ran.status, ran.out) == (0, "")
    assert "7,00.0,77" in ran.err
    assert 'path = "report.txt"' in Path("2020.toml").read_text("utf-8")
    checked = json.loads(perfcli("validate", "2020.toml", "--format", "json").out)
    assert not [each for each in checked["findings"] if each["code"][:1] in "DC"]


def test_json(perfcli) -> None:
    data = json.loads(perfcli("draft", "report.txt", "--format", "json").out)
    first = data["quantities"][0]
    assert first == {
        "value": 4500,
        "unit": "米",
        "qualifier": "over",
        "comparator": None,
        "subject": "道路",
        "role": "actual",
        "planned": False,
        "repeats": [],
        "confidence": 0.95,
        "start": first["start"],
        "end": first["start"] + 6,
        "quote": "4500余米",
    }
    assert REPORT[first["start"] : first["end"]] == "4500余米"
    assert [each["quote"] for each in data["unread"]] == ["7,00.0,77"]


def test_explain(perfcli) -> None:
    ran = perfcli("draft", "report.txt", "--explain")
    assert "道路 actual [noun-before, actual]" in ran.err
    data = json.loads(perfcli("draft", "report.txt", "--format", "json", "--explain").out)
    assert data["quantities"][0]["rules"] == ["noun-before", "actual"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["missing.txt"],
        ["report.txt", "--format", "xml"],
        ["report.txt", "--min-confidence", "much"],
        ["report.txt", "--min-confidence", "101"],
        ["report.txt", "-o", "report.txt"],
        ["report.txt", "-o", "nowhere/2020.toml"],
        ["report.txt", "--ids-from", "report.txt"],
    ],
)
def test_what_cannot_be_done(perfcli, arguments: list[str]) -> None:
    ran = perfcli("draft", *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err


def test_force(perfcli) -> None:
    Path("2020.toml").write_text("", "utf-8")
    assert perfcli("draft", "report.txt", "-o", "2020.toml", "--force").status == 0
    assert Path("2020.toml").read_text("utf-8").startswith("# A draft")
