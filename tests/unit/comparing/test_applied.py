"""Old + difference = new: the JSON of `diff`, applied to last year's scores, gives this year's."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from hypothesis import given

from perfcli.comparing.compare import compare
from perfcli.output.diff.json import record
from perfcli.output.json_text import dumps
from perfcli.output.result_record import result_record
from perfcli.scoring.result import Result
from strategies import tried
from years import results

Table = dict[str, Any]
MONEY = ("budget", "spending")
ROW_FIGURES = ("completion", "weight", "score", "target", "actual")


def as_json(data: object) -> Table:
    """Return data as a program gets it."""
    read: Table = json.loads(dumps(data), parse_float=Decimal, parse_int=Decimal)
    return read


def added(old: object, change: Table) -> object:
    """Return a figure of last year with its change; the new one where there is nothing to add."""
    assert change["old"] == old
    by = change.get("points", change.get("change"))
    if by is None:
        return change["new"]
    if not isinstance(old, Decimal):
        # 3人 + 2: the text is the new year's, and so is the unit.
        return change["new"]
    assert old + by == change["new"]
    return old + by


def applied(old: Table, difference: Table) -> Table:
    """Return this year's figures out of last year's and of what changed."""
    money = difference["totals"]
    left = list(old["projects"])
    projects = [_project(_taken(left, each), each) for each in difference["projects"]]
    assert left == []
    return {
        "totals": {name: added(old["totals"][name], money[name]) for name in MONEY}
        | {"execution_rate": added(old["totals"]["execution_rate"], money["execution_rate"])},
        "summary": {
            name: added(old["summary"][name], difference["summary"][name])
            for name in ("score", "coverage")
        },
        "projects": [each for each in projects if each is not None],
    }


def _taken(left: list[Table], change: Table) -> Table | None:
    """Take the one of last year that a change speaks of out of those that are left."""
    if change["state"] == "added":
        return None
    names = {change["name"], change["former_name"]} - {None}
    same = [each for each in left if change["id"] is not None and each["id"] == change["id"]]
    (one,) = same or [each for each in left if each["name"] in names]
    left.remove(one)
    return one


def _project(old: Table | None, change: Table) -> Table | None:
    rows = [] if old is None else list(old["indicators"])
    indicators = [_indicator(_taken(rows, each), each) for each in change["indicators"]]
    assert rows == []
    if change["state"] == "removed":
        return None
    money = {} if old is None else old["execution"]
    return {
        "id": change["id"],
        "name": change["name"],
        "execution": {name: added(money.get(name), change[name]) for name in MONEY}
        | {"rate": added(money.get("rate"), change["execution_rate"])},
        "score": added(old and old["score"], change["score"]),
        "coverage": added(old and old["coverage"], change["coverage"]),
        "grade": change["grade"]["new"],
        "indicators": [each for each in indicators if each is not None],
    }


def _indicator(old: Table | None, change: Table) -> Table | None:
    if change["state"] == "removed":
        return None
    figures = {name: added(old and old[name], change[name]) for name in ROW_FIGURES}
    status = change["status"]
    assert status["old"] == (old and old["status"])
    return {"id": change["id"], "name": change["name"], "status": status["new"], **figures}


def part(scored: Table, like: object) -> object:
    """Return of a score what `like` has."""
    if isinstance(like, dict):
        return {key: part(scored[key], inner) for key, inner in like.items()}
    if isinstance(like, list):
        assert len(scored) == len(like)
        return [part(one, other) for one, other in zip(scored, like, strict=True)]
    return scored


@tried(50)
@given(results(), results())
def test_old_and_difference_are_new(old: Result, new: Result) -> None:
    difference = as_json(record(compare(old, new)))
    before, after = (as_json(result_record(each, "")) for each in (old, new))
    figures = applied(before, difference)
    assert figures == part(after, figures)


@tried(50)
@given(results(), results())
def test_the_causes_lead_from_the_old_score_to_the_new(old: Result, new: Result) -> None:
    for each in as_json(record(compare(old, new)))["projects"]:
        if each["causes"] is not None:
            assert (
                each["score"]["old"] + sum(cause["points"] for cause in each["causes"])
                == (each["score"]["new"])
            )


@tried(20)
@given(results())
def test_nothing_is_added_to_a_year_by_itself(year: Result) -> None:
    difference = as_json(record(compare(year, year)))
    assert difference["same"]
    assert applied(as_json(result_record(year, "")), difference)["projects"]
