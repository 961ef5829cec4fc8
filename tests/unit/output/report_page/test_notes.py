"""Findings beside the figures they speak of."""

from __future__ import annotations

import pytest

from pages import HEAD, example, indicator, pictured, project, reported
from perfcli.core.finding import Finding, Place
from perfcli.core.language import message
from perfcli.output.report_page.notes import DOCUMENT, by_spot, counts, note, spot_of

ROWS = indicator("target = 1\nactual = 1", "甲") + indicator("target = 1", "乙")
DECLARED = reported(HEAD + ROWS)
PLAIN = Finding("X001", "name", "warning", message("what"), message("do"), path="a.toml")


@pytest.mark.parametrize(
    ("finding", "spot"),
    [
        (PLAIN._replace(key=("projects", 0, "indicators", 1, "target")), (0, 1)),
        (PLAIN._replace(key=("projects", 0, "budget", "original")), (0, "money")),
        (PLAIN._replace(key=("projects", 0, "spending")), (0, "money")),
        (PLAIN._replace(key=("projects", 0, "reported", "score")), (0, "reported")),
        (PLAIN._replace(key=("projects", 0, "name")), (0, "")),
        (PLAIN._replace(key=("projects", 0), indicator="乙"), (0, 1)),
        (PLAIN._replace(key=("projects", 0), indicator="丙"), (0, "")),
        (PLAIN._replace(key=("projects", 7), indicator="乙"), (7, "")),
        (PLAIN._replace(key=("claims", 0), project="示例项目", indicator="甲"), (0, 0)),
        (PLAIN._replace(key=("claims", 0), project="示例项目"), (0, "")),
        (PLAIN._replace(key=("totals", "budget")), DOCUMENT),
    ],
)
def test_a_finding_stands_at_what_it_speaks_of(finding: Finding, spot: object) -> None:
    assert spot_of(finding, DECLARED.result.declaration) == spot


def test_the_gravest_first_and_the_accepted_last() -> None:
    found = [
        PLAIN._replace(severity="info"),
        PLAIN._replace(severity="error", accepted="known"),
        PLAIN,
        PLAIN._replace(severity="error"),
    ]
    listed = by_spot(found, DECLARED.result.declaration)[DOCUMENT]
    assert [(each.severity, each.accepted) for each in listed] == [
        ("error", None),
        ("warning", None),
        ("info", None),
        ("error", "known"),
    ]


def test_a_note_says_what_to_do_and_where() -> None:
    shown = note(PLAIN._replace(place=Place(3, 7, 2)))
    assert shown.more == ("help: do", "stands in: a.toml:3:7")
    assert note(PLAIN).more[-1] == "stands in: a.toml"
    of_form = note(PLAIN._replace(place=Place(12, 6, 1, "自评表!F12")))
    assert of_form.more[-1] == "stands in: a.toml[自评表!F12]"


def test_a_contradicted_claim_stands_at_its_row_with_the_claim() -> None:
    row = next(
        each for each in pictured_rows() if any(found.code == "C001" for found in each.notes)
    )
    assert row.name == "湿垃圾转运量"
    shown = next(each for each in row.notes if each.code == "C001")
    assert (shown.word, shown.severity) == ("error", "error")
    assert "2020.toml:44:1" in shown.more[1]


def pictured_rows():
    from perfcli.output.report_page.build import page

    return page([example(2020)]).years[0].projects[0].indicators


def test_overspending_stands_at_the_money() -> None:
    shown = project("budget = { original = 100 }\nspending = { total = 112 }")
    assert [each.code for each in shown.money.notes] == ["B004"]


def test_findings_are_counted() -> None:
    found = [PLAIN, PLAIN._replace(severity="error"), PLAIN._replace(accepted="known")]
    assert counts(found) == "1 error, 1 warning, 0 notes, 1 accepted"
    assert counts([PLAIN]) == "0 errors, 1 warning, 0 notes"
    assert counts([]) == "nothing found"


def test_every_finding_is_on_the_page_once() -> None:
    given = example(2020)
    year = pictured_year(given)
    shown = [*year.notes]
    for each in year.projects:
        shown += [*each.notes, *each.money.notes, *each.reported_notes]
        shown += [found for row in each.indicators for found in row.notes]
    assert sorted(each.code for each in shown) == sorted(each.code for each in given.findings)
    assert len(shown) == len(given.findings)


def pictured_year(given):
    from perfcli.output.report_page.build import page

    return page([given]).years[0]


def test_a_sound_declaration_has_no_notes() -> None:
    assert pictured(HEAD).years[0].errors == ()
