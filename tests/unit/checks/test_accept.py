from __future__ import annotations

import pytest

from declarations import CLEAN, ERROR, MISTYPED, WARNING
from perfcli.checks.accept import covers
from perfcli.core.finding import Finding
from perfcli.core.language import message
from perfcli.model.declaration import Accept
from perfcli.pipeline import check
from perfcli.source.load import load_text
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


def test_a_row_is_named_by_its_id_else_by_its_name() -> None:
    short = WARNING.replace("98.00", "100.00").replace('"121公里"', '"60公里"')
    named = short + accept("I005", project="streets", indicator="养护里程")
    assert ("I005", "已核实") in seen(named)
    identified = named.replace('name = "养护里程"', 'id = "km"\nname = "养护里程"')
    assert {("I005", None), ("D008", None)} <= set(seen(identified))
    by_id = identified.replace('indicator = "养护里程"', 'indicator = "km"')
    assert ("I005", "已核实") in seen(by_id)
    nameless = identified.replace('id = "streets"\n', "").replace('"养护里程"\n', '"km"\n')
    by_name = nameless.replace('project = "streets"', 'project = "道路养护"')
    assert ("I005", "已核实") in seen(by_name)


def test_the_first_reason_counts() -> None:
    again = accept("B004").replace("已核实", "另一个理由")
    assert seen(WARNING + accept("B004") + again) == [("B004", "已核实")]


def test_without_a_reason_nothing_is_accepted() -> None:
    text = WARNING + accept("B004").replace("已核实", " ")
    assert seen(text) == [("B004", None), ("D004", None)]


@pytest.mark.parametrize("code", ["D002", "S008"])
def test_nothing_of_the_document_is_covered(code: str) -> None:
    words = message("x")
    found = Finding(code, "x", "error", words, words)
    assert not covers(Accept(code=code, reason="x"), found)


def test_what_was_not_looked_for_is_not_unused() -> None:
    text = CLEAN + accept("B004")
    assert seen(text) == [("D008", None)]
    loaded = load_text(text, "a.toml")
    assert check(loaded, skipped={"B004"}).findings == ()
    # Between years: one declaration alone cannot tell.
    assert seen(CLEAN + accept("Y001")) == []


@pytest.mark.parametrize(
    ("top", "code"),
    [
        ("[source]\nexcerpt = true\n", "W001"),
        ('stage = "mid-year"\nas_of = 2020-06-30\n', "C001"),
    ],
)
def test_what_a_declaration_is_excused_is_not_unused(top: str, code: str) -> None:
    assert seen(CLEAN + accept(code)) == [("D008", None)]
    assert seen(CLEAN.replace("\n\n", f"\n{top}\n", 1) + accept(code)) == []


def test_beside_a_mistake_nothing_is_called_unused() -> None:
    assert seen(MISTYPED + accept("W004")) == [("D002", None)]
    other = accept("B04") + accept("B004")
    assert seen(CLEAN + other) == [("D007", None), ("D008", None)]


def test_an_unknown_code_far_from_all_names_the_list() -> None:
    (unknown,) = [each for each in findings(WARNING + accept("Zebra")) if each.code == "D007"]
    assert str(unknown.help) == "`perfcli explain` lists the checks"


def test_an_unknown_code_names_the_closest() -> None:
    (unknown,) = [each for each in findings(WARNING + accept("B04")) if each.code == "D007"]
    assert "`B04`" in str(unknown.message)
    assert "`B004`" in str(unknown.help)


def test_what_cannot_be_accepted_is_not() -> None:
    text = WARNING.replace("weight = 10\n", "weight = 10\nreported_score = 12\n")
    assert ("S008", None) in seen(text + accept("S008"))
