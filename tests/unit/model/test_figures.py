from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from pydantic_core import PydanticCustomError

from perfcli.model.figures import (
    REFUSALS,
    read_amount,
    read_figure,
    read_percent,
    read_rating,
    read_rule,
    read_texts,
    read_value,
)
from perfcli.values.value import Day, Number, Range, Text


@pytest.mark.parametrize(
    ("raw", "figure"),
    [
        (5, "5"),
        (Decimal("1681.6"), "1681.6"),
        (-5, "-5"),
        ("2,539.1", "2539.1"),
        ("5", "5"),
        (Decimal("1E+18"), "1000000000000000000"),
        (10**18, "1000000000000000000"),
        (Decimal("0.000000000001"), "0.000000000001"),
        ("１２", "12"),
    ],
)
def test_figures(raw: object, figure: str) -> None:
    assert read_figure(raw) == Decimal(figure)


@pytest.mark.parametrize(
    ("read", "raw", "kind"),
    [
        (read_figure, True, "not_a_number"),
        (read_figure, None, "not_a_number"),
        (read_figure, [5], "not_a_number"),
        (read_figure, "五百", "not_a_number"),
        (read_figure, "很多", "not_a_number"),
        (read_figure, dt.date(2020, 1, 1), "not_a_number"),
        (read_figure, "5万元", "with_unit"),
        (read_figure, "≥5", "with_unit"),
        (read_figure, "约5", "with_unit"),
        (read_figure, "7,00.0,77", "damaged"),
        (read_figure, Decimal("nan"), "not_finite"),
        (read_figure, Decimal("-inf"), "not_finite"),
        (read_figure, Decimal("1000000000000000000.1"), "too_large"),
        (read_figure, -(10**18) - 1, "too_large"),
        (read_figure, "1000000000000000001", "too_large"),
        (read_figure, Decimal("0.0000000000001"), "too_fine"),
        (read_amount, -1, "negative"),
        (read_amount, "-1", "negative"),
        (read_percent, "45.40元", "with_unit"),
        (read_percent, "≥45%", "with_unit"),
        (read_percent, "-1%", "negative"),
        (read_percent, "9%0", "damaged"),
        (read_percent, False, "not_a_number"),
        (read_rating, 101, "above"),
        (read_rating, "100.1%", "above"),
        (read_value, True, "not_a_value"),
        (read_value, [5], "not_a_value"),
        (read_value, "", "empty"),
        (read_value, " \u3000\n", "empty"),
        (read_value, dt.datetime(2020, 1, 1, tzinfo=dt.UTC), "not_a_value"),
        (read_value, dt.time(12), "not_a_value"),
        (read_value, Decimal("nan"), "not_finite"),
        (read_value, "9%0", "damaged"),
        (read_value, "9999999999999999999人", "too_large"),
        (read_value, "1～9999999999999999999人", "too_large"),
        (read_value, "0.0000000000001～1人", "too_fine"),
        (read_rule, 5, "not_a_rule"),
        (read_rule, ["direct"], "not_a_rule"),
        (read_rule, {"steps": [[1, Decimal("nan")]]}, "not_finite"),
        (read_texts, 5, "not_texts"),
        (read_texts, ["a", 5], "not_texts"),
    ],
)
def test_refusals(read: object, raw: object, kind: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        read(raw)
    assert refused.value.type == kind
    assert kind in REFUSALS
    assert refused.value.context["given"] is raw or isinstance(raw, str)


def test_every_refusal_is_worded_once() -> None:
    kinds = {
        "not_a_number", "not_a_value", "negative", "above", "not_finite", "too_large", "too_fine",
        "damaged", "with_unit", "not_a_rule", "not_texts",
        "empty",
    }  # fmt: skip
    assert REFUSALS.keys() == kinds


@pytest.mark.parametrize(
    ("raw", "percent"), [("45.40%", "45.40"), (45, "45"), ("45.4", "45.4"), (0, "0"), (250, "250")]
)
def test_percents(raw: object, percent: str) -> None:
    assert read_percent(raw) == Decimal(percent)
    assert str(read_percent(raw)) == percent


def test_a_rating_goes_from_0_to_100() -> None:
    assert [read_rating(raw) for raw in (0, "80%", 100)] == [0, 80, 100]


def test_an_amount_may_be_zero() -> None:
    assert read_amount(0) == 0


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (5, Number),
        (Decimal("5.5"), Number),
        ("≥95%", Number),
        ("10%-20%", Range),
        ("12月底前", Day),
        (dt.date(2020, 11, 30), Day),
        ("明显改善", Text),
    ],
)
def test_values(raw: object, kind: type) -> None:
    assert isinstance(read_value(raw), kind)


def test_rules_and_texts_are_kept_as_written() -> None:
    table = {"type": "steps", "steps": [[90, 10]], "else": Decimal("0.5")}
    assert read_rule(table) == table
    assert read_rule("direct") == "direct"
    assert read_texts("会议纪要") == "会议纪要"
    assert read_texts(["会议纪要", "照片"]) == ("会议纪要", "照片")
