from __future__ import annotations

from decimal import Decimal

import pytest

from perfcli.core.text import width
from perfcli.output.query import Answer, Look, render, table


def rendered(names: tuple[str, ...], rows: list, *, columns: int = 80, color: bool = False) -> str:
    figures = tuple(isinstance(each, int | Decimal) for each in (rows or [[""] * len(names)])[0])
    answer = Answer(names, figures, iter(rows))
    return "".join(render("table", answer, Look(columns, color=color)))


def test_columns_align_in_either_script() -> None:
    text = rendered(
        ("unit", "score"), [["街道", Decimal("98.50")], ["a", None], ["单位", Decimal(7)]]
    )
    assert text == ("  unit  score\n  街道  98.50\n  a         -\n  单位      7\n  3 rows\n")


def test_an_answer_without_rows_says_so() -> None:
    assert rendered(("a", "b"), []) == "  0 rows\n"


def test_what_a_terminal_would_act_on_is_shown() -> None:
    text = rendered(("a\x1b[2J",), [["\x1b[31m[red]x[/red]\u202e"]], columns=120)
    assert "\\x1b[31m[red]x[/red]\\u202e" in text
    assert "\x1b" not in text
    assert "\x1b[1m" in rendered(("a",), [["x"]], color=True)


def test_a_mean_is_rounded_for_people() -> None:
    assert "  82.3333\n" in rendered(("a",), [[Decimal("82.33333333333333")]])


def test_what_does_not_fit_is_left_out_from_the_right() -> None:
    text = rendered(("first", "second", "third"), [["x" * 20, "y" * 20, "z" * 20]], columns=50)
    assert "z" not in text
    assert "y" * 20 in text
    assert "left out for want of room: third" in text


@pytest.mark.parametrize("columns", [80, 120])
def test_many_rows_are_lines_as_they_come(columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "DRAWN", 2)
    rows = [["街道" * 30, number, "x" * 200, "y" * 30] for number in range(5)]
    lines = rendered(("unit", "n", "text", "last"), rows, columns=columns).splitlines()
    assert lines[-1] == "  5 rows"
    assert all(width(line) <= columns for line in lines)
    assert lines[0].split() == ["unit", "n", "text", "last"][: len(lines[0].split())]
    assert [line.split("  ")[1].strip() for line in lines[1:6]] == ["0", "1", "2", "3", "4"]
    assert "…" in lines[1]


def test_of_many_rows_what_does_not_fit_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "DRAWN", 1)
    names = tuple(f"column{number}" for number in range(12))
    text = rendered(names, [["x" * 15] * 12] * 3, columns=80)
    assert "left out for want of room: column4" in text
    assert text.endswith("  3 rows\n")
