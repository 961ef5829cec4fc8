from __future__ import annotations

import pytest

from perfcli.core.keypath import render
from perfcli.source.load import load_text
from perfcli.source.place import placed
from support import declared

PROJECT = '[[projects]]\nname = "城市管理"\n'
ROW = '[[projects.indicators]]\nname = "点位数"\ncategory = "数量"\n'


def told(fragment: str) -> list[tuple[str, str, str]]:
    loaded = load_text(declared(fragment), "test.toml")
    assert loaded.declaration is not None
    return [(each.code, render(each.key), str(each.message)) for each in loaded.findings]


@pytest.mark.parametrize(
    ("lines", "findings"),
    [
        ('stage = "mid-year"\n', [("D003", "", "a mid-year declaration has no `as_of`")]),
        ('stage = "mid-year"\nas_of = 2020-06-30\n', []),
        ("as_of = 2020-06-30\n", []),
        ('stage = "plan"\n', []),
        (
            'stage = "mid-year"\nas_of = 2021-06-30\n',
            [("D004", "as_of", "`as_of` 2021-06-30 is not in the year 2020")],
        ),
        (
            'stage = "mid-year"\nas_of = "六月"\n',
            [("D004", "as_of", '`as_of` takes a date such as 2020-12-31, not "六月"')],
        ),
        ('source = { path = "2020-report.txt" }\n', []),
        (
            'source = { path = "../report.txt" }\n',
            [
                (
                    "D004",
                    "source.path",
                    "`source.path` leaves the folder of the declaration: ../report.txt",
                )
            ],
        ),
        ('[[accept]]\ncode = "B004"\nreason = "已说明"\n', []),
        (
            '[[accept]]\ncode = "B004"\nreason = " "\n',
            [("D004", "accept[0].reason", "B004 is accepted without a reason")],
        ),
        (
            '[[accept]]\ncode = "D004"\nreason = "x"\n',
            [("D004", "accept[0].code", "D004 cannot be accepted")],
        ),
        (
            '[[accept]]\ncode = "S008"\nreason = ""\n',
            [
                ("D004", "accept[0].reason", "S008 is accepted without a reason"),
                ("D004", "accept[0].code", "S008 cannot be accepted"),
            ],
        ),
    ],
)
def test_what_a_file_says_against_itself(lines: str, findings: object) -> None:
    assert told(lines + PROJECT) == findings


def test_the_remedy_for_a_missing_day_names_the_year() -> None:
    loaded = load_text(declared('stage = "mid-year"\n' + PROJECT), "test.toml")
    assert str(loaded.findings[0].help) == ("add the day the actuals speak of: as_of = 2020-06-30")


def test_duplicate_ids_of_projects_name_both_places() -> None:
    one = '[[projects]]\nid = "p1"\nname = "城市管理"\n'
    text = declared(one + PROJECT + one + one)
    loaded = load_text(text, "test.toml")
    found = placed(loaded.findings, text)
    assert [(each.code, each.place.line, str(each.message)) for each in found] == [
        ("D006", 10, "the id `p1` is used twice"),
        ("D006", 13, "the id `p1` is used twice"),
    ]
    assert [(each.place.line, str(each.message)) for each in found[1].related] == [
        (5, "first used here")
    ]


def test_duplicate_ids_of_indicators_count_in_one_project_only() -> None:
    row = ROW + 'id = "点位"\n'
    assert told(PROJECT + row + PROJECT + row) == []
    loaded = load_text(declared(PROJECT + row + ROW + row), "test.toml")
    (finding,) = loaded.findings
    assert (finding.code, finding.project) == ("D006", "城市管理")
    assert finding.key == ("projects", 0, "indicators", 2, "id")
    assert finding.related[0].key == ("projects", 0, "indicators", 0, "id")


def test_a_plan_with_an_actual() -> None:
    loaded = load_text(declared(PROJECT + ROW + "planned = true\nactual = 5\n"), "test.toml")
    (finding,) = loaded.findings
    assert (finding.code, finding.key[-1]) == ("D004", "actual")
    assert (finding.project, finding.indicator) == ("城市管理", "点位数")
    assert str(finding.message) == "点位数 is `planned` and has an `actual`: it is one or the other"
    assert told(PROJECT + ROW + "planned = true\ntarget = 5\n") == []
