from __future__ import annotations

import pickle
from decimal import Decimal

import pytest

from declarations import CLEAN, ERROR, NOT_TOML, UNSCORED
from perfcli.core.finding import Finding
from perfcli.core.language import message
from perfcli.output.result_record import result_record
from perfcli.output.tables.rows import of_findings, of_result
from perfcli.output.tables.schema import TABLES
from perfcli.pipeline import try_score
from perfcli.source.load import load, load_text
from support import EXAMPLES
from tabled import rows_of

PROJECT_FIGURES = (
    *("points", "scored_weight", "assumed_weight", "full_marks", "coverage", "score", "score_low"),
    *("score_high", "grade", "grade_confident", "why", "weights", "variant"),
)
INDICATOR_FIGURES = (
    *("level1", "level2", "direction", "completion", "weight", "score", "status", "rule"),
    *("assumed", "reason", "why"),
)
MID_YEAR = CLEAN.replace(
    'unit = "示例单位"', 'unit = "示例单位"\nstage = "mid-year"\nas_of = 2020-06-30'
)


def scored(text: str, scheme: str | None = None):
    result = try_score(load_text(text, "a.toml"), scheme).result
    assert result is not None
    return result


def results():
    for year in ("2019", "2020"):
        result = try_score(load(str(EXAMPLES / f"{year}.toml"))).result
        assert result is not None
        yield result
    yield scored(CLEAN)
    yield scored(UNSCORED)
    yield scored(MID_YEAR)
    yield scored(CLEAN, "hubei")


@pytest.mark.parametrize("result", [*results()], ids=lambda each: each.scheme.id)
def test_the_figures_are_those_of_the_json(result) -> None:
    record = result_record(result, "a.toml")
    rows = of_result(result, "a.toml")
    indicators = iter(rows.indicators)
    for number, (row, project) in enumerate(zip(rows.projects, record["projects"], strict=True), 1):
        money, reported = project["execution"], project["reported"]
        assert (row.path, row.year, row.unit) == ("a.toml", record["year"], record["unit"])
        assert (row.stage, row.currency) == (record["stage"], record["currency"])
        assert row.scheme == record["scheme"]["id"]
        assert (row.project_number, row.project_id, row.project) == (
            number,
            project["id"],
            project["name"],
        )
        assert [row.basis, row.budget, row.spending, row.execution_rate] == [
            money[key] for key in ("basis", "budget", "spending", "rate")
        ]
        assert (row.execution_weight, row.execution_score) == (money["weight"], money["score"])
        assert (row.progress, row.signal) == (money.get("progress"), money.get("signal"))
        same = [
            "points",
            "scored_weight",
            "assumed_weight",
            "full_marks",
            "coverage",
            "score",
            "score_low",
            "score_high",
            "grade",
            "grade_confident",
            "why",
            "weights",
            "variant",
        ]
        assert [getattr(row, key) for key in same] == [project[key] for key in same]
        assert [getattr(row, f"reported_{key}") for key in reported] == [*reported.values()]
        assert row.indicators == len(project["indicators"])
        for place, each in enumerate(project["indicators"], 1):
            own = next(indicators)
            assert (own.project_number, own.indicator_number) == (number, place)
            assert (own.indicator_id, own.indicator) == (each["id"], each["name"])
            same = [
                "level1",
                "level2",
                "direction",
                "completion",
                "weight",
                "score",
                "status",
                "rule",
                "assumed",
                "reason",
                "why",
            ]
            assert [getattr(own, key) for key in same] == [each[key] for key in same]
            typed = [None if each[key] is None else str(each[key]) for key in ("target", "actual")]
            assert [own.target, own.actual] == typed
            same = ("progress", "signal", "outlook")
            assert [getattr(own, key) for key in same] == [each.get(key) for key in same]
    assert next(indicators, None) is None


@pytest.mark.parametrize(
    ("currency", "amount", "yuan"),
    [
        ("元", "0.125", "0.13"),
        ("千元", "1.5", "1500.00"),
        ("万元", "857.5", "8575000.00"),
        ("百万元", "0.0000001", "0.10"),
        ("亿元", "1000000000000000000", "100000000000000000000000000.00"),
    ],
)
def test_money_is_in_yuan_besides(currency: str, amount: str, yuan: str) -> None:
    text = CLEAN.replace("[[projects]]", f'currency = "{currency}"\n\n[[projects]]', 1)
    (row,) = of_result(scored(text.replace("100.00", amount)), "a.toml").projects
    assert (row.currency, row.budget) == (currency, Decimal(amount))
    assert str(row.budget_yuan) == yuan


def test_money_that_is_not_declared_is_none() -> None:
    (row,) = of_result(scored(CLEAN.replace("original = 100.00", "")), "a.toml").projects
    assert (row.budget, row.budget_yuan, row.spending_yuan) == (None, None, Decimal(980000))


def test_rows_are_plain_and_go_between_processes() -> None:
    rows = rows_of("error.toml", ERROR)
    assert [len(each) for each in rows] == [1, 4, 1]
    assert pickle.loads(pickle.dumps(rows)) == rows  # noqa: S301
    plain = {type(value) for table in rows for row in table for value in row}
    assert plain <= {str, int, bool, Decimal, type(None)}


def test_every_row_says_which_file_unit_year_currency_and_method() -> None:
    names = {"path", "year", "unit", "currency", "scheme"}
    assert all(names <= set(table.names) for table in TABLES)
    for table in rows_of("error.toml", ERROR):
        for row in table:
            assert (row.path, row.year, row.unit) == ("error.toml", 2020, "示例单位")
            assert (row.currency, row.scheme) == ("万元", "mof-2020")


def test_a_finding_names_project_and_indicator() -> None:
    text = CLEAN.replace('actual = "121公里"', 'actual = "121吨"')
    row = next(each for each in rows_of("a.toml", text).findings if each.code == "I003")
    assert (row.project_number, row.project_id, row.project) == (1, "streets", "道路养护")
    assert (row.indicator_number, row.indicator_id, row.indicator) == (1, None, "养护里程")
    assert row.key == "projects[0].indicators[0].actual"
    assert (row.severity, row.accepted, row.cell) == ("error", None, None)
    assert (row.line, row.column) == (15, 1)


def test_of_a_file_that_is_no_toml_only_the_path_is_known() -> None:
    rows = rows_of("bad.toml", NOT_TOML)
    assert (rows.projects, rows.indicators) == ((), ())
    (row,) = rows.findings
    assert (row.path, row.code, row.unit, row.year, row.scheme) == (
        "bad.toml",
        "D001",
        None,
        None,
        None,
    )


def test_what_only_stands_in_for_a_text_is_not_told() -> None:
    text = CLEAN.replace('name = "道路养护"', "name = 3").replace('unit = "示例单位"', "unit = 3")
    rows = rows_of("a.toml", text)
    assert rows.projects == ()
    assert {row.unit for row in rows.findings} == {None}
    assert {row.project for row in rows.findings} == {None}


def test_the_rows_that_are_left_out_are_not_counted() -> None:
    finding = Finding("X001", "x", "error", message("m"), message("h"), ("projects", 7))
    loaded = load_text(CLEAN, "")
    (row,) = of_findings([finding], loaded.declaration)
    assert (row.project_number, row.key) == (None, "projects[7]")
    finding = finding._replace(key=("projects", 0, "indicators", 9), project="p", indicator="i")
    (row,) = of_findings([finding], loaded.declaration)
    assert (row.project_number, row.project, row.indicator_number) == (1, "道路养护", None)
    (row,) = of_findings([finding._replace(path="scheme.toml")], loaded.declaration)
    assert (row.project_number, row.project, row.indicator) == (None, "p", "i")
