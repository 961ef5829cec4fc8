from __future__ import annotations

from perfcli.core.finding import Finding
from perfcli.core.language import message
from perfcli.output.findings.report import FileReport, Tally
from perfcli.output.statistics import render


def finding(code: str) -> Finding:
    return Finding(code, code.lower(), "error", message("x"), message("y"))


def test_the_most_frequent_first_with_the_worst_units() -> None:
    tally = Tally()
    for unit, codes in [
        ("甲局", "AAB"),
        ("乙局", "A"),
        ("丙\x1b局", "A"),
        ("丁局", "A"),
        ("", "B"),
    ]:
        findings = tuple(finding(f"{code}001") for code in codes)
        tally.add(FileReport(f"{unit}.toml", "", findings, unreadable=False, unit=unit))
    assert render(tally, {"A001": "first", "B001": "second"}).splitlines() == [
        "findings  files  check        most in",
        "       5      4  A001 first   甲局 2, 丁局 1, 丙\\x1b局 1",
        "       2      2  B001 second  甲局 1",
    ]
