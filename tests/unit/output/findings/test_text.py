from __future__ import annotations

import pytest

from perfcli.core.finding import Finding, Place, Related
from perfcli.core.language import message
from perfcli.output.findings.report import FileReport, Tally
from perfcli.output.findings.text import Writer


def finding(place: Place | None = None, **changes: object) -> Finding:
    words = message("it is wrong")
    made = Finding("B001", "totals-mismatch", "error", words, message("mend it"), path="a.toml")
    return made._replace(place=place, **changes)


def written(
    text: str | None, *findings: Finding, color: bool = False, everything: bool = True
) -> str:
    writer = Writer(color=color, everything=everything)
    return writer.file(FileReport("a.toml", text, findings, unreadable=False))


def test_a_block() -> None:
    related = (Related((), message("an addend"), Place(1, 1, 1)), Related((), message("no place")))
    assert written("x = 1\ny = 22\n", finding(Place(2, 5, 2), related=related)).splitlines() == [
        "a.toml:2:5: error[B001] totals-mismatch: it is wrong",
        "    2 | y = 22",
        "      |     ^^",
        "   = a.toml:1:1: an addend",
        "   = no place",
        "   = help: mend it",
    ]


def test_places_in_a_form_are_cells() -> None:
    related = (
        Related((), message("an addend"), Place(6, 9, 1, "自评表!I6")),
        Related((), message("last year"), Place(7, 9, 1, "自评表!I7"), "2019.xlsx"),
    )
    place = Place(15, 7, 1, "自评表!G15")
    assert written(None, finding(place, related=related)).splitlines() == [
        "a.toml[自评表!G15]: error[B001] totals-mismatch: it is wrong",
        "   = a.toml[自评表!I6]: an addend",
        "   = 2019.xlsx[自评表!I7]: last year",
        "   = help: mend it",
    ]


def test_without_a_place_there_is_no_excerpt() -> None:
    assert written(None, finding()).splitlines() == [
        "a.toml: error[B001] totals-mismatch: it is wrong",
        "   = help: mend it",
    ]


@pytest.mark.parametrize(
    ("line", "place", "marks"),
    [
        ('name = "湿垃圾" # x', Place(1, 8, 5), "       " + "^" * 8),
        ('"区级" = 857.5', Place(1, 8, 5), " " * 9 + "^" * 5),
        ("\tx = 1\r", Place(1, 2, 1), " ^"),
        ("x\x1b = 1", Place(1, 6, 1), " " * 8 + "^"),
        ("short", Place(1, 9, 3), " " * 5 + "^"),
        ("", Place(3, 1, 1), "^"),
    ],
)
def test_marks_stand_under_what_they_mark(line: str, place: Place, marks: str) -> None:
    assert written(line, finding(place)).splitlines()[2] == f"      | {marks}"


def test_a_long_line_is_cut_around_the_mark() -> None:
    shown, marks = written("a" * 300 + "X" + "b" * 300, finding(Place(1, 301, 400))).splitlines()[
        1:3
    ]
    assert shown == "    1 | " + "a" * 50 + "X" + "b" * 49 + "…"
    assert marks == "      | " + " " * 50 + "^" * 50


def test_after_three_of_a_code_the_rest_is_counted() -> None:
    five = [finding(Place(n, 1, 1)) for n in range(1, 6)]
    text = written("x\n" * 6, *five, everything=False)
    assert text.count("it is wrong") == 3
    assert text.endswith("a.toml: error[B001] totals-mismatch: and 2 more; --all shows them\n")
    assert written("x\n" * 6, *five).count("it is wrong") == 5


def test_colour_is_beside_the_word() -> None:
    text = written("x", finding(Place(1, 1, 1)), color=True)
    assert "\x1b[1;31merror[B001]\x1b[0m" in text
    assert "\x1b[1m^\x1b[0m" in text


def test_accepted_findings_are_listed_last() -> None:
    text = written("x", finding(Place(1, 1, 1), accepted="known\x1b"), finding(Place(1, 1, 1)))
    assert text.endswith("a.toml: accepted\n  a.toml:1:1: [B001] it is wrong (known\\x1b)\n")


def test_files_are_parted_by_an_empty_line() -> None:
    writer = Writer(color=False, everything=True)
    report = FileReport("a.toml", None, (finding(),), unreadable=True)
    assert not writer.file(report).startswith("\n")
    assert writer.file(report).startswith("\n")


@pytest.mark.parametrize(
    ("reports", "last"),
    [
        ([("a", ())], "1 file, 1 project, 2 indicators: all is well\n"),
        ([("a", ()), ("b", ())], "2 files, 2 projects, 4 indicators: all is well\n"),
    ],
)
def test_all_is_well(reports: list[tuple[str, tuple[Finding, ...]]], last: str) -> None:
    tally, writer = Tally(), Writer(color=False, everything=True)
    for path, found in reports:
        report = FileReport(path, "", found, unreadable=False, projects=1, indicators=2)
        tally.add(report)
        assert writer.file(report) == ""
    assert writer.end(tally) == last
