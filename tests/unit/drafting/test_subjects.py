from __future__ import annotations

import pytest

from readings import quantities


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("共设置183个四分类点位，", "四分类点位"),
        ("共转运湿垃圾143.8吨，", "湿垃圾"),
        ("增加停车位32个大大缓解了停车难", "停车位"),
        ("等5个重点监管领域", "重点监管领域"),
        ("纠治噪声污染、渣土污染等各类违章行为和案件4500余起，", "违章行为和案件"),
        ("今年办理数字化案卷共4869条", "数字化案卷"),
        ("街道监控点空气优良天数比例达到80%", "街道监控点空气优良天数比例"),
        ("应结案问题数3918条", "应结案问题数"),
        ("6月份投资46万元，", "投资"),
        ("新建2公里道路", "道路"),
        ("整治黄土裸露问题，共计6000平方米", "黄土裸露问题"),
        ("救助标准提高到650元/人·月", "救助标准"),
        ("出动人员（含志愿者320人）1,560人次", "人员"),
    ],
)
def test_subject(text: str, subject: str) -> None:
    assert quantities(text)[-1].subject == subject


def test_two_measures_of_one_thing_share_their_subject() -> None:
    assert [each.subject for each in quantities("新建护岸4段3.47km")] == ["护岸", "护岸"]
