"""Units that are the same, and units that convert."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfcli.values import units
from perfcli.values.units import canonical, convert, is_money, is_unit


@pytest.mark.parametrize(
    "spellings",
    [
        "m² ㎡ m2 平方米",
        "km² 平方公里 km2 ㎢",
        "公里 km 千米 ㎞",
        "吨 t",
        "米 m",
        "公顷 hm² hm2",
        "公斤 kg 千克 ㎏",
        "m³ m3 立方米 ㎥",
        "天 日",
        "个月 月",
        "人 名 位",
        "% ％",
        "百分点 个百分点",
        "元/m² 元/平方米 元/㎡ 元／每平方米",
        "元/人·月 元/人・月 元/名·月",
        "次/10万公顷 次/10万hm²",
        "万m² 万平方米",
        "μg/m³ µg/m3 ug/m³",
        "台(套) 台（套）",
    ],
)
def test_spellings_of_one_unit(spellings):
    first, *others = spellings.split()
    assert {canonical(other) for other in others} == {first}
    assert canonical(first) == first


def test_a_space_in_k_m2():
    assert canonical("k m²") == "km²"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("人次", "人"),
        ("户", "人"),
        ("个", "台"),
        ("百分点", "%"),
        ("台班", "台"),
        ("个社区", "个项目"),
        ("户均", "户"),
        ("件", "起"),
        ("", "人"),
        ("", "%"),
        ("m", "m²"),
        ("元", "美元"),
        ("元/公里", "元/人"),
        ("10万公顷", "公顷"),
        ("天", "工作日"),
        ("人/年", "人"),
    ],
)
def test_what_does_not_convert(one, other):
    assert convert(Decimal(1), one, other) is None
    assert convert(Decimal(1), other, one) is None


@pytest.mark.parametrize(
    ("number", "unit", "into", "expected"),
    [
        ("46", "万元", "元", "460000"),
        ("460000", "元", "万元", "46"),
        ("1.5", "亿元", "万元", "15000"),
        ("20", "百万元", "千元", "20000"),
        ("1000", "千元", "亿元", "0.01"),
        ("19.69", "平方公里", "公顷", "1969"),
        ("15", "亩", "公顷", "1"),
        ("3", "公顷", "亩", "45"),
        ("3.75", "km", "m", "3750"),
        ("5", "毫米", "厘米", "0.5"),
        ("143.8", "吨", "公斤", "143800"),
        ("1", "公斤", "斤", "2"),
        ("0.46", "%", "‰", "4.6"),
        ("2", "小时", "分钟", "120"),
        ("2", "年", "个月", "24"),
        ("7.8", "万户", "户", "78000"),
        ("78000", "户", "万户", "7.8"),
        ("3", "万", "", "30000"),
        ("2", "万平方米", "km²", "0.02"),
        ("1.5", "万元/公里", "元/公里", "15000"),
        ("8", "个社区", "个", "8"),
        ("8", "栋", "栋居民楼", "8"),
        ("5", "重点", "重点", "5"),
    ],
)
def test_conversions(number, unit, into, expected):
    converted = convert(Decimal(number), unit, into)
    assert converted == Decimal(expected)


@pytest.mark.parametrize("hostile", ["万" * 10_000, "/" * 10_000, "·" * 10_000, "每" * 10_000])
def test_a_hostile_unit_converts_into_nothing(hostile):
    assert convert(Decimal(1), hostile, "人") is None


def test_a_conversion_keeps_the_digits_printed():
    assert convert(Decimal("7.8"), "万元", "元").as_tuple() == Decimal("7.8E4").as_tuple()
    assert str(convert(Decimal(78000), "元", "万元")) == "7.8000"


scales = [list(scale) for scale in units._DATA["scale"].values()]  # noqa: SLF001 - every unit of the table
pairs = st.sampled_from([pair for scale in scales for pair in product(scale, repeat=2)])
figures = st.decimals(
    min_value=Decimal(-(10**18)), max_value=Decimal(10**18), places=12, allow_nan=False
)

ENDLESS = {"亩", "小时", "分钟", "年"}


@given(figure=figures, pair=pairs)
def test_there_and_back(figure, pair):
    one, other = pair
    back = convert(convert(figure, one, other), other, one)
    assert abs(back - figure) <= (Decimal("1E-50") if ENDLESS & set(pair) else 0)


@given(st.text(alphabet="元/·万亿每10平方米m²2km月个人次日", max_size=10))
def test_canonical_is_settled(unit):
    assert canonical(canonical(unit)) == canonical(unit)


@pytest.mark.parametrize("unit", ["元", "千元", "万元", "百万元", "亿元", "万 元"])
def test_money(unit):
    assert is_money(unit)


@pytest.mark.parametrize("unit", ["", "美元", "元/人", "户", "%"])
def test_no_money(unit):
    assert not is_money(unit)


@pytest.mark.parametrize(
    "words", ["个社区", "元/人·月", "次/10万公顷", "μg/m3", "℃", "桶", "台(套)", "m3/秒"]
)
def test_words_that_are_a_unit(words):
    assert is_unit(words)


@pytest.mark.parametrize(
    "words",
    ["个项目的改造", "", "个。", "a b", "2个", "元/", "的", "次以上", "字" * 13, "个\n", "(人)"],
)
def test_words_that_are_none(words):
    assert not is_unit(words)
