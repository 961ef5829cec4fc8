"""A declaration that is written as a form and imported is the same, but for what no form holds."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from forms.returned import came_back, received, sent
from perfcli.core.language import use
from perfcli.forms.load import load as load_form
from perfcli.model.declaration import Declaration
from perfcli.output.form.indicators import ordered
from perfcli.output.form.layout import forms
from perfcli.output.report import Reported, render
from perfcli.pipeline import load, score, unanswered
from perfcli.scheme.load import builtin, identifiers
from perfcli.scoring.result import Result
from strategies import data

ROOT = Path(__file__).parents[2]
PUBLISHED = ROOT / "tests" / "published"
# Methods whose form perfcli has, and that do not say more than the form does.
WHOLE = [
    "jifei-weifang-2022",
    "zhongjiang-shuili-2022",
]
ALL = sorted(path.stem for path in PUBLISHED.glob("*.toml") if "expected" not in path.name)
KINDS = ["xlsx", "docx"]
# What begins a formula or parts lines, and fixed words of the column of reasons.
MARKS = [*"=+-@;；，。()（）%03 \n\"'<>&/"]
WORDS = [*MARKS, *"：:", "其中", "完成率：", "仅为计划", "改进措施：", "偏差原因："]


def texts(marks: list[str]) -> st.SearchStrategy[str]:
    """Words with marks around them: without a word a text only strikes out an empty cell."""
    some = st.lists(st.sampled_from(marks), max_size=6).map("".join)
    return st.tuples(some, st.sampled_from("甲乙"), some).map("".join).map(str.strip)


@st.composite
def wordy(draw: st.DrawFn) -> Declaration:
    """A declaration in which people have said what they like."""
    table = draw(data())
    for project in table["projects"]:
        for key in ("kind", "goal", "reason"):
            if draw(st.booleans()):
                project[key] = draw(texts(MARKS))
        for indicator in project["indicators"]:
            for key in ("reason", "measure", "quote"):
                if draw(st.booleans()):
                    indicator[key] = draw(texts(WORDS))
    return Declaration.model_validate(table)


@pytest.fixture(params=["zh", "en"])
def language(request: pytest.FixtureRequest):
    use(request.param)
    yield request.param
    use("en")


def result_of(path: Path) -> Result:
    return score(load(path))


def declared(*projects: dict[str, Any], **head: object) -> Declaration:
    given = {"format": 1, "year": 2020, "unit": "示例单位", **head, "projects": projects}
    return Declaration.model_validate(given)


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("year", ["2019", "2020"])
def test_an_example_comes_back(year: str, kind: str, tmp_path: Path) -> None:
    result = result_of(ROOT / "examples" / f"{year}.toml")
    back = came_back(result, kind, tmp_path)
    assert received(back) == sent(result)
    again = score(back)
    assert [each.score for each in again.projects] == [each.score for each in result.projects]
    assert again.summary == result.summary


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", WHOLE)
def test_a_published_table_comes_back(name: str, kind: str, tmp_path: Path) -> None:
    result = result_of(PUBLISHED / f"{name}.toml")
    assert received(came_back(result, kind, tmp_path)) == sent(result)


@pytest.mark.parametrize("name", ALL)
def test_every_indicator_of_a_published_table_comes_back(name: str, tmp_path: Path) -> None:
    result = result_of(PUBLISHED / f"{name}.toml")
    copytree(PUBLISHED / "schemes", tmp_path / "schemes")
    path = tmp_path / "form.xlsx"
    path.write_bytes(render("xlsx", [Reported(result, f"{name}.toml")]))
    loaded = load_form(str(path)).loaded
    assert (loaded.findings, unanswered(loaded)) == ((), ())
    assert loaded.declaration is not None
    assert [
        [(each.name, each.weight) for each in project.indicators]
        for project in loaded.declaration.projects
    ] == [
        [(row.indicator.name, row.weight) for row in ordered(result.scheme, project)]
        for project in result.projects
    ]


@pytest.mark.parametrize("kind", KINDS)
@settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    # Making a whole declaration smaller takes minutes.
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
@given(declaration=wordy())
def test_any_declaration_comes_back(kind: str, tmp_path: Path, declaration: Declaration) -> None:
    result = score(declaration)
    back = came_back(result, kind, tmp_path)
    assert received(back) == sent(result)
    assert [each.score for each in score(back).projects] == [each.score for each in result.projects]


@pytest.mark.parametrize("kind", KINDS)
def test_an_indicator_named_like_a_label_comes_back(kind: str, tmp_path: Path) -> None:
    names = ("日期", "总分", "合计", "备注", "等级", "自评得分", "项目名称", "评价结论", "改进措施")
    rows = [
        {"name": name, "category": category, "weight": 3, **figures}
        for category in ("quantity", "economic", "beneficiary")
        for name in names
        for figures in ({"target": "≥10个", "actual": "10个"}, {})
    ]
    result = score(declared({"name": "城市管理", "indicators": rows}))
    assert received(came_back(result, kind, tmp_path)) == sent(result)


@pytest.mark.parametrize("kind", KINDS)
def test_an_execution_that_is_an_indicator_comes_back(kind: str, tmp_path: Path) -> None:
    row = {"name": "预算执行率", "category": "timeliness", "weight": 5, "target": "≥95%"}
    money = {"budget": {"original": 100}, "spending": {"total": 90}}
    result = score(declared({"name": "城市管理", "indicators": [row], **money}))
    assert received(came_back(result, kind, tmp_path)) == sent(result)


RULES: list[dict[str, Any]] = [
    {"type": "date", "points": 1, "per_days": 10},
    {"type": "steps", "steps": [[90, 10], [80, 8]], "else": 0},
    {"type": "deduction", "from": 95, "points": Decimal("0.5"), "per": 1, "count": "exact"},
    {"type": "window", "low": 100, "high": 130},
    {"type": "pass-line", "pass": 60},
]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("scheme", ["mof-2020", "mof-2021"])
def test_rules_with_parameters_come_back(scheme: str, kind: str, tmp_path: Path) -> None:
    late = {"target": "6月30日前", "actual": "7月25日"}
    rate = {"target": "≥100%", "actual": "85%"}
    rows = [
        {"name": rule["type"], "category": "quality", "weight": 10, "rule": rule, **figures}
        for rule in RULES
        for figures in [late if rule["type"] == "date" else rate]
    ]
    result = score(declared({"name": "城市管理", "indicators": rows}, scheme=scheme))
    back = came_back(result, kind, tmp_path)
    assert [row.rule for row in back.projects[0].indicators] == RULES
    assert [row.score for row in score(back).projects[0].rows] == [
        row.score for row in result.projects[0].rows
    ]


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("scheme", [each for each in identifiers() if each != "transfer-2022"])
def test_a_method_comes_back(scheme: str, kind: str, tmp_path: Path) -> None:
    method = builtin(scheme)
    assert method is not None
    category = method.levels[0].categories[0].id
    row = {"name": "甲", "category": category, "weight": 10, "target": 5, "actual": 4}
    project = {"name": "城市管理", "indicators": [row], "budget": {"original": 10}}
    result = score(declared(project, scheme=scheme))
    assert came_back(result, kind, tmp_path).scheme == scheme


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("scheme", ["mof-2020", "mof-2021", "hubei"])
def test_the_middle_of_the_year_comes_back(scheme: str, kind: str, tmp_path: Path) -> None:
    row = {"name": "甲", "category": "quantity", "weight": 90, "target": "≥10个", "actual": "6个"}
    project = {"name": "城市管理", "indicators": [row], "budget": {"revised": 10}}
    head = {"stage": "mid-year", "as_of": dt.date(2020, 7, 31), "scheme": scheme}
    result = score(declared(project, **head))
    back = came_back(result, kind, tmp_path)
    assert received(back) == sent(result)
    assert score(back).projects[0].score is None


def test_every_form_is_a_file() -> None:
    assert forms() == ("hubei", "mof-2020", "mof-2021")
