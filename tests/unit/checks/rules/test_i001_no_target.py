"""I001: neither target nor completion."""

from __future__ import annotations

import pytest

from one_check import found, one, said
from one_row import project, row

ROW = "projects[0].indicators[0]"


def test_an_actual_alone_cannot_be_judged() -> None:
    findings = found("I001", project(row('actual = "32个"', name="新增停车位数")))
    assert said(findings) == [(ROW, "新增停车位数 has no target: it cannot be judged")]
    assert findings[0].severity == "warning"


def test_a_row_without_any_figure_is_reported_once_in_each_stage() -> None:
    for stage in ("plan", "final"):
        assert said(found("I001", f'stage = "{stage}"\n' + project(row(""))))[0][0] == ROW


def test_words_without_a_target_are_no_target() -> None:
    assert one("I001", project(row('achieved = "full"'))).indicator == "培训场次"


@pytest.mark.parametrize(
    "keys",
    [
        'target = "≥30个"; actual = "32个"',
        "target = 0; actual = 0",
        'completion = "45.40%"',
        'target = "及时"',
        "planned = true",
        # A rule with thresholds of its own judges the actual by them.
        'actual = "96%"; rule = { type = "steps", steps = [[90, 10], [80, 8]], else = 0 }',
    ],
)
def test_what_can_be_judged_passes(keys: str) -> None:
    assert found("I001", project(row(keys))) == []
