from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfcli.checks.baseline import Baseline, BaselineError, Known, dumps, known, loads
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


def test_each_entry_stands_for_one_finding() -> None:
    baseline = Baseline([known(finding(), ""), Known("gone", "B001", "", "", "")], "")
    assert len(baseline.new([finding(), finding()])) == 1
    assert baseline.matched == 1
    assert [each.path for each in baseline.gone] == ["gone"]


@pytest.mark.parametrize("code", ["D001", "D005"])
def test_a_file_that_cannot_be_read_is_never_known(code: str) -> None:
    found = finding(code=code)
    assert Baseline([known(found, "")], "").new([found]) == (found,)


@pytest.mark.parametrize("text", ["", "3", '{"format": 1}', '{"format": 2, "findings": []}'])
def test_another_file_is_refused(text: str) -> None:
    with pytest.raises(BaselineError):
        loads(text)
