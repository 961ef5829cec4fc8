"""What the model refuses, in words."""

from __future__ import annotations

from typing import Any

import pytest

from perfcli.scheme.load import builtin_data
from perfcli.scheme.misfit import misfits


@pytest.mark.parametrize(
    ("change", "code", "what", "remedy"),
    [
        (
            {"colour": 1},
            "D002",
            "unknown key `colour` in the scheme",
            "the keys here are extends, id",
        ),
        ({"titel": "x"}, "D002", "unknown key `titel` in the scheme", "did you mean `title`?"),
        ({"bands": {"full": 80}}, "D003", "`bands` has no `partial`", "add `partial = …`"),
        (
            {"bands": {"full": "80%", "partial": 60}},
            "D004",
            '`full` takes a number, not "80%"',
            "write a number without quotes",
        ),
        ({"grades": [{"from": 1}]}, "D003", "[[grades]] has no `name`", "add `name = …`"),
        (
            {"rubric": [{"name": "x", "category": "quantity", "wieght": 1}]},
            "D002",
            "unknown key `wieght` in [[rubric]]",
            "did you mean `weight`?",
        ),
        (
            {"rules": {"date": {"points": 1}}},
            "D004",
            "`date` takes the name of a rule or a table with its `type`, not { … }",
            "correct",
        ),
        ({"id": "Mine"}, "D004", '`id` is "Mine"; an id has only a-z, 0-9 and -', "correct"),
        (
            {"above_target": {"flag_from": 130, "reduce": [150, 90]}},
            "D004",
            "`reduce` takes pairs of numbers, not [ … ]",
            "correct",
        ),
    ],
)
def test_one_finding_for_one_fault(
    change: dict[str, Any], code: str, what: str, remedy: str
) -> None:
    found = misfits({**(builtin_data("mof-2020") or {}), **change})
    assert [each.code for each in found] == [code]
    assert str(found[0].message) == what
    assert str(found[0].help).startswith(remedy)
