"""The built-in schemes: they fit the model, every number has a basis, and the numbers are right."""

from __future__ import annotations

from decimal import Decimal

import pytest
import tomli

from perfcli.scheme.basis import without_basis
from perfcli.scheme.load import LIBRARY, builtin, builtin_data, identifiers
from perfcli.scheme.misfit import misfits
from perfcli.scheme.scheme import Scheme
from perfcli.scoring.scheme_check import faults
from support import checked

ALL = (
    "chongqing",
    "hubei",
    "hunan-department",
    "mof-2017",
    "mof-2020",
    "mof-2020-external",
    "mof-2021",
    "sichuan-2022",
    "transfer-2022",
    "yunnan",
)


def scheme(identifier: str) -> Scheme:
    found = builtin(identifier)
    assert found is not None
    return found


def project(rows: str = "", money: str = "") -> str:
    return f'[[projects]]\nname = "项目"\n{money}\n{rows}'


def row(category: str, keys: str = "target = 1\nactual = 1", name: str = "指标") -> str:
    return f'[[projects.indicators]]\nname = "{name}"\ncategory = "{category}"\n{keys}\n'


def result_of(fragment: str, identifier: str):
    done = checked(fragment, identifier)
    assert done.result is not None, done.findings
    return done.result.projects[0]


def test_all_are_there() -> None:
    assert identifiers() == ALL


@pytest.mark.parametrize("identifier", ALL)
def test_fits_the_model(identifier: str) -> None:
    data = builtin_data(identifier)
    assert data is not None
    assert misfits(data) == []
    assert list(faults(scheme(identifier))) == []
    assert data["id"] == identifier


@pytest.mark.parametrize("identifier", ALL)
def test_every_number_has_a_basis(identifier: str) -> None:
    text = (LIBRARY / f"{identifier}.toml").read_text(encoding="utf-8")
    # The numbers of the file itself need one there: an inherited basis speaks of another number.
    assert without_basis(tomli.loads(text, parse_float=Decimal)) == []
    assert without_basis(builtin_data(identifier) or {}) == []


@pytest.mark.parametrize(
    ("identifier", "execution", "basis", "levels", "bands"),
    [
        ("mof-2020", 10, "revised", (50, 30, 10), (80, 60)),
        ("mof-2017", 10, "revised", (50, 30, 10), (80, 50)),
        ("mof-2021", 10, "revised", (None, None, None, None), (80, 60)),
        ("hubei", 20, "revised", (None, None, None), (80, 50)),
        ("mof-2020-external", 0, "received", (None, None, None, None), (80, 60)),
        ("sichuan-2022", 10, "revised", (None, None, None), (80, 60)),
        ("chongqing", 10, "revised", (None, None, None), (80, 60)),
        ("yunnan", 10, "revised", (None, None, None), (80, 60)),
    ],
)
def test_weights_and_bands(identifier, execution, basis, levels, bands) -> None:
    found = scheme(identifier)
    assert found.execution is not None
    assert (found.execution.weight, found.execution.basis) == (execution, basis)
    assert tuple(level.weight for level in found.levels) == levels
    assert tuple(found.bands) == bands


@pytest.mark.parametrize(
    "identifier", ["hubei", "sichuan-2022", "chongqing", "yunnan", "transfer-2022"]
)
def test_local_schemes_have_the_categories_of_mof_2020(identifier: str) -> None:
    assert scheme(identifier).names == scheme("mof-2020").names


@pytest.mark.parametrize("identifier", ["hubei", "sichuan-2022", "chongqing", "yunnan"])
def test_no_split_no_w002_and_w005(identifier: str) -> None:
    weight = 80 if identifier == "hubei" else 90
    keys = f"target = 1\nactual = 1\nweight = {weight}"
    codes = {each.code for each in checked(project(row("数量", keys)), identifier).findings}
    assert not codes & {"W001", "W002", "W005"}


@pytest.mark.parametrize(
    ("score", "grade"),
    [("90", "优"), ("89.99", "良"), ("79.99", "中"), ("60", "中"), ("59.99", "差")],
)
@pytest.mark.parametrize("identifier", ALL)
def test_grades_are_half_open(identifier: str, score: str, grade: str) -> None:
    found = scheme(identifier).grade_of(Decimal(score))
    assert found is not None
    assert found.name == grade


@pytest.mark.parametrize(
    ("rows", "variant", "weights"),
    [
        ("成本 数量 社会效益 满意度", "with-cost", (20, 40, 20, 10)),
        ("经济成本 数量 社会效益", "with-cost-without-satisfaction", (20, 40, 30)),
        ("数量 社会效益 满意度", "without-cost", (50, 30, 10)),
        ("数量 社会效益", "without-cost-without-satisfaction", (50, 40)),
    ],
)
def test_mof_2021_picks_its_variant(rows: str, variant: str, weights: tuple[int, ...]) -> None:
    found = result_of(project("".join(map(row, rows.split()))), "mof-2021")
    assert found.variant is not None
    assert found.variant.id == variant
    assert tuple(each.weight for each in found.rows) == weights


def test_cost_of_mof_2020_is_economic_cost_in_mof_2021() -> None:
    for written in ("cost", "成本", "成本指标", "经济成本"):
        assert [each.id for each in scheme("mof-2021").categories(written)] == ["economic-cost"]


MONEY = "budget = {{ revised = 10000 }}\nspending = {{ total = {} }}"


@pytest.mark.parametrize(
    ("identifier", "spending", "points"),
    [
        ("chongqing", 7927, "7.93"),
        ("yunnan", 7927, "7.93"),
        ("mof-2020", 8909, "8.91"),
        ("hubei", 7927, "15.85"),
        ("hubei", 12000, "20.00"),
    ],
)
def test_execution_points(identifier: str, spending: int, points: str) -> None:
    found = result_of(project(money=MONEY.format(spending)), identifier)
    assert found.execution.score == Decimal(points)


def test_external_evaluation_divides_by_the_money_received() -> None:
    money = "budget = { revised = 570, received = 398.88 }\nspending = { total = 395.86 }"
    found = result_of(project(money=money), "mof-2020-external").execution
    assert found.basis == "received"
    assert found.rate is not None
    assert round(found.rate, 2) == Decimal("99.24")
    assert found.weight == 0


@pytest.mark.parametrize(
    ("name", "category", "actual", "points"),
    [
        ("预算调整率", "预算执行", "0%", "3.00"),
        ("预算调整率", "预算执行", "10%", "2.00"),
        ("预算调整率", "预算执行", "10.01%", "1.00"),
        ("预算调整率", "预算执行", "20%", "1.00"),
        ("预算调整率", "预算执行", "30%", "0.50"),
        ("预算调整率", "预算执行", "30.01%", "0.00"),
        ("预算控制率", "预算执行", "0%", "5.00"),
        ("预算控制率", "预算执行", "30%", "2.00"),
        ("财政供养人员控制率", "预算配置", "100%", "5.00"),
        ("财政供养人员控制率", "预算配置", "103%", "3.50"),
        ("“三公经费”变动率", "预算配置", "-2%", "5.00"),
        ("三公经费变动率", "预算配置", "4%", "3.00"),
        ("重点支出安排率", "预算配置", "90%", "5.00"),
        ("重点支出安排率", "预算配置", "89.9%", "4.00"),
        ("重点支出安排率", "预算配置", "59.9%", "0.00"),
        ("支付进度", "预算执行", "2", "2.00"),
        ("资金结余", "预算执行", "0%", "3.00"),
        ("资金结余", "预算执行", "100%", "2.00"),
        ("资金结余", "预算执行", "101%", "0.00"),
        ("三公经费控制率", "预算执行", "102%", "4.00"),
        ("管理制度健全性", "预算管理", "2", "2.00"),
        ("资金使用合规性", "预算管理", "4", "0.00"),
    ],
)
def test_rubric_of_hunan(name: str, category: str, actual: str, points: str) -> None:
    rows = row(category, f'actual = "{actual}"', name)
    assert result_of(project(rows), "hunan-department").rows[0].score == Decimal(points)


@pytest.mark.parametrize("weight", ["", "weight = 90"])
def test_transfer_payments_have_no_points(weight: str) -> None:
    rows = row("数量", f"target = 10\nactual = 9\n{weight}")
    found = result_of(project(rows, MONEY.format(8000)), "transfer-2022")
    assert (found.score, found.score_low, found.score_high, found.grade) == (None,) * 4
    assert found.execution.rate == 80
    assert found.execution.score is None
    assert found.rows[0].completion == 90
    assert "gives no score" in str(found.why)
