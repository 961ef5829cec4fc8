from __future__ import annotations

from decimal import Decimal

import pytest

from perfcli.drafting.report import read
from readings import figures, quantities


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("居民7.8万户", "78000", "户"),
        ("面积2.36万m²", "23600", "m²"),
        ("面积1.76 万m2", "17600", "m2"),
        ("接待1,059人次", "1059", "人次"),
        ("支出2,850.24万元", "2850.24", "万元"),
        ("收入18.6亿元", "18.6", "亿元"),
        ("标准650元/人·月", "650", "元/人·月"),
        ("火灾发生率0.064次/10万公顷", "0.064", "次/10万公顷"),
        ("受害率0.0046‰", "0.0046", "‰"),
        ("编制 35 名", "35", "名"),
        ("面积１２㎡", "12", "㎡"),
        ("就诊5千余人", "5000", "人"),
        ("借阅51万册次", "510000", "册次"),
        ("预算1523.26万。", "1523.26", "万元"),
        ("举办培训班三期，", "3", "期"),
    ],
)
def test_value_with_its_multiplier_and_unit(text: str, value: str, unit: str) -> None:
    assert figures(text) == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "qualifier", "comparator"),
    [
        ("案件4500余起", "over", None),
        ("居民5000多人", "over", None),
        ("资金100余万元", "over", None),
        ("面积约1000㎡", "about", None),
        ("客流近500人", "about", None),
        ("人数500人左右", "about", None),
        ("附近500人", None, None),
        ("成本节约500元", None, None),
        ("满意度≥90%", None, "at-least"),
        ("满意度达90%以上", None, "at-least"),
        ("成本不超过550元", None, "at-most"),
        ("时限30个工作日内", None, "at-most"),
        ("无害化率=100%", None, "exactly"),
    ],
)
def test_qualifier_and_comparator(text: str, qualifier: str | None, comparator: str | None) -> None:
    (each,) = quantities(text)
    assert (each.qualifier, each.comparator) == (qualifier, comparator)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("比例10%-20%", ("10", "20")),
        ("客流100～130人次", ("100", "130")),
        ("补助3000至5000元", ("3000", "5000")),
        ("规模10-20万户", ("100000", "200000")),
    ],
)
def test_ranges(text: str, ends: tuple[str, str]) -> None:
    (each,) = quantities(text)
    assert each.value == tuple(map(Decimal, ends))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("支出7,00.0,77元", "7,00.0,77"),
        ("合格率9%0", "9%0"),
        ("合格率98。5%", "98。5"),
        ("补贴1,2345元", "1,2345"),
        ("巡查1O59次", "1O59"),
        ("设备1 059个", "1 059个"),
        ("面积万m2", "万m2"),
        ("共12345678901234567890123个", "12345678901234567890123个"),
    ],
)
def test_a_damaged_number_is_told_and_not_repaired(text: str, words: str) -> None:
    report = read(text, 2020)
    assert report.quantities == []
    assert [text[each.start : each.end] for each in report.unread] == [words]
