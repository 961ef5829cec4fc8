from __future__ import annotations

import pytest

from declarations import ERROR, WARNING
from support import findings


def accept(code: str, **more: str) -> str:
    keys = {"code": code, "reason": "已核实", **more}
    return "\n[[accept]]\n" + "".join(f'{key} = "{value}"\n' for key, value in keys.items())


def seen(text: str) -> list[tuple[str, str | None]]:
    return [(each.code, each.accepted) for each in findings(text)]


@pytest.mark.parametrize("more", [{}, {"project": "streets"}])
def test_what_is_accepted_carries_its_reason(more: dict[str, str]) -> None:
    assert seen(WARNING + accept("B004", **more)) == [("B004", "已核实")]


@pytest.mark.parametrize(
    "more", [{"project": "parks"}, {"project": "streets", "indicator": "养护里程"}]
)
def test_an_entry_for_another_row_covers_nothing_and_says_so(more: dict[str, str]) -> None:
    assert seen(WARNING + accept("B004", **more)) == [("B004", None), ("D008", None)]


def test_an_entry_that_matches_nothing_stands_at_its_place() -> None:
    text = ERROR + accept("B004")
    (unused,) = [each for each in findings(text) if each.code == "D008"]
    assert unused.severity == "warning"
    assert "no B004 is found" in str(unused.message)
    assert unused.place is not None
    assert text.splitlines()[unused.place.line - 1] == "[[accept]]"


def test_an_unknown_code_names_the_closest() -> None:
    (unknown,) = [each for each in findings(WARNING + accept("B04")) if each.code == "D007"]
    assert "`B04`" in str(unknown.message)
    assert "`B004`" in str(unknown.help)


def test_what_cannot_be_accepted_is_not() -> None:
    text = WARNING.replace("weight = 10\n", "weight = 10\nreported_score = 12\n")
    assert ("S008", None) in seen(text + accept("S008"))
