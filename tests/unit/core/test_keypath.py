from __future__ import annotations

import pytest

from perfcli.core.keypath import KeyPath, as_written, render


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


def test_as_written_is_by_the_nearest_table_that_is_misspelt() -> None:
    written: dict[KeyPath, KeyPath] = {
        ("projects",): ("project",),
        ("projects", 0, "budget"): ("project", 0, "budgets"),
    }
    assert as_written(("projects", 0, "budget", "original"), written) == (
        "project", 0, "budgets", "original",
    )  # fmt: skip
    assert as_written(("projects", 1), written) == ("project", 1)
    assert as_written(("year",), written) == ("year",)
    assert as_written((), written) == ()
