from __future__ import annotations

import pytest

from perfcli.drafting.report import read
from readings import figures


@pytest.mark.parametrize(
    "text",
    [
        "邮电宿舍、绸厂宿舍12、13、14栋",
        "王家垅社区的王家垅16栋排危项目",
        "完成幸福里小区3栋、5栋、8栋外墙修缮",
        "采用P1.5小间距屏",
        "PM2.5浓度下降",
        "根据财预〔2020〕10号文件",
        "按GB/T 19001-2016标准",
        "拨打12345热线",
        "办理12345市民热线",
        "电话0731-84810000",
        "2020年1月至12月",
        "2018-2020年",
        "6月份开始",
        "第3批下达",
        "24小时值守",
        "坚持“1个中心”",
        "二期即2期工程建设",
        "国道K12+300处",
        "近3年来",
        "（1）加强管理",
        "1.2.3 资金管理",
        "八项规定",
        "“一圈两场三道”工程",
    ],
)
def test_a_number_that_is_a_name_counts_nothing(text: str) -> None:
    report = read(text, 2020)
    assert [text[each.start : each.end] for each in report.quantities] == []
    assert report.unread == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("完成8栋居民楼改造", [("8", "栋")]),
        ("改造居民楼16栋", [("16", "栋")]),
        ("铁路宿舍共13栋及平房改造", [("13", "栋")]),
        ("12、13、14栋等2个项目8栋居民楼", [("2", "个"), ("8", "栋")]),
        ("建于30多年前", [("30", "年")]),
        ("举办培训12期", [("12", "期")]),
        ("巡逻时间24小时", [("24", "小时")]),
    ],
)
def test_a_count_that_looks_like_one_is_a_count(text: str, expected: list[tuple[str, str]]) -> None:
    assert figures(text) == expected
