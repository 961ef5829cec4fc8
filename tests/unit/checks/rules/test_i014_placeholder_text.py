"""I014: hints of the form."""

from __future__ import annotations

import pytest

from one_check import found, said
from one_row import project, row
from perfcli.pipeline import check
from perfcli.source.load import load_text

ROW = "projects[0].indicators[0]"


@pytest.mark.parametrize("key", ["target", "actual", "reason", "measure", "quote", "unit"])
@pytest.mark.parametrize("text", ["（100字以内）", "……", "XX"])
def test_a_hint_in_an_indicator(key: str, text: str) -> None:
    findings = found("I014", project(row(f'{key} = "{text}"')))
    assert said(findings) == [(f"{ROW}.{key}", f"`{key}` is only a hint of the form: {text}")]
    assert findings[0].severity == "error"


@pytest.mark.parametrize("key", ["kind", "department", "purpose", "goal", "achievement", "reason"])
def test_a_hint_in_a_project(key: str) -> None:
    assert said(found("I014", project(keys=f'{key} = "待填"\n'))) == [
        (f"projects[0].{key}", f"`{key}` is only a hint of the form: 待填")
    ]


def test_names_and_lists_of_evidence() -> None:
    keys = 'evidence = ["验收单", "……"]'
    assert said(found("I014", project(row(keys, name="指标1")))) == [
        (f"{ROW}.name", "`name` is only a hint of the form: 指标1"),
        (f"{ROW}.evidence[1]", "`evidence` is only a hint of the form: ……"),
    ]
    assert said(found("I014", project(row('evidence = "*"')))) == [
        (f"{ROW}.evidence", "`evidence` is only a hint of the form: *")
    ]


def test_a_limit_of_characters_is_read_as_a_figure_and_still_a_hint() -> None:
    assert len(found("I014", project(row('target = "100字以内"')))) == 1


def test_real_words_and_planned_rows_pass() -> None:
    keys = 'target = "≥24场"; actual = "25场"; reason = "无"; measure = "/"; evidence = "签到表"'
    assert found("I014", project(row(keys), keys='goal = "办好培训"\n')) == []
    assert found("I014", project(row("planned = true", name="指标1"))) == []


@pytest.mark.parametrize(
    ("fragment", "place", "text"),
    [
        ('title = "XX"\n', "title", "XX"),
        ('problems = ["拨款不及时", "100字以内"]\n', "problems[1]", "100字以内"),
        ('measures = ["待填"]\n', "measures[0]", "待填"),
        ('[source]\ntitle = "……"\n', "source.title", "……"),
        ('[source]\nnote = "指标 1"\n', "source.note", "指标 1"),
        ('[[claims]]\nquote = "XX"\n', "claims[0].quote", "XX"),
        ('[[accept]]\ncode = "B004"\nreason = "XX"\n', "accept[0].reason", "XX"),
    ],
)
def test_a_hint_in_what_belongs_to_the_file(fragment: str, place: str, text: str) -> None:
    key = place.rpartition(".")[2].partition("[")[0]
    assert said(found("I014", fragment + project())) == [
        (place, f"`{key}` is only a hint of the form: {text}")
    ]


def test_the_unit_of_the_file() -> None:
    loaded = load_text('format = 1\nyear = 2020\nunit = "XX"\n' + project(), "")
    assert [each.key for each in check(loaded).findings if each.code == "I014"] == [("unit",)]
