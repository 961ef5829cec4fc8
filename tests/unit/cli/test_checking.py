from __future__ import annotations

import pickle

import pytest

from declarations import CLEAN, ERROR, NOT_TOML
from perfcli.batch.item import Item
from perfcli.checks.registry import codes
from perfcli.cli.checking import Checking, Looked, settings_report
from perfcli.core.language import message


def looked(written: str, **choices: bool) -> Looked:
    work = Checking(frozenset({"B004"}), **{"text": True, **choices})
    return work(Item("a.toml", written.encode()))


def test_a_report_is_small_and_goes_between_processes() -> None:
    clean, error = looked(CLEAN), looked(ERROR)
    assert (clean.report.text, clean.declaration, clean.bad) == (None, None, False)
    assert (clean.report.projects, clean.report.indicators) == (1, 4)
    assert (error.report.text, error.declaration, error.bad) == (ERROR, None, True)
    assert looked(ERROR, text=False).report.text is None
    assert pickle.loads(pickle.dumps(error)) == error  # noqa: S301
    assert error.path == "a.toml"


def test_the_whole_of_it_where_it_is_written_to() -> None:
    whole = looked(CLEAN, whole=True)
    assert whole.report.text == CLEAN
    assert whole.declaration is not None


def test_what_was_not_looked_for() -> None:
    assert "B004" in looked(CLEAN).report.skipped
    assert looked(NOT_TOML).report.skipped == codes() - {"D001"}


@pytest.mark.parametrize("path", ["a.toml", "none/a.toml"])
def test_a_file_over_which_the_program_failed(path: str) -> None:
    lost = Checking(frozenset(), text=True).lost(Item(path), message("why"))
    (finding,) = lost.report.findings
    assert (finding.code, finding.path, str(finding.message)) == ("D005", path, "why")
    assert lost.report.unreadable
    assert lost.bad
    report = settings_report((finding,))
    assert (report.path, report.text, report.findings) == (path, None, (finding,))
