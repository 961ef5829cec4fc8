from __future__ import annotations

from perfcli.core.finding import Finding
from perfcli.core.language import message
from perfcli.output.findings.report import FileReport, Tally


def finding(severity: str, accepted: str | None = None) -> Finding:
    words = message("x")
    return Finding("B001", "x", severity, words, words, accepted=accepted)  # type: ignore[arg-type]


def test_counts() -> None:
    tally = Tally()
    assert tally.clean
    found = (finding("error"), finding("error"), finding("info"), finding("error", "known"))
    tally.add(FileReport("a", "", found, unreadable=False, unit="甲", projects=2, indicators=5))
    tally.add(FileReport("b", None, (finding("error"),), unreadable=True, excerpt=True))
    assert tally.summary == {"error": 3, "warning": 0, "info": 1, "accepted": 1}
    assert (tally.files, tally.projects, tally.indicators) == (2, 2, 5)
    assert (tally.unreadable, tally.excerpts) == (1, 1)
    assert tally.codes["B001"] == (4, 2, {"甲": 3, "": 1})
    assert not tally.clean


def test_what_is_accepted_is_not_nothing() -> None:
    tally = Tally()
    tally.add(FileReport("a", "", (finding("error", "known"),), unreadable=False))
    assert tally.summary == {"error": 0, "warning": 0, "info": 0, "accepted": 1}
    assert not tally.clean
