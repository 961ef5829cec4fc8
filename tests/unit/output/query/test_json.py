from __future__ import annotations

import json
from decimal import Decimal

from perfcli.output.query import Answer, Look, render


def rendered(names: tuple[str, ...], *rows: list) -> str:
    answer = Answer(names, (False,) * len(names), iter(rows))
    return "".join(render("json", answer, Look(80, color=False)))


def test_figures_are_numbers_with_their_digits() -> None:
    text = rendered(("a", "b"), ["道路\x1b", Decimal("98.00")], [None, 7])
    assert text == '[\n  {"a": "道路\\u001b", "b": 98.00},\n  {"a": null, "b": 7}\n]\n'


def test_an_answer_without_rows_is_an_empty_array() -> None:
    assert rendered(("a",)) == "[]\n"


def test_columns_of_one_name_are_all_there() -> None:
    text = rendered(("a", "a", "a_2", "a"), [1, 2, 3, 4])
    assert json.loads(text) == [{"a": 1, "a_2": 2, "a_2_2": 3, "a_3": 4}]
