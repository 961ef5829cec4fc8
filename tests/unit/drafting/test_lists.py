from __future__ import annotations

from readings import quantities


def said(text: str) -> list[tuple[str, str]]:
    return [(each.subject, f"{each.value:f}{each.unit}") for each in quantities(text)]


def test_one_figure_that_a_list_of_rates_shares() -> None:
    assert said("参保率、建档率和签约率均达到100%") == [
        ("参保率", "100%"),
        ("建档率", "100%"),
        ("签约率", "100%"),
    ]


def test_figures_that_respectively_pairs_with_nouns() -> None:
    assert said("东站、西站和南站分别为12个、8个和4个") == [
        ("东站", "12个"),
        ("西站", "8个"),
        ("南站", "4个"),
    ]


def test_nouns_listed_in_the_sentence_before() -> None:
    text = "项目2个，分别为公共服务项目、城市管理项目；年初预算分别为1681.6万元、857.5万元。"
    assert said(text)[1:] == [("公共服务项目", "1681.6万元"), ("城市管理项目", "857.5万元")]


def test_figures_that_share_the_unit_of_the_last() -> None:
    assert said("预算分别为10、20和30万元")[:2] == [("预算", "10万元"), ("预算", "20万元")] or [
        value for _, value in said("预算分别为10、20和30万元")
    ] == ["10万元", "20万元", "30万元"]
