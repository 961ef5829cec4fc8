"""A value that cannot be read hides the checks that read it, and no others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import tomli

from perfcli.checks.damage import NOTHING, WHOLE, is_sound, lost_keys
from perfcli.checks.registry import checks_of_one
from perfcli.core.finding import Check, Finding
from perfcli.model.declaration import Indicator
from perfcli.pipeline import check
from perfcli.source.load import load_data
from support import declared

ROW = ("projects", 0, "indicators", 1)
# Nothing of this type fits any key.
DAMAGED = [[["?"]]]
# A key, a category and a rule that do not exist.
UNKNOWN = {"colour": 1, "category": "数凉", "rule": "magic"}


def test_lost_keys_are_known_by_their_table() -> None:
    lost = lost_keys([(*ROW, "weight"), ROW, ("projects", 0, "budget", "sources", "a")])
    assert lost[ROW] == {"weight"}
    assert lost["projects", 0, "budget"] == {"sources"}
    assert lost["projects", 0, "budget", "sources"] == {"a"}
    assert lost["projects", 0] == {"indicators", "budget"}
    assert ("projects", 0, "indicators") not in lost


def test_a_table_that_is_none_is_lost_as_a_whole() -> None:
    assert lost_keys([("projects", 0, "budget")])["projects", 0, "budget"] == {WHOLE}


def test_what_is_sound() -> None:
    assert is_sound(NOTHING, None)
    assert is_sound(frozenset({"weight"}), frozenset({"target"}))
    assert not is_sound(frozenset({"weight"}), frozenset({"weight"}))
    assert not is_sound(frozenset({"weight"}), None)
    assert not is_sound(frozenset({WHOLE}), NOTHING)


def found(data: dict[str, Any]) -> set[tuple[str, object]]:
    findings: tuple[Finding, ...] = check(load_data(data, "")).findings
    return {(each.code, each.key) for each in findings if not each.code.startswith("D")}


def damaged(text: str) -> Iterator[tuple[object, dict[str, Any]]]:
    """Yield a declaration with each of its values damaged in turn, and what was damaged."""
    for place, project in enumerate(tomli.loads(text)["projects"]):

        def anew(place: int = place) -> tuple[dict[str, Any], dict[str, Any]]:
            data = tomli.loads(text)
            return data, data["projects"][place]

        for key in ("name", "reason", "budget", "spending", "reported", "indicators"):
            data, there = anew()
            there[key] = DAMAGED
            yield key, data
        for table in ("budget", "spending", "reported"):
            for key in project.get(table, ()):
                data, there = anew()
                there[table][key] = DAMAGED
                yield (table, key), data
        for number in range(len(project.get("indicators", ()))):
            for key in Indicator.model_fields:
                data, there = anew()
                there["indicators"][number][key] = DAMAGED
                yield (number, key), data
            for key, value in UNKNOWN.items():
                data, there = anew()
                there["indicators"][number][key] = value
                yield (number, key), data


@pytest.mark.parametrize("each", checks_of_one(), ids=lambda each: each.code)
@pytest.mark.parametrize("page", ["bad", "good"])
def test_nothing_is_concluded_from_a_damaged_value(each: Check, page: str) -> None:
    text = declared(each.page.bad if page == "bad" else each.page.good)
    whole = found(tomli.loads(text))
    for what, data in damaged(text):
        assert found(data) <= whole, what
