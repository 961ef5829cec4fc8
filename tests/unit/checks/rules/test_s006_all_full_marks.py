from __future__ import annotations

import pytest

from tables import found, project, row, said

CODE = "S006"


def full(count: int) -> list[str]:
    return [row(10, name=f"指标{place}") for place in range(count)]


def test_five_rows_that_are_all_full() -> None:
    (finding,) = found(CODE, project(*full(5)))
    assert finding.key == ("projects", 0)
    assert finding.severity == "info"
    assert str(finding.message) == "all 5 rows have full marks"


@pytest.mark.parametrize(
    "text",
    [
        project(*full(4)),
        project(*full(5), row("9.9", name="末项")),
        "[source]\nexcerpt = true\n" + project(*full(5)),
    ],
    ids=["four rows", "one loss", "excerpt"],
)
def test_nothing_to_wonder_at(text: str) -> None:
    assert not said(CODE, text)
