"""A comparison for programs."""

from __future__ import annotations

import json
from decimal import Decimal

from hypothesis import given

from perfcli.comparing.compare import compare
from perfcli.output.diff import render
from years import compared, project, quantity, results

OLD = project(quantity("湿垃圾转运量", 'id = "waste"\ntarget = "≥240吨"\nactual = "198.6吨"'))
NEW = project(quantity("湿垃圾转运量", 'id = "waste"\nactual = "143.8吨"\ncompletion = "45.40%"'))


def text_of(difference) -> str:
    return render("json", difference, width=80, color=False)


def document(old: str, new: str, **heads: str):
    return json.loads(text_of(compared(old, new, **heads)), parse_float=Decimal)


def test_the_shape():
    found = document(OLD, NEW)
    assert found["format"] == 1
    assert (found["old"]["path"], found["old"]["year"]) == ("2019.toml", 2019)
    assert (found["new"]["path"], found["new"]["year"]) == ("2020.toml", 2020)
    nothing = {"old": 100, "new": 100, "change": 0, "percent": 0}
    assert found["totals"]["budget"] == found["totals"]["spending"] == nothing
    assert found["totals"]["execution_rate"] == {**nothing, "points": 0}
    (city,) = found["projects"]
    assert (city["id"], city["state"]) == ("roads", "changed")
    assert city["budget"] == nothing
    (waste,) = city["indicators"]
    assert (waste["id"], waste["name"], waste["state"]) == ("waste", "湿垃圾转运量", "changed")
    assert waste["target"] == {"old": "≥240吨", "new": None, "change": None, "percent": None}
    assert (waste["actual"]["old"], waste["actual"]["new"]) == ("198.6吨", "143.8吨")
    assert (waste["actual"]["change"], waste["actual"]["percent"]) == (
        Decimal("-54.8"),
        Decimal("-27.59"),
    )
    assert waste["completion"]["change"] == Decimal("-37.35")
    assert waste["status"] == {"old": "partial", "new": "partial"}
    assert [cause["of"] for cause in city["causes"]] == [
        "execution",
        "waste",
        "weights",
        "coverage",
    ]
    assert sum(cause["points"] for cause in city["causes"]) == city["score"]["change"]


def test_numbers_are_exact():
    text = text_of(compared(project(budget=1), project(budget=3)))
    assert '"change": 2,\n      "percent": 200.00' in text
    found = document(project(), project().replace("total = 100", "total = 99.70"))
    assert found["projects"][0]["spending"]["new"] == Decimal("99.70")
    assert found["projects"][0]["execution_rate"]["points"] == Decimal("-0.30")


def test_absent_is_null():
    added, removed = document(project(), project(name="绿化", key="trees"))["projects"]
    assert (added["state"], removed["state"]) == ("added", "removed")
    assert added["budget"] == {"old": None, "new": 100, "change": None, "percent": None}
    assert removed["grade"] == {"old": None, "new": None}
    assert added["causes"] is None


def test_renames():
    old, new = quantity("甲类道路长度"), quantity("甲类道路总长度", 'id = "length"')
    assert document(project(old), project(new))["suggestions"] == [
        {
            "project": "roads",
            "old": {"id": None, "name": "甲类道路长度"},
            "new": {"id": "length", "name": "甲类道路总长度"},
        }
    ]
    found = document(project(name="道路"), project(quantity("甲"), name="道路养护"))
    assert found["projects"][0]["former_name"] == "道路"
    assert found["projects"][0]["indicators"][0]["former_name"] is None


def test_other_budgets_grade_and_currency():
    old = project(quantity("甲", 'target = 5\nactual = 5\nunit = "条"\nweight = 90'))
    new = old.replace("original = 100", "original = 80, revised = 100")
    found = document(old, new, old_head='currency = "万元"', new_head='currency = "万元"')
    assert (found["currency"], found["same"]) == ("万元", False)
    assert found["summary"]["score"] == {"old": 100, "new": 100, "change": 0, "percent": 0}
    (city,) = found["projects"]
    assert city["basis"] == {"old": "original", "new": "revised"}
    assert city["other_budgets"]["original"]["change"] == -20
    assert city["grade"] == {"old": "优", "new": "优"}
    assert city["indicators"][0]["actual"]["old"] == 5
    assert city["indicators"][0]["unit"] == {"old": "条", "new": "条"}
    assert city["indicators"][0]["changed"] == []


@given(results(), results())
def test_it_is_json_whatever_is_compared(old, new):
    difference = compare(old, new)
    found = json.loads(text_of(difference), parse_float=Decimal)
    assert found["same"] == difference.same
    assert [each["name"] for each in found["projects"]] == [
        (each.new or each.old).project.name for each in difference.projects
    ]
