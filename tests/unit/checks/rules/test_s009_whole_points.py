from __future__ import annotations

import pytest

from tables import found, project, row, said

CODE = "S009"


def test_rounded_to_whole_points() -> None:
    text = project(row(5, actual="96.8%", weight=5))
    (finding,) = found(CODE, text)
    assert finding.severity == "info"
    assert finding.key == ("projects", 0, "indicators", 0, "reported_score")
    assert str(finding.message) == (
        "按时完成率 earns 4.84 points, printed 5: rounded to whole points"
    )
    assert not said("S001", text)


@pytest.mark.parametrize(
    ("actual", "printed"),
    [("96.8%", "4.84"), ("96.8%", "4.8"), ("96.8%", "4"), ("96.8%", "5.0"), ("100%", "5")],
)
def test_other_ways_of_printing(actual: str, printed: str) -> None:
    assert not said(CODE, project(row(printed, actual=actual, weight=5)))
