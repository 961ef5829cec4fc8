from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfcli.checks.baseline import (
    Baseline,
    BaselineError,
    Known,
    dumps,
    known,
    loads,
    may_be_known,
)
from perfcli.core.finding import Finding, Place
from perfcli.core.keypath import KeyPath
from perfcli.core.language import message

entries = st.lists(st.builds(Known, *[st.text()] * 5))


def finding(key: KeyPath = ("totals", "budget"), line: int = 1, code: str = "B001") -> Finding:
    words = message("x")
    return Finding(code, "name", "error", words, words, key, (), "a/b.toml", Place(line, 1, 1))


@given(entries)
def test_what_is_written_is_read_back(found: list[Known]) -> None:
    assert loads(dumps(found)) == sorted(found)


def test_a_place_is_known_by_key_and_not_by_line() -> None:
    first = finding(("projects", 0, "spending", "total"), 5)
    moved = finding(("projects", 3, "spending", "total"), 99)
    assert (
        known(first, "a")
        == known(moved, "a")
        == Known("b.toml", "B001", "", "", "projects.spending.total")
    )


def test_paths_are_relative_to_the_baseline() -> None:
    assert known(finding(), "").path == "a/b.toml"
    assert known(finding(), str(Path("a", "c"))).path == "../b.toml"
    assert known(finding()._replace(path="-"), "a").path == "-"


def test_another_drive_has_no_way_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str, folder: str) -> str:
        raise ValueError(path, folder)

    monkeypatch.setattr(os.path, "relpath", refuse)
    assert known(finding(), "x").path == "a/b.toml"


def test_each_entry_stands_for_one_finding() -> None:
    baseline = Baseline([known(finding(), ""), known(finding(code="B002"), "")], "")
    assert baseline.new("a/b.toml", [finding(), finding()]) == (finding(),)
    assert baseline.matched == 1
    assert [each.code for each in baseline.gone] == ["B002"]


def test_the_same_finding_twice_is_two_entries() -> None:
    entry = known(finding(), "")
    baseline = Baseline([entry, entry, entry], "")
    assert baseline.new("a/b.toml", [finding(), finding()]) == ()
    assert baseline.gone == [entry]


def test_what_was_not_looked_at_has_not_gone() -> None:
    entries = [known(finding(code=code), "") for code in ("B001", "B002")]
    elsewhere = Known("c.toml", "B001", "", "", "")
    baseline = Baseline([*entries, elsewhere], "")
    baseline.new("a/b.toml", [], {"B002"})
    assert baseline.gone == [entries[0]]


@pytest.mark.parametrize("code", ["D001", "D005"])
def test_a_file_that_cannot_be_read_is_never_known(code: str) -> None:
    found = finding(code=code)
    assert not may_be_known(found)
    assert Baseline([known(found, "")], "").new("a/b.toml", [found]) == (found,)


def test_what_is_accepted_stays_among_the_accepted() -> None:
    taken = finding()._replace(accepted="已核实")
    baseline = Baseline([known(taken, "")], "")
    assert baseline.new("a/b.toml", [taken, finding()]) == (taken,)
    assert baseline.matched == 1


def test_a_baseline_is_a_line_for_each_finding() -> None:
    assert dumps([]) == '{\n  "format": 1,\n  "findings": []\n}\n'
    assert (
        dumps([Known("b", "B001", "道路", "", "x"), Known("a", "B001", "", "", "")])
        == """\
{
  "format": 1,
  "findings": [
    {"path": "a", "code": "B001", "project": "", "indicator": "", "key": ""},
    {"path": "b", "code": "B001", "project": "道路", "indicator": "", "key": "x"}
  ]
}
"""
    )


def test_a_path_that_is_no_utf_8_is_read_back() -> None:
    entry = Known("\udcff.toml", "B001", "", "", "")
    text = dumps([entry])
    assert text.encode().decode() == text
    assert loads(text) == [entry]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "3",
        "null",
        '"format"',
        '{"format": 1}',
        '{"format": 1, "findings": 3}',
        '{"format": 1, "findings": {"a": 1}}',
        '{"format": 1, "findings": ["a"]}',
        '{"format": 1, "findings": [{"path": "a"}]}',
        '{"format": ' + "1" * 5000 + "}",
        "[" * 100_000,
    ],
)
def test_another_file_is_refused(text: str) -> None:
    with pytest.raises(BaselineError, match="no baseline"):
        loads(text)


def test_another_format_is_refused() -> None:
    with pytest.raises(BaselineError, match="another format"):
        loads('{"format": 2, "findings": []}')
