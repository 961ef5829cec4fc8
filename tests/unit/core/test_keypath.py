from __future__ import annotations

import pytest

from perfcli.core.keypath import KeyPath, render


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ((), ""),
        (("year",), "year"),
        (("projects", 1, "spending", "total"), "projects[1].spending.total"),
        (("projects", 0, "indicators", 2), "projects[0].indicators[2]"),
        (("budget", "of_which", "区级资金"), 'budget.of_which."区级资金"'),
        (("a b",), '"a b"'),
        (('say "so"', 0), '"say \\"so\\""[0]'),
        (("", "x"), '"".x'),
    ],
)
def test_render(path: KeyPath, text: str) -> None:
    assert render(path) == text
