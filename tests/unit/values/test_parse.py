"""One parser for every target and actual."""

from __future__ import annotations

import json
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfcli.values import parse as parser
from perfcli.values.parse import DamagedNumber, parse
from perfcli.values.show import printed
from perfcli.values.value import Day, Number, Range, Text
from support import need_shared

HERE = Path(__file__).parent
TABLES = HERE.parents[2].parent / "shared" / "cases" / "published-tables.json"


def golden(name: str) -> list[tuple[str, str]]:
    """Return the pairs of text and expected reading in a golden file."""
    lines = (HERE / name).read_text("utf-8").splitlines()
    pairs = [line.rpartition(" => ") for line in lines if line and not line.startswith("#")]
    return [(text, expected) for text, _, expected in pairs]


def described(text: str) -> str:
    """Return what `text` is read as, the way the golden files say it."""
    try:
        value = parse(text)
    except DamagedNumber as damage:
        return f"damaged{'' if damage.text == text else ' and altered'}"
    assert value.text == text
    match value:
        case Number(_, number, unit, comparator, qualifier):
            words = ["number", printed(number), unit, comparator, qualifier]
        case Range(_, low, high, unit):
            words = ["range", printed(low), printed(high), unit]
        case Day(_, year, month, day, comparator):
            words = ["day", f"{year or 'year'}-{month:02}-{f'{day:02}' if day else 'last'}"]
            words.append(comparator)
        case _:
            words = ["text"]
    return " ".join(filter(None, words))


@pytest.mark.parametrize(("text", "expected"), golden("forms.txt"))
def test_each_form(text, expected):
    assert described(text) == expected


@pytest.mark.parametrize(("text", "expected"), golden("published.txt"))
def test_each_published_value(text, expected):
    assert described(text) == expected


def test_no_published_value_is_left_out():
    need_shared()
    tables = json.loads(TABLES.read_text("utf-8"))
    rows = [row for table in tables for row in table.get("rows", [])]
    values = {row.get(key) for row in rows for key in ("target", "actual")}
    strings = {value for value in values if isinstance(value, str)}
    assert strings == {text for text, _ in golden("published.txt")}


@pytest.mark.parametrize("empty", ["", " ", "\u3000", "\n"])
def test_nothing_is_text_and_not_0(empty):
    assert parse(empty) == Text(empty)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (0, Number("0", Decimal(0), "", None, None)),
        (-3, Number("-3", Decimal(-3), "", None, None)),
        (10**18, Number("1" + "0" * 18, Decimal(10**18), "", None, None)),
        (Decimal("45.40"), Number("45.40", Decimal("45.40"), "", None, None)),
        (date(2020, 11, 30), Day("2020-11-30", 2020, 11, 30, None)),
        (datetime(2020, 11, 30, 8), Day("2020-11-30T08:00:00", 2020, 11, 30, None)),  # noqa: DTZ001 - as in TOML
    ],
)
def test_numbers_and_dates_of_toml(raw, expected):
    assert parse(raw) == expected


@pytest.mark.parametrize("text", ["45.40", "100.00", "7.8万户", "2.0"])
def test_the_digits_printed_are_kept(text):
    digits = Decimal(text.rstrip("万户")).as_tuple().digits
    assert parse(text).number.as_tuple().digits == digits


def test_more_digits_than_decimal_computes_with_by_default():
    text = "999999999999999999.123456789012"
    assert parse(f"{text}万人").number == Decimal(f"{text}E4")
    assert parse(text).number == Decimal(text)


def test_long_text_is_read_but_not_remembered():
    before = parser._remembered.cache_info().currsize  # noqa: SLF001 - what is remembered shows nowhere else
    text = "加强监管" * 100
    assert parse(text) == Text(text)
    assert parser._remembered.cache_info().currsize == before  # noqa: SLF001


@pytest.mark.parametrize("hostile", ["1" * 100_000, "1," * 50_000, "a" + " " * 100_000 + "b"])
def test_a_long_string_costs_little(hostile):
    try:
        value = parse(hostile)
    except DamagedNumber as damage:
        assert damage.text == hostile  # noqa: PT017 - either outcome is sound, time is the point
    else:
        assert value.text == hostile


figures = st.decimals(
    min_value=Decimal(-(10**18)), max_value=Decimal(10**18), places=2, allow_nan=False
)
signs = st.sampled_from(
    [("", None), ("≥", "at-least"), ("不超过", "at-most"), ("=", "exactly"), ("<=", "at-most")]
)
units = st.sampled_from(
    ["", "%", "‰", "个", "万元", "m²", "km²", "人次", "元/m²", "次/10万公顷", "起"]
)
FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}


@given(figure=figures, sign=signs, unit=units, separated=st.booleans(), wide=st.booleans())
def test_what_is_printed_is_read_back(figure, sign, unit, separated, wide):
    written, comparator = sign
    text = f"{written}{figure:,}{unit}" if separated else f"{written}{printed(figure)}{unit}"
    text = text.translate(FULL_WIDTH) if wide else text
    value = parse(text)
    assert value == Number(text, figure, unit, comparator, None)
    assert value.number.as_tuple() == figure.as_tuple()


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_a_date_is_read_back(day):
    for text in (
        day.isoformat(),
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}/{day.month}/{day.day}",
    ):
        assert parse(text) == Day(text, day.year, day.month, day.day, None)
        assert parse(text).on(1999) == day


@given(low=figures, high=figures)
def test_a_range_is_read_back(low, high):
    low, high = sorted((low, high))
    text = f"{printed(low)}～{printed(high)}人"
    assert parse(text) == Range(text, low, high, "人")


ALPHABET = "0123456789０５.,，。-+−~～—%％‰≥≤<>=m²/· \na约近达共余多万亿千百十一二三两"
ALPHABET += "年月日前底内以上下左右人次元个"


def outcome(read, text):
    try:
        return read(text)
    except DamagedNumber as damage:
        return damage.text


@given(st.one_of(st.text(max_size=40), st.text(alphabet=ALPHABET, max_size=14)))
def test_any_text_is_a_value_or_damaged_and_twice_the_same(text):
    first = outcome(parse, text)
    assert first == outcome(parse, text) == outcome(parser._read, text)  # noqa: SLF001 - without the cache
    if isinstance(first, Number):
        assert first.number.is_finite()
    if isinstance(first, Range):
        assert first.low <= first.high
    if isinstance(first, Day):
        assert first.on(2021).month == first.month
