"""Figures that are broken, and what only looks so."""

from __future__ import annotations

import pytest

from perfcli.values.broken import has_letters_for_digits, is_broken


@pytest.mark.parametrize(
    "body",
    [
        "7,00.0,77", "9%0", "1,05", "12.3.4", "1,0590个", "12..5", "1.2.3万元", "1e5", "1E+5",
        "-1,05", "+7,00.0,77", "1 059", "12_000", "1'059", "9。5", "10%-9%0", "1,05-20万元",
        "5.%", "12.3.4版",
    ],
)  # fmt: skip
def test_broken(body: str) -> None:
    assert is_broken(body)


@pytest.mark.parametrize(
    "body",
    [
        "", "加强监管", "%", "-", ".", "12", "1,059", "45.40", "45.40%", "1.加强监管",
        "12.完善制度", "5e", "1ex", "10-20", "2021.1.1-2021.3.31", "1-3人/组",
    ],
)  # fmt: skip
def test_not_broken(body: str) -> None:
    assert not is_broken(body)


@pytest.mark.parametrize(
    "body",
    [
        "1O0个",
        "1O个",
        "1O",
        "1l0个",
        "1OO人次",
        "1.O5%",
        "1O0",
        "2o20年",
        "1O0余个",
        "10-3O个",
        "1O%-20%",
    ],
)
def test_letters_for_digits(body: str) -> None:
    assert has_letters_for_digits(body)


@pytest.mark.parametrize(
    "body",
    [
        "100个",
        "5l",
        "10L",
        "5G基站",
        "100Ohm",
        "1oz",
        "O2O平台",
        "1O年来持续提升服务",
        "CO2",
        "",
        "10-30个",
        "5-10l",
    ],
)
def test_letters_that_are_none(body: str) -> None:
    assert not has_letters_for_digits(body)
