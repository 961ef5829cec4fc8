"""I015: plans, and nothing else about them."""

from __future__ import annotations

from one_check import found, said
from one_row import project, row
from support import findings


def test_a_planned_row_is_named() -> None:
    found_ = found("I015", project(row('target = "8栋"; planned = true', name="改造栋数")))
    assert said(found_) == [
        (
            "projects[0].indicators[0].planned",
            "改造栋数 is only planned: nothing was reported as done",
        )
    ]
    assert found_[0].severity == "info"


def test_it_is_the_only_finding_of_its_family() -> None:
    keys = 'target = "显著提升"; planned = true'
    codes = {each.code for each in findings(project(row(keys, name="资金支付率")))}
    assert {code for code in codes if code.startswith("I")} == {"I015"}


def test_reported_rows_pass() -> None:
    assert found("I015", project(row('target = "8栋"; planned = false'))) == []


def test_what_is_planned_and_done_contradicts_itself() -> None:
    text = project(row('target = "8栋"; actual = "9栋"; planned = true'))
    codes = [each.code for each in findings(text)]
    assert "D004" in codes
    assert "I015" not in codes


def test_the_target_of_a_plan_may_be_assumed() -> None:
    text = project(row('target = "8栋"; assumed = "按上年水平"; planned = true'))
    assert "C005" not in {each.code for each in findings(text)}
    assert "C005" in {each.code for each in findings(text.replace("planned = true", ""))}
