"""28 published tables: each contradiction is found or said to be undecidable, and nothing else is.

The tables as they were collected are in `published-tables.json`; the declarations agree with them
but for what `copied_otherwise` names, with the reason.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from perfcli.core.text import fold
from published_tables import EXPECTED, FOLDER, declaration, expected, found, is_found, judged, names
from support import ROOT, SHARED, need_shared

NAMES = names()
SUMMARY = ROOT / "benchmarks" / "published.py"
START, END = "<!-- published -->\n", "<!-- /published -->"
PAGES = [ROOT / "README.md", ROOT / "README.zh-CN.md"]
WAYS = {"finding", "explained", "undecidable"}
PRINTED_IN_ROWS = {
    "name": "name",
    "target": "target",
    "actual": "actual",
    "unit": "unit",
    "weight": "weight",
    "score": "reported_score",
}


@cache
def cases() -> dict[str, dict[str, Any]]:
    need_shared()
    text = (SHARED / "cases" / "published-tables.json").read_text("utf-8")
    return {case["id"]: case for case in json.loads(text, parse_float=Decimal)}


def test_every_table_is_declared_and_nothing_else():
    declared = {path.name.removesuffix(".toml") for path in FOLDER.glob("*.toml")}
    assert set(NAMES) == set(cases())
    assert declared == set(NAMES) | {f"{name}{EXPECTED}".removesuffix(".toml") for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_what_is_found_is_what_is_expected(name):
    wanted = Counter((each["code"], each["key"]) for each in expected(name)["findings"])
    assert Counter(found(judged(name))) == wanted


@pytest.mark.parametrize("name", NAMES)
def test_every_finding_is_justified_in_one_line(name):
    for each in expected(name)["findings"]:
        assert set(each) == {"code", "key", "why"}
        assert each["why"]
        assert "\n" not in each["why"]


@pytest.mark.parametrize("name", NAMES)
def test_every_contradiction_is_found_or_has_its_reason(name):
    findings = found(judged(name))
    for each in expected(name).get("contradictions", []):
        (way,) = WAYS & set(each)
        assert each[way]
        assert way != "finding" or is_found(each, findings), each["what"]
        assert (each.get("by") in {"method", "print"}) is (way == "explained")


@pytest.mark.parametrize("name", NAMES)
def test_contradictions_that_share_a_code_name_their_rows(name):
    noted = expected(name).get("contradictions", [])
    shared = Counter(code for each in noted for code in each.get("finding", []))
    assert not [
        each["what"]
        for each in noted
        if "keys" not in each and any(shared[code] > 1 for code in each.get("finding", []))
    ]


@pytest.mark.parametrize("name", NAMES)
def test_the_declaration_says_what_the_table_says(name):
    allowed = expected(name).get("copied_otherwise", [])
    named = [key for each in allowed for key in each["keys"]]
    left_out = {key for key in named if key.startswith("rows[") and key.endswith("]")}
    assert all(each["why"] for each in allowed)
    assert Counter(differences(cases()[name], declaration(name), left_out)) == Counter(named)


def differences(case: dict[str, Any], declared: dict[str, Any], left_out: set[str]) -> list[str]:
    """Return where a declaration differs from the table, the rows left out among them."""
    (project,) = declared["projects"]
    rows = {f"rows[{place}]": row for place, row in enumerate(case["rows"])}
    kept = {key: row for key, row in rows.items() if key not in left_out}
    indicators = project.get("indicators", [])
    assert len(indicators) == len(kept)
    assert left_out <= set(rows)
    unlike = [
        f"{key}.{said}"
        for (key, row), indicator in zip(kept.items(), indicators, strict=True)
        for said in _row_differences(row, indicator)
    ]
    return [*left_out, *_head_differences(case, declared, project), *unlike]


def _head_differences(
    case: dict[str, Any], declared: dict[str, Any], project: dict[str, Any]
) -> list[str]:
    published = project.get("reported", {})
    budget = project.get("budget", {})
    money = case["budget"]
    pairs = {
        "year": (case["year"], declared["year"]),
        "unit": (case["unit"], declared["unit"]),
        "project": (case["project"], project["name"]),
        "currency": (money["unit"], declared.get("currency", "万元")),
        "budget.original": (money["initial"], budget.get("original")),
        "budget.revised": (money["adjusted"], budget.get("revised")),
        "spending": (money["spent"], project.get("spending", {}).get("total")),
        "execution_rate": (money["rate_published"], published.get("execution_rate")),
        "execution_score": (money["score"], published.get("execution_score")),
        "score": (case["total"], published.get("score")),
        "grade": (case["grade"], published.get("grade")),
        "complete": (case["complete"], not declared["source"].get("excerpt", False)),
        "source": (case["source"], declared["source"]["note"].partition(" · ")[0]),
    }
    return [key for key, (printed, written) in pairs.items() if _plain(printed) != _plain(written)]


def _row_differences(row: dict[str, Any], indicator: dict[str, Any]) -> list[str]:
    unlike = [
        said
        for said, key in PRINTED_IN_ROWS.items()
        if _plain(row[said]) != _plain(indicator.get(key))
    ]
    category = indicator["category"].rpartition("/")[2]
    return unlike if category == row["level2"] else [*unlike, "category"]


def _plain(value: object) -> object:
    """Return a value to compare: width and spaces of text do not count, nor does empty text."""
    return (fold(value) or None) if isinstance(value, str) else value


def summary(*options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(SUMMARY), *options], capture_output=True, encoding="utf-8", check=False
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_a_page_with_the_summary_says_what_the_command_prints(page: Path):
    printed = summary("--markdown", "--lang", "zh" if "zh" in page.name else "en")
    assert (printed.returncode, printed.stderr) == (0, "")
    written = page.read_text("utf-8").partition(START)[2].partition(END)[0]
    assert written == printed.stdout


def test_the_summary_accounts_for_every_contradiction():
    lines = {" ".join(line.split()) for line in summary().stdout.splitlines()}
    assert lines >= {
        "published self-evaluation tables 28",
        "contradictions that a reader noted 48",
        "… found by a check 30",
        "… unexplained 0",
        "findings that nobody expected, or that are missing 0",
    }


def test_a_page_without_the_markers_is_left_alone(tmp_path):
    page = tmp_path / "README.md"
    page.write_text("# perfcli\n", "utf-8")
    ran = summary("--update", str(page))
    assert ran.returncode == 2
    assert "has no lines <!-- published --> and <!-- /published -->" in ran.stderr
    assert page.read_text("utf-8") == "# perfcli\n"


def test_a_page_is_written_between_its_markers(tmp_path):
    page = tmp_path / "README.zh-CN.md"
    page.write_text(f"前\n{START}旧\n{END}\n后\n", "utf-8")
    assert summary("--update", str(page)).returncode == 0
    inside = summary("--markdown", "--lang", "zh").stdout
    assert page.read_text("utf-8") == f"前\n{START}{inside}{END}\n后\n"
