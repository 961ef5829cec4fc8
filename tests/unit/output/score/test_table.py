from __future__ import annotations

import pytest

from perfcli.core.text import width as cells_of
from perfcli.output.score import writer
from perfcli.output.score.table import packed
from perfcli.scoring.result import Result


def table(*results: Result, width: int = 120, color: bool = False, explain: bool = False) -> str:
    printer = writer("table", width=width, color=color, explain=explain)
    texts = [printer.begin(several=len(results) > 1)]
    texts += [printer.file(each, "a.toml") for each in results]
    return "".join([*texts, printer.end()])


@pytest.mark.parametrize("width", [60, 80, 100, 120, 200])
def test_no_line_is_wider_than_the_terminal(half: Result, width: int) -> None:
    assert max(cells_of(line) for line in table(half, width=width).splitlines()) <= width


@pytest.mark.parametrize(
    ("width", "shown", "hidden"),
    [
        (120, {"target", "completion", "weight", "score", "state", "rule"}, set()),
        (80, {"target", "completion", "weight", "score", "state"}, {"rule"}),
        (72, {"completion", "weight", "score", "state"}, {"rule", "target"}),
        (60, {"weight", "score", "state"}, {"rule", "target", "completion"}),
        (50, {"score", "state"}, {"rule", "target", "completion", "weight"}),
    ],
)
def test_columns_drop_out_in_order(
    half: Result, width: int, shown: set[str], hidden: set[str]
) -> None:
    (head,) = [
        line for line in table(half, width=width).splitlines() if line.split()[:1] == ["indicator"]
    ]
    assert shown <= set(head.split())
    assert not hidden & set(head.split())


def test_the_figures_of_a_row(half: Result) -> None:
    (row,) = [line for line in table(half).splitlines() if "养护里程" in line]
    assert row.split() == [
        "养护里程",
        "≥120公里",
        "60公里",
        "50.00%",
        "25",
        "12.50",
        "partial",
        "proportional",
    ]


def test_what_came_out(half: Result) -> None:
    text = " ".join(table(half).split())
    assert "points 57.30 of 70 judged" in text
    assert "coverage 70.00%" in text
    assert "score 81.86 (between 57.30 and 87.30)" in text
    assert "grade good?" in text


def test_names_stay_text_and_columns_stay_aligned(hostile: Result) -> None:
    text = table(hostile, width=160)
    assert r"[red]=1+1[/red]\x1b[31m|<b>_x_\u202e" in text
    assert "\x1b" not in text


def test_phrases_are_not_broken() -> None:
    assert packed(["年初预算数 857.5", "全年执行数 763.98 万元", "得分 8.91"], 40) == [
        "年初预算数 857.5  全年执行数 763.98 万元",
        "得分 8.91",
    ]
    assert packed(["longer than the line"], 5) == ["longer than the line"]
    assert packed([], 5) == []


def test_colour(half: Result) -> None:
    assert "\x1b[" not in table(half)
    assert "\x1b[33m" in table(half, color=True)


def test_formulas_are_for_those_who_ask(half: Result) -> None:
    assert "How the points come about" not in table(half)
    assert "How the points come about" in table(half, explain=True)


def test_two_files_are_parted(half: Result) -> None:
    assert table(half, half) == table(half) + "\n" + table(half)
