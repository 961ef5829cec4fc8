from __future__ import annotations

from perfcli.pipeline import check
from perfcli.source.load import load
from support import EXAMPLES
from tables import found, project, row, said

CODE = "C002"
CLAIM = '[[claims]]\nquote = "均完成年初绩效目标"\nasserts = "all-targets-met"\n'


def test_the_report_of_2020_says_more_than_it_shows() -> None:
    findings = check(load(str(EXAMPLES / "2020.toml"))).findings
    (finding,) = [each for each in findings if each.code == CODE]
    assert finding.key == ("claims", 0, "quote")
    assert "26 of 27 indicators cannot be judged" in str(finding.message)


def test_unverifiable_pending_and_planned_rows_count() -> None:
    rows = [
        row(),
        row(target=None, name="乙"),
        row(actual=None, name="丙"),
        row(actual=None, name="丁", more="planned = true"),
    ]
    assert said(CODE, CLAIM + project(*rows)) == [
        (
            "claims[0].quote",
            "the report says all targets were met; 3 of 4 indicators cannot be judged",
        )
    ]


def test_a_second_claim_is_related() -> None:
    (finding,) = found(CODE, CLAIM + CLAIM + project(row(actual=None)))
    assert [each.key for each in finding.related] == [("claims", 1, "quote")]


def test_claims_that_can_be_checked() -> None:
    assert not said(CODE, CLAIM + project(row(), row(actual="90%", name="乙")))
    assert not said(CODE, project(row(actual=None)))


def test_the_count_goes_by_what_could_be_read() -> None:
    rows = [row(), row(actual=None, name="乙"), row(name="丙")]
    text = CLAIM + project(*rows)
    counted = ["the report says all targets were met; 1 of 3 indicators cannot be judged"]
    assert [each for _, each in said(CODE, text)] == counted
    # Nothing is said of a row that could not be read, but that it is there.
    for damaged in (row(name="丙", weight=-1), row(name="丙", actual="9%0")):
        assert [each for _, each in said(CODE, CLAIM + project(*rows[:2], damaged))] == counted
    lost = CLAIM + project() + "indicators = [5]\n"
    assert said(CODE, lost + project(*rows[:2])) == []
