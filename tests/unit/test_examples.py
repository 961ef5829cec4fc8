"""The examples say what the published report says: every figure of it, and nothing else."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import tomli

from perfcli.core.text import fold

EXAMPLES = Path(__file__).parents[2] / "examples"
REPORT_SHA256 = "906887fe1d9077912beb0f7c33ef9fe8204fd89fd0bd6917e935fc3ba9879b75"
LABEL = "区级资金"

REPORTED = {
    "sorting-points": "183个",
    "kitchen-waste-points": "2个",
    "hazardous-waste-points": "1个",
    "fume-purifiers": "154家",
    "boilers": "5台",
    "boiler-units": "3家",
    "violations": "4500余起",
    "food-safety-outreach": "5000多人",
    "supervision-areas": "5个",
    "parking-places": "32个",
    "digital-cases": "4869条",
    "case-timeliness": "99.9%",
    "hotline-calls": "5210条",
    "hotline-closure": "100%",
    "hotline-satisfaction": "98.3%",
    "clean-air": "80%",
    "bare-soil": "6000m²",
    "wet-waste": "143.8吨",
    "waste-bin-cost": "46万元",
    "waste-bins": "1059个",
}
PLANNED = {
    "building-renovation": "8栋",
    "market-upgrade": None,
    "post-dormitory": None,
    "wangjialong-building": None,
    "road-resurfacing": None,
    "enterprise-dormitories": "12栋",
    "railway-dormitories": "13栋",
}
# What the two narrative sections print and no quote holds: numbers of paragraphs and buildings,
# the month the bins were bought in, the year.
NOT_FIGURES = Counter(["1", "2", "12", "13", "14", "6", "2020"])

Table = dict[str, Any]


def example(year: int) -> Table:
    return tomli.loads((EXAMPLES / f"{year}.toml").read_text("utf-8"), parse_float=Decimal)


def report() -> str:
    return fold((EXAMPLES / "2020-report.txt").read_text("utf-8"))


def indicators(declaration: Table) -> list[Table]:
    return [row for project in declaration["projects"] for row in project["indicators"]]


def numbers(text: str) -> list[str]:
    return re.findall(r"\d+(?:\.\d+)?", fold(text))


def quoted() -> list[str]:
    declaration = example(2020)
    return [row["quote"] for row in [*declaration["claims"], *indicators(declaration)]]


def test_the_report_is_the_published_text() -> None:
    content = (EXAMPLES / "2020-report.txt").read_bytes()
    assert hashlib.sha256(content).hexdigest() == REPORT_SHA256


def test_the_projects_are_those_of_the_table() -> None:
    declaration = example(2020)
    rows = [
        (row["id"], row["name"], row["kind"], row["budget"]["original"], row["spending"]["total"])
        for row in declaration["projects"]
    ]
    assert rows == [
        ("urban-management", "城市管理", "经常性", Decimal("857.5"), Decimal("763.98")),
        ("public-service", "公共服务", "经常性", Decimal("1681.6"), Decimal("2086.26")),
    ]
    assert all(row["purpose"] in report() for row in declaration["projects"])
    assert [len(row["indicators"]) for row in declaration["projects"]] == [21, 6]


@pytest.mark.parametrize(
    ("year", "budget", "spending"),
    [(2019, "2359.2", "2280.01"), (2020, "2539.1", "2850.24")],
)
def test_the_totals_are_the_sums_of_the_projects(year: int, budget: str, spending: str) -> None:
    declaration = example(year)
    for table, key, total in [
        ("budget", "original", budget),
        ("spending", "total", spending),
    ]:
        amounts = [project[table] for project in declaration["projects"]]
        printed = declaration["totals"][table]
        assert printed[key] == sum(amount[key] for amount in amounts) == Decimal(total)
        assert printed["of_which"] == {LABEL: Decimal(total)}
        assert [amount["of_which"] for amount in amounts] == [{LABEL: row[key]} for row in amounts]


def test_every_reported_figure_is_a_row_as_printed() -> None:
    rows = {row["id"]: row["actual"] for row in indicators(example(2020)) if "actual" in row}
    assert rows == REPORTED


def test_plans_have_the_number_of_the_plan_and_no_actual() -> None:
    rows = [row for row in indicators(example(2020)) if row.get("planned")]
    assert {row["id"]: row.get("target") for row in rows} == PLANNED
    assert not [row["id"] for row in rows if "actual" in row]


def test_no_target_assumption_or_weight_is_invented() -> None:
    for row in indicators(example(2020)):
        assert not {"assumed", "weight", "achieved", "baseline", "reason"} & row.keys()
        assert "target" not in row or row["planned"]


def test_figures_beside_the_actual() -> None:
    rows = {row["id"]: row for row in indicators(example(2020))}
    assert [key for key, row in rows.items() if "completion" in row] == ["wet-waste"]
    assert rows["wet-waste"]["completion"] == "45.40%"
    assert [key for key, row in rows.items() if "denominator" in row] == ["case-timeliness"]
    assert rows["case-timeliness"]["denominator"] == 3918
    assert not [key for key, row in rows.items() if "numerator" in row]


@pytest.mark.parametrize("quote", quoted())
def test_the_quote_stands_in_the_report(quote: str) -> None:
    assert fold(quote) in report()


@pytest.mark.parametrize("row", indicators(example(2020)), ids=lambda row: row["id"])
def test_the_figures_of_a_row_stand_in_its_quote(row: Table) -> None:
    keys = ("target", "actual", "completion", "denominator")
    figures = [number for key in keys if key in row for number in numbers(str(row[key]))]
    assert set(figures) <= set(numbers(row["quote"]))


def test_no_figure_of_the_narrative_is_left_out() -> None:
    text = report()
    narrative = text[text.index("1、城市管理项目主要绩效") : text.index("三、存在问题")]
    for quote in sorted(map(fold, quoted()), key=len, reverse=True):
        narrative = narrative.replace(quote, "")
    assert Counter(numbers(narrative)) == NOT_FIGURES


def test_claim_problems_and_measures_are_those_of_the_report() -> None:
    declaration = example(2020)
    assert declaration["claims"] == [
        {"quote": "本单位重点项目均完成年初绩效目标", "asserts": "all-targets-met"}
    ]
    assert [len(declaration[key]) for key in ("problems", "measures")] == [2, 5]
    assert all(
        fold(text) in report() for key in ("problems", "measures") for text in declaration[key]
    )
    assert declaration["source"]["path"] == "2020-report.txt"
    assert "published" not in declaration["source"]


@pytest.mark.parametrize("year", [2019, 2020])
def test_ids_and_names_are_unique_in_a_project(year: int) -> None:
    for project in example(year)["projects"]:
        for key in ("id", "name"):
            words = [row[key] for row in project["indicators"] if key in row]
            assert len(words) == len(set(words))


def test_2019_says_that_it_is_illustrative() -> None:
    declaration = example(2019)
    assert "示例" in declaration["title"]
    assert "illustrative" in declaration["source"]["note"]
    assert not [row for row in indicators(declaration) if "quote" in row]


def test_2019_differs_from_2020_in_each_way_a_comparison_shows() -> None:
    old, new = (indicators(example(year)) for year in (2019, 2020))
    old_ids, new_ids = ({row["id"] for row in rows if "id" in row} for rows in (old, new))
    assert old_ids - new_ids == {"roadside-trees"}
    assert new_ids - old_ids == {"bare-soil", "food-safety-outreach"}
    assert [row["name"] for row in old if "id" not in row] == ["食品安全宣传活动受教居民人数"]
