from __future__ import annotations

import json
from calendar import monthrange
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfcli.checks.run import NOT_YET
from perfcli.core.figures import round_half_up
from perfcli.pipeline import check, score
from perfcli.scoring.monitoring import is_cumulative, share_of_year
from perfcli.scoring.result import ProjectResult, Row
from perfcli.source.load import load_text

D = Decimal
HEAD = 'format = 1\nyear = 2020\nunit = "示例单位"\nstage = "mid-year"\nas_of = {day}\n'
PROJECT = '[[projects]]\nname = "道路"\n'
MONEY = "budget = { original = 100 }\nspending = { total = 40 }\n"


def project(lines: str, day: str = "2020-06-30", money: str = "") -> ProjectResult:
    text = HEAD.format(day=day) + PROJECT + money + lines
    declaration = load_text(text, "a.toml").declaration
    assert declaration is not None
    return score(declaration).projects[0]


def row(lines: str, day: str = "2020-06-30", category: str = "quantity") -> Row:
    table = f'[[projects.indicators]]\nname = "里程"\ncategory = "{category}"\nweight = 10\n'
    return project(table + lines, day).rows[0]


def seen(lines: str, **more: str) -> tuple[D | None, str | None]:
    found = row(lines, **more)
    assert (found.score, found.points, found.formula) == (None, None, None)
    return found.progress, found.signal


@pytest.mark.parametrize(
    ("day", "share"),
    [
        (date(2020, 6, 30), "0.5"),
        (date(2021, 6, 30), "0.5"),
        (date(2020, 3, 31), "0.25"),
        (date(2020, 9, 30), "0.75"),
        (date(2020, 12, 31), "1"),
        (date(2020, 4, 15), "0.2916666666666666666666666667"),
        (date(2020, 2, 29), "0.1666666666666666666666666667"),
        (date(2021, 2, 28), "0.1666666666666666666666666667"),
        (date(2020, 1, 1), "0.002688172043010752688172043012"),
    ],
)
def test_the_share_of_the_year(day: date, share: str) -> None:
    assert abs(share_of_year(day) - D(share)) < D("1E-27")


def test_a_half_is_exactly_a_half() -> None:
    assert share_of_year(date(2020, 6, 30)) == D("0.5")


@given(st.dates(date(2019, 1, 1), date(2020, 12, 30)))
def test_the_share_grows_day_by_day_up_to_1(day: date) -> None:
    later = date.fromordinal(day.toordinal() + 1)
    assert 0 < share_of_year(day) <= 1
    assert (share_of_year(later) > share_of_year(day)) == (later.year == day.year)


@pytest.mark.parametrize(
    ("actual", "progress", "signal"),
    [
        ("29.9", "59.8", "red"),
        ("29.999999", "59.999998", "red"),
        ("30", "60", "yellow"),
        ("39.999999", "79.999998", "yellow"),
        ("40", "80", "green"),
        ("59.999999", "119.999998", "green"),
        ("60", "120", "blue"),
        ("0", "0", "red"),
        ("100", "200", "blue"),
    ],
)
def test_the_edges_at_the_end_of_june(actual: str, progress: str, signal: str) -> None:
    assert seen(f"target = 100\nactual = {actual}") == (D(progress), signal)


DAYS = [date(2020, m, d) for m in range(1, 13) for d in (1, 10, monthrange(2020, m)[1])]


@pytest.mark.parametrize(("edge", "signal"), [(60, "yellow"), (80, "green"), (120, "blue")])
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_edges_are_exact_on_every_day(day: date, edge: int, signal: str) -> None:
    # A third of the year has no end in decimals, and still 60% of it is not 59.99…9%.
    days = monthrange(2020, day.month)[1]
    part = (day.month - 1 + Fraction(day.day, days)) / 12 * edge / 100
    lines = f"target = {part.denominator}\nactual = {part.numerator}\n"
    assert seen(lines, day=day.isoformat()) == (D(edge), signal)


@pytest.mark.parametrize(
    ("actual", "signal"), [("59.99%", "red"), ("60%", "yellow"), ("80%", "green"), ("120%", "blue")]
)
def test_a_rate_is_compared_with_the_whole_target(actual: str, signal: str) -> None:
    progress = D(actual.rstrip("%"))
    assert seen(f'target = "100%"\nactual = "{actual}"') == (progress, signal)


@pytest.mark.parametrize(
    ("lines", "category", "grows"),
    [
        ('target = "10个"\nactual = "4个"', "quantity", True),
        ('completion = "45.40%"', "quantity", True),
        ('target = "95%"\nactual = "90%"', "quantity", False),
        ('target = "5‰"\nactual = "4‰"', "quantity", False),
        ('target = 95\nactual = 90\nunit = "%"', "quantity", False),
        ('target = 95\nactual = 90\nunit = "％"', "quantity", False),
        ('target = 95\nactual = "90%"', "quantity", False),
        ('target = "10个"\nactual = "4个"', "quality", False),
        ('target = "10分"\nactual = "4分"', "beneficiary", False),
        ('target = "10个"\nactual = "4个"', "social", True),
        ('target = "95%"\nactual = "90%"\ncumulative = true', "quality", True),
        ('target = "10个"\nactual = "4个"\ncumulative = false', "quantity", False),
    ],
)
def test_what_grows_over_the_year(lines: str, category: str, grows: bool) -> None:  # noqa: FBT001
    found = row(lines, category=category)
    assert is_cumulative(found) == grows
    assert found.completion is not None
    assert found.progress is not None
    assert round_half_up(found.progress) == round_half_up(found.completion * (2 if grows else 1))


@pytest.mark.parametrize(
    ("lines", "signal"),
    [
        ('target = "≤5起"\nactual = "5起"', "green"),
        ('target = "≤5起"\nactual = "5.01起"', "red"),
        ('target = "≤0起"\nactual = "0起"', "green"),
        ('target = "≤0起"\nactual = "1起"', "red"),
        ('target = "0起"\nactual = "0起"', "green"),
        ('target = "=0起"\nactual = "1起"', "red"),
        # What is to be met exactly, or lie in a range, and has been passed, is not ahead.
        ('target = "=100个"\nactual = "150个"', "red"),
        ('target = "=1公里"\nactual = "1500米"', "red"),
        ('target = "100-130个"\nactual = "140个"', "red"),
        ('target = "11月底前"\nactual = "2020-11-30"', "green"),
        ('target = "11月底前"\nactual = "2020-12-01"', "red"),
        ('target = "有所提升"\nachieved = "full"', "green"),
        ('target = "有所提升"\nachieved = "partial"\nrating = 70', "yellow"),
        ('target = "有所提升"\nachieved = "none"', "red"),
    ],
)
def test_without_a_progress_there_is_a_signal(lines: str, signal: str) -> None:
    assert seen(lines) == (None, signal)


@pytest.mark.parametrize(
    ("lines", "progress", "signal"),
    [
        ('target = "=100个"\nactual = "50个"', "100", "green"),
        ('target = "=100个"\nactual = "100个"', "200", "blue"),
        ('target = "100-130个"\nactual = "130个"', "200", "blue"),
        ('target = "100-130个"\nactual = "40个"', "80", "green"),
    ],
)
def test_what_is_still_on_its_way_to_an_exact_target(
    lines: str, progress: str, signal: str
) -> None:
    assert seen(lines) == (D(progress), signal)


@pytest.mark.parametrize(
    "lines", ['target = "10个"', 'actual = "4个"', 'target = "10个"\nplanned = true']
)
def test_what_cannot_be_judged_has_no_signal(lines: str) -> None:
    assert seen(lines) == (None, None)


@pytest.mark.parametrize(
    ("spending", "progress", "signal"),
    [
        ("29.99", "59.98", "red"),
        ("30", "60", "yellow"),
        ("39.99", "79.98", "yellow"),
        ("40", "80", "green"),
        ("60", "120", "green"),
        ("100", "200", "green"),
    ],
)
def test_money(spending: str, progress: str, signal: str) -> None:
    found = project("", money=MONEY.replace("40", spending)).execution
    assert (found.progress, found.signal, found.score) == (D(progress), signal, None)


@pytest.mark.parametrize(
    "money",
    ["", "spending = { total = 4 }\n", "budget = { original = 4 }\n", MONEY.replace("100", "0")],
)
def test_money_without_both_figures_has_no_signal(money: str) -> None:
    found = project("", money=money).execution
    assert (found.progress, found.signal, found.score) == (None, None, None)


ROWS = """
[[projects.indicators]]
name = "里程"
category = "quantity"
target = "120公里"
actual = "50公里"
outlook = "possible"
weight = 50

[[projects.indicators]]
name = "投诉"
category = "social"
target = "≤5件"
actual = "3件"
weight = 40
"""


def test_there_is_no_score_and_no_grade() -> None:
    found = project(ROWS, money=MONEY)
    assert (found.score, found.score_low, found.score_high, found.grade) == (None,) * 4
    assert (found.grade_confident, found.levels, found.why) == (False, (), None)


def test_json_says_how_far_it_is(perfcli, folder: Path) -> None:
    text = HEAD.format(day="2020-06-30") + PROJECT + MONEY + ROWS
    (folder / "2020.toml").write_text(text, encoding="utf-8")
    ran = perfcli("score", "2020", "--format", "json")
    assert ran.status == 0
    document = json.loads(ran.out)
    (found,) = document["projects"]
    assert (document["stage"], document["summary"]["score"]) == ("mid-year", None)
    assert [found[key] for key in ("score", "score_low", "score_high", "grade")] == [None] * 4
    assert found["execution"] | {"progress": 80.0, "signal": "green"} == found["execution"]
    shown = [
        (each["progress"], each["signal"], each["outlook"], each["score"], each["completion"])
        for each in found["indicators"]
    ]
    assert shown == [
        (83.33, "green", "possible", None, 41.67),
        (None, "green", None, None, 100.0),
    ]


def test_nothing_is_late_yet_and_no_point_is_missed() -> None:
    text = HEAD.format(day="2020-06-30") + PROJECT + MONEY + ROWS
    found = {each.code for each in check(load_text(text, "a.toml")).findings}
    assert not found & NOT_YET
    final = text.replace('stage = "mid-year"', 'stage = "final"')
    assert {each.code for each in check(load_text(final, "a.toml")).findings} & NOT_YET == {
        "B007",
        "B010",
        "I005",
    }
