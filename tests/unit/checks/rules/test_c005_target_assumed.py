from __future__ import annotations

from tables import found, project, row, said

CODE = "C005"


def test_the_assumption_is_listed() -> None:
    text = project(row(target="≥95%", more='assumed = "同类街道的通常要求"'))
    (finding,) = found(CODE, text)
    assert finding.severity == "info"
    assert finding.key == ("projects", 0, "indicators", 0, "assumed")
    assert str(finding.message) == "the target ≥95% of 按时完成率 is assumed: 同类街道的通常要求"


def test_an_assumption_without_a_target() -> None:
    text = project(row(target=None, more='assumed = "按上年水平"'))
    assert said(CODE, text)[0][1] == "按时完成率 rests on an assumption: 按上年水平"


def test_a_target_that_was_given() -> None:
    assert not said(CODE, project(row()))
