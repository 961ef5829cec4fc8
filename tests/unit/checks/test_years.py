"""What checks between years are given, and where their findings stand."""

from __future__ import annotations

import pytest

from perfcli.checks.registry import checks
from years import between, project, quantity

OLD = project(quantity("补植行道树株数", 'id = "trees"\ntarget = "≥300株"\nactual = "264株"'))
NEW = project(quantity("新增停车位数", 'target = "≥30个"'))


def seen(old: str, new: str, **heads: str) -> list[tuple[str, str | None]]:
    return [(each.code, each.accepted) for each in between(old, new, **heads)]


def accept(**more: str) -> str:
    keys = {"code": "Y002", "reason": "职责已划转", **more}
    return "\n[[accept]]\n" + "".join(f'{key} = "{value}"\n' for key, value in keys.items())


def test_a_finding_stands_in_the_later_file_and_names_the_line_of_the_earlier() -> None:
    (finding,) = between(OLD, NEW)
    assert (finding.path, finding.key) == ("2020.toml", ("projects", 0))
    assert (finding.project, finding.indicator) == ("roads", "trees")
    assert finding.place is not None
    assert (finding.place.line, finding.place.column) == (5, 1)
    (before,) = finding.related
    assert before.path == "2019.toml"
    assert before.key == ("projects", 0, "indicators", 0, "actual")
    assert before.place is not None
    assert (before.place.line, before.place.column) == (15, 1)


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({}, "职责已划转"),
        ({"project": "roads", "indicator": "trees"}, "职责已划转"),
        ({"indicator": "other"}, None),
    ],
)
def test_an_acceptance_in_the_later_file_holds(more: dict[str, str], reason: str | None) -> None:
    assert seen(OLD, NEW + accept(**more)) == [("Y002", reason)]


def test_an_acceptance_in_the_earlier_file_does_not() -> None:
    assert seen(OLD + accept(), NEW) == [("Y002", None)]


def test_projects_of_one_year_only_are_not_compared() -> None:
    assert seen(OLD, project(name="绿化", key="green")) == []


def test_projects_are_matched_by_name_where_no_id_is() -> None:
    assert seen(OLD.replace('id = "roads"\n', ""), NEW) == [("Y002", None)]


def test_findings_are_in_the_order_of_the_file() -> None:
    old = project(
        quantity("甲", 'target = "5个"\nactual = "9个"'), quantity("乙", 'target = "5吨"')
    )
    new = project(quantity("乙", 'target = "5车"'), quantity("甲", 'target = "5个"'))
    assert [code for code, _ in seen(old, new)] == ["Y003", "Y001"]


def test_family_y_is_the_family_between_years() -> None:
    assert {each.code for each in checks() if each.scope == "years"} == {
        each.code for each in checks() if each.code.startswith("Y")
    }
