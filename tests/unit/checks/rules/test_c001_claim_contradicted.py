from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from perfcli.core.finding import Finding
from perfcli.pipeline import check
from perfcli.source.load import load
from support import EXAMPLES
from tables import found, project, row, said

CODE = "C001"
CLAIM = '[[claims]]\nquote = "均完成年初绩效目标"\nasserts = "all-targets-met"\n'
THE_REPORT_SAYS = "the report says all targets were met; "


def of_file(path: Path, code: str) -> list[Finding]:
    return [each for each in check(load(str(path))).findings if each.code == code]


def test_the_report_of_2020_contradicts_itself() -> None:
    (finding,) = of_file(EXAMPLES / "2020.toml", CODE)
    assert finding.key == ("projects", 0, "indicators", 18, "completion")
    assert str(finding.message) == f"{THE_REPORT_SAYS}湿垃圾转运量 reached 45.40% of its target"
    assert finding.place is not None
    (claim,) = finding.related
    assert claim.key == ("claims", 0, "quote")
    assert str(claim.message) == "本单位重点项目均完成年初绩效目标"
    assert claim.place is not None
    assert claim.place.column == 1


def test_2019_claims_nothing() -> None:
    assert not of_file(EXAMPLES / "2019.toml", CODE)


@pytest.mark.parametrize(
    ("given", "key", "says"),
    [
        (row(target="≥300株", actual="264株"), "actual", "reached 88.00% of its target"),
        (row(target="3", actual="2"), "actual", "reached 66.67% of its target"),
        (row(target="≥100000", actual="99999"), "actual", "reached 99.99% of its target"),
        (row(target="≤5天", actual="10天"), "actual", "has 10天, with a target of ≤5天"),
        (row(target="=5个", actual="6个"), "actual", "has 6个, with a target of =5个"),
        (
            row(target="11月底前", actual="12月5日"),
            "actual",
            "has 12月5日, with a target of 11月底前",
        ),
        (
            row(target="改善", actual=None, more='achieved = "partial"'),
            "achieved",
            "was met only in part",
        ),
        (
            row(target="改善", actual="未改善", more='achieved = "none"'),
            "achieved",
            "was not met",
        ),
        (
            row(target="改善", actual="有所改善", more='achieved = "partial"'),
            "achieved",
            "was met only in part",
        ),
        (row(target=None, actual="0", more="completion = 0"), "completion", "reached 0.00%"),
    ],
)
def test_a_target_that_was_missed(given: str, key: str, says: str) -> None:
    ((at, message),) = said(CODE, CLAIM + project(given))
    assert at == f"projects[0].indicators[0].{key}"
    assert message.startswith(f"{THE_REPORT_SAYS}按时完成率 {says}")


@pytest.mark.parametrize(
    "given",
    [
        row(),
        row(actual="90%", more='assumed = "按上年水平"'),
        row(actual=None, more="planned = true"),
        row(actual=None),
        row(target="40万元", actual="20万元", category="成本"),
        row(actual="150%", more='rule = { type = "window", low = 100, high = 130 }'),
        row(target=None, actual="90%", more='rule = { type = "steps", steps = [[95, 10]] }'),
    ],
    ids=["met", "assumed", "planned", "pending", "direction unlikely", "above", "no target"],
)
def test_rows_that_contradict_nothing(given: str) -> None:
    assert not said(CODE, CLAIM + project(given))


def test_no_claim_no_contradiction() -> None:
    assert not said(CODE, project(row(actual="90%")))


def test_one_finding_for_each_indicator_with_every_claim() -> None:
    text = CLAIM + CLAIM + project(row(actual="90%"), row(actual="80%", name="乙"))
    findings = found(CODE, text)
    assert [each.key[3] for each in findings] == [0, 1]
    assert [len(each.related) for each in findings] == [2, 2]


def test_the_figure_is_exact() -> None:
    completion = Decimal("45.404999")
    text = CLAIM + project(row(target=None, actual="1", more=f"completion = {completion}"))
    assert "45.40%" in said(CODE, text)[0][1]
