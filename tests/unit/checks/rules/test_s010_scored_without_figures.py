from __future__ import annotations

import pytest

from tables import project, row, said

CODE = "S010"
KEY = "projects[0].indicators[0].reported_score"


@pytest.mark.parametrize(
    ("given", "why"),
    [
        (row(10, target=None), "no target to judge it by"),
        (row(10, actual=None), "a target, and nothing reported yet"),
        (
            row(10, target="制度健全", actual="制度健全"),
            "words, and nothing that says how far they came true",
        ),
        (row("0.5", target=None, weight=None), "no target to judge it by"),
    ],
)
def test_points_that_nothing_supports(given: str, why: str) -> None:
    ((key, message),) = said(CODE, project(given))
    assert key == KEY
    assert message.endswith(f"points, and cannot be judged: {why}")


@pytest.mark.parametrize(
    "given",
    [
        row(10),
        row(0, actual=None),
        row(actual=None),
        row(10, actual=None, more="planned = true"),
        row(10, target="制度健全", actual=None, more='achieved = "full"'),
    ],
    ids=["figures", "no points", "no score", "planned", "achieved"],
)
def test_points_that_something_supports(given: str) -> None:
    assert not said(CODE, project(given))
