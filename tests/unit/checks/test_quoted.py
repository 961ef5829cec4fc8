from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfcli.checks.quoted import plainly, read
from perfcli.values.parse import parse

YEAR = 2020


def has(quote: str, value: str, unit: str = "") -> bool:
    return read(quote, YEAR).has(parse(value), unit or getattr(parse(value), "unit", ""), YEAR)


@pytest.mark.parametrize(
    ("quote", "value"),
    [
        ("各类违章行为和案件4500余起", "4500起"),
        ("各类违章行为和案件4500余起", "4500余起"),
        ("惠及7.8万户居民", "78000户"),
        ("惠及7.8万余户居民", "7.8万户"),
        ("惠及7.8万户居民", "7.8"),
        ("更换垃圾桶1,059个", "1059个"),
        ("更换垃圾桶1059个", "1,059个"),
        ("更换垃圾桶１０５９个", "1059"),
        ("分别为100，200，300个", "200个"),
        ("邮电宿舍12,13,14栋", "13栋"),
        ("投资46万元", "46万元"),
        ("投资46万元", "460000元"),
        ("投资460000元", "46万元"),
        ("投资1亿2000万元", "12000万元"),
        ("投资1亿零500万元", "1.05亿元"),
        ("惠及一万二千人", "12000人"),
        ("检查三次", "3次"),
        ("检查三十二家", "32家"),
        ("满意率百分之九十八点三", "98.3%"),
        ("满意率98.30%", "98.3%"),
        ("满意率98.3％", "98.3%"),
        ("费用下降5%", "-5%"),
        ("培训3千余人", "3000人"),
        ("覆盖率在95%到98%之间", "95%-98%"),
        ("计划11月底前完成", "11月底前"),
        ("计划11月底前完成", "2020年11月30日"),
        ("于十一月底完成", "2020-11-30"),
        ("11月15日完工", "11月15日"),
        ("11月15日完工", "11月"),
        ("2019年12月至2020年3月", "2019年12月31日"),
        ("2019年12月至2020年3月", "2020-03-31"),
        ("年底前完成", "12月底前"),
        ("2021年完成", "2021年底"),
        ("2020-06-05验收", "2020年6月5日"),
        ("2020.6.5验收", "2020年6月5日"),
        ("没有数字", "完成改造"),
    ],
)
def test_the_quote_has_the_value(quote: str, value: str) -> None:
    assert has(quote, value)


@pytest.mark.parametrize(
    ("quote", "value"),
    [
        ("办理热线5210条", "5120条"),
        ("惠及7.8万户居民", "7800户"),
        ("满意率98.3%", "98.5%"),
        ("覆盖率达到95%", "95%-98%"),
        ("全部办结", "100%"),
        ("投资46万元", "4600元"),
        ("计划11月底前完成", "10月底前"),
        ("11月15日完工", "11月30日"),
        ("11月15日完工", "11月底"),
        ("2019年11月15日完工", "2020年11月15日"),
        ("数量若干", "3"),
    ],
)
def test_the_quote_does_not_have_the_value(quote: str, value: str) -> None:
    assert not has(quote, value)


def test_the_unit_of_the_row_counts() -> None:
    quoted = read("惠及78000户居民", YEAR)
    assert quoted.has(Decimal("7.8"), "万户", YEAR)
    assert not quoted.has(Decimal("7.8"), "户", YEAR)


def test_figures_are_kept_as_written() -> None:
    assert read("办理12345市民热线5,210余条，三次，7.8万户", YEAR).written == (
        "12345",
        "5,210",
        "7.8万",
    )


@given(st.text("0123456789,，.万亿千百十一二三零年月日底-/ 余个", max_size=30))
def test_reading_never_fails(quote: str) -> None:
    read(quote, YEAR)


@given(st.decimals(0, 10**9, places=2, allow_nan=False), st.sampled_from(["个", "万元", "%", "户"]))
def test_every_figure_is_found_as_it_is_written(figure: Decimal, unit: str) -> None:
    assert read(f"共计{figure:,}{unit}", YEAR).has(figure, unit, YEAR)


def test_figures_that_stand_alone_need_no_reading() -> None:
    assert plainly("培训200人，合格率95.5%，支出1,234.5万元、12 345户和7．8亿元") == ["200", "95.5"]


@given(st.text("059,，.．万亿千一二点年月 \u3000余个%²½5三。、；共", max_size=16))
def test_what_needs_no_reading_is_read_all_the_same(quote: str) -> None:
    assert {Decimal(each) for each in plainly(quote)} <= read(quote, YEAR).figures


@pytest.mark.parametrize(
    ("quote", "value", "there"),
    [
        ("死亡率0.5%", "5‰", True),
        ("死亡率千分之五", "0.5%", True),
        ("死亡率5‰", "0.5%", True),
        ("合格率百分之九十八", "980‰", True),
        ("死亡率0.5%", "50‰", False),
        ("死亡0.5人", "5‰", False),
    ],
)
def test_shares_convert(quote: str, value: str, *, there: bool) -> None:
    assert has(quote, value) is there


@pytest.mark.parametrize(
    ("quote", "value", "there"),
    [
        ("于6月20日完成", "20", False),
        ("于6月20日完成", "6", False),
        ("于六月二十日完成", "20", False),
        ("于2020年完成", "2020", False),
        ("2020.06.20完成", "6", False),
        ("6月20日完成20套", "20", True),
        ("6月20日完成20套", "6月20日", True),
        ("历时5个月", "5", True),
        ("历时5月", "5", True),
        ("提前20日", "20", True),
        ("完成2020套", "2020", True),
        ("2020年12套", "12", True),
    ],
)
def test_the_digits_of_a_date_are_no_figures(quote: str, value: str, *, there: bool) -> None:
    assert has(quote, value) is there
    assert value not in plainly(quote) or there


def test_what_is_written_is_in_order() -> None:
    quote = "12345热线5210条，11月底前办结，6月20日抽查3次"
    assert read(quote, YEAR).written == ("12345", "5210", "11月底", "6月20日", "3")


@pytest.mark.parametrize(
    ("quote", "figures"),
    [("完成12套", ["12"]), ("使用3年", ["3"]), ("于2020年完成", []), ("于6月20日完成", [])],
)
def test_what_may_belong_to_a_date_is_not_plain(quote: str, figures: list[str]) -> None:
    assert plainly(quote) == figures
