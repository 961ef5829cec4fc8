"""Findings in words, grouped by unit."""

from __future__ import annotations

from perfcli.output.findings.report import FileReport
from perfcli.output.letters.entries import Entry, units
from support import checked

OVERSPENT = '[[projects]]\nname = "甲"\nbudget = { original = 1 }\nspending = { total = 2 }\n'


def report(unit: str, text: str = OVERSPENT) -> FileReport:
    return FileReport(f"{unit}.toml", text, checked(text).findings, unreadable=False, unit=unit)


def test_files_of_one_unit_stand_together_and_those_without_one_last() -> None:
    found = units([report(""), report("乙"), report("丙"), report("乙")])
    assert [(unit.name, unit.files, len(unit.entries)) for unit in found] == [
        ("乙", 2, 2),
        ("丙", 1, 1),
        ("", 1, 1),
    ]


def test_an_entry_has_place_and_figures() -> None:
    (unit,) = units([report("乙")])
    assert unit.entries == (
        Entry(
            path="test.toml",
            place="7:14",
            severity="warning",
            code="B004",
            project="甲",
            indicator="",
            message="甲: spending 2 万元 is 1 万元 above the original budget 1 万元,"
            " 200.00% of it, "
            "and no revised budget is given",
            help="give the `revised` budget if it was raised in the year, else the reason",
            accepted="",
        ),
    )


def test_words_of_a_file_are_only_words() -> None:
    (unit,) = units([report("乙\x1b[31m\u202e")])
    assert unit.name == "乙\\x1b[31m\\u202e"
