from __future__ import annotations

import pytest

from tables import project, row, said

CODE = "S007"
TABLE = (row("6.25", weight=25), row("9.00", weight=30), row("1.00", weight=10))


def test_every_row_is_its_weight_squared() -> None:
    found = said(CODE, project(*TABLE))
    assert [key for key, _ in found] == [
        f"projects[0].indicators[{place}].reported_score" for place in range(3)
    ]
    assert found[0][1] == "按时完成率 has 6.25 points, which is 25 × 25%"


def test_it_is_the_only_cause_named() -> None:
    text = project(*TABLE)
    assert not [code for code in ("S001", "S002", "S005", "S009") if said(code, text)]


@pytest.mark.parametrize(
    "text",
    [
        project(*TABLE, row(8, weight=8)),
        project(row(100, weight=100)),
        project(row("6.25", actual="25%", weight=25)),
        project(row(0, weight=1)),
    ],
    ids=["another row is not", "100 points", "the rule gives it", "no points"],
)
def test_coincidence(text: str) -> None:
    assert not said(CODE, text)


def test_rows_without_points_do_not_matter() -> None:
    assert len(said(CODE, project(*TABLE, row(0, actual="0%"), row(weight=5)))) == 3


@pytest.mark.parametrize("printed", ["1.56", "1.5625", "1.6", "1.5"])
def test_the_printed_decimals_explain(printed: str) -> None:
    assert said(CODE, project(row(printed, weight="12.5"), row("9", weight=30)))


@pytest.mark.parametrize("printed", ["1.55", "1.57", "1.7", "1.4", "2"])
def test_what_no_rounding_explains(printed: str) -> None:
    assert not said(CODE, project(row(printed, weight="12.5"), row("9", weight=30)))
