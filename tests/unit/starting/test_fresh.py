"""A new declaration is sound in every language, by every method, at every stage."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from itertools import pairwise

import pytest

from perfcli.core.language import use
from perfcli.pipeline import check
from perfcli.scheme.load import builtin, identifiers
from perfcli.source.load import load_text
from perfcli.starting.answers import CURRENCIES, STAGES, Answers, Wanted
from perfcli.starting.fresh import sheet
from perfcli.starting.sheet import Project, text

PROJECTS = (Wanted("城市管理", Decimal("857.5")), Wanted("公共服务"))


@pytest.fixture(autouse=True)
def english():
    yield
    use("en")


def answers(scheme: str = "mof-2020", stage: str = "plan", currency: str = "万元") -> Answers:
    method = builtin(scheme)
    assert method is not None
    day = dt.date(2021, 7, 31) if stage == "mid-year" else None
    return Answers(2021, "示例街道", currency, stage, day, scheme, method, PROJECTS)


def begun(known: Answers, *projects: Project) -> str:
    return text(sheet(known, "2021.toml", None, projects))


def uncommented(written: str) -> str:
    """Return a declaration with everything that can be taken up taken up."""
    return re.sub(r"(?m)^#(?=\S)", "", written)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("scheme", identifiers())
def test_nothing_is_found_in_it(scheme: str, stage: str, language: str) -> None:
    use(language)
    written = begun(answers(scheme, stage))
    checked = check(load_text(written, "2021.toml"))
    assert checked.findings == ()
    assert checked.declaration is not None
    assert checked.declaration.scheme == scheme
    assert checked.declaration.stage == stage


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("scheme", identifiers())
def test_its_examples_are_sound_too(scheme: str, language: str) -> None:
    use(language)
    written = uncommented(begun(answers(scheme)))
    checked = check(load_text(written, "2021.toml"))
    method = builtin(scheme)
    assert method is not None
    assert checked.declaration is not None
    # A method that splits no weights asks for them.
    asked = {"W001", "W003"} if method.weights == "required" else set()
    assert {each.code for each in checked.findings if each.severity == "error"} <= asked
    assert len(checked.declaration.projects[0].indicators) >= len(method.levels)


@pytest.mark.parametrize("currency", CURRENCIES)
def test_it_holds_the_answers_and_no_more(currency: str) -> None:
    declared = load_text(begun(answers(currency=currency)), "2021.toml").declaration
    assert declared is not None
    assert (declared.year, declared.unit, declared.currency) == (2021, "示例街道", currency)
    first, second = declared.projects
    assert (first.id, first.name, first.budget.original) == ("p1", "城市管理", Decimal("857.5"))
    assert (second.id, second.name, second.budget.original) == ("p2", "公共服务", None)
    assert first.indicators == second.indicators == ()


def test_a_comment_stands_above_every_key() -> None:
    lines = begun(answers(stage="mid-year")).partition("#kind")[0].splitlines()
    above = {line.split(" =")[0]: before for before, line in pairwise(lines)}
    keys = ["year", "unit", "currency", "stage", "as_of", "scheme", "id", "name", "budget"]
    assert all(above[key].startswith("# ") for key in keys)
    assert "填报单位" in above["unit"]


def test_what_can_stand_in_a_project_is_shown_once() -> None:
    assert begun(answers()).count("#[[projects.indicators]]") == 9


def test_a_new_project_gets_an_id_of_its_own() -> None:
    before = Project({"id": "p1", "name": "旧"}, {"name": "last year's"})
    declared = load_text(begun(answers(), before), "2021.toml").declaration
    assert declared is not None
    assert [each.id for each in declared.projects] == ["p1", "p2", "p3"]


def test_what_is_said_of_a_project_stands_below_what_is_said_of_all() -> None:
    before = Project({"id": "a", "name": "旧"}, {"name": "last year's"})
    assert "# Name of the project (项目名称).\n# last year's\nname" in begun(answers(), before)
