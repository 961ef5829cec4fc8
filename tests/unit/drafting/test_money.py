from __future__ import annotations

from decimal import Decimal

import pytest

from perfcli.drafting.money import Project, Sum, from_table, named, owned, with_prose
from perfcli.drafting.quantity import Quantity
from perfcli.drafting.sentences import Span
from perfcli.drafting.tables import Amount, MoneyRow, MoneyTable
from readings import quantities


def table(*rows: tuple[str, int], total: int) -> MoneyTable:
    lines = [*rows, ("合计", total)]
    return MoneyTable(
        Span(0, 100),
        [
            MoneyRow(
                name,
                0,
                None,
                None,
                None,
                (Amount("original", None, Decimal(figure), Span(10, 12)),),
                is_total=name == "合计",
            )
            for name, figure in lines
        ],
        [],
    )


def unowned(text: str) -> list[Quantity]:
    return [each._replace(project=None) for each in quantities(text)]


def figures(sums: tuple[Sum, ...] | list[Sum]) -> list[tuple[str, str | None, Decimal]]:
    return [(each.money, each.label, each.value) for each in sums]


def test_a_project_in_two_tables_is_one_and_the_first_total_counts() -> None:
    projects, totals = from_table(
        [table(("道路", 10), ("公厕", 5), total=15), table(("道路", 12), total=12)]
    )
    assert [(each.name, figures(each.sums)) for each in projects] == [
        ("道路", [("original", None, 10), ("original", None, 12)]),
        ("公厕", [("original", None, 5)]),
    ]
    assert projects[0].first("original") == Sum("original", None, Decimal(10), Span(10, 12))
    assert totals is not None
    assert figures(totals.sums) == [("original", None, 15)]


@pytest.mark.parametrize(
    ("text", "title", "listed", "names"),
    [
        ("", None, ["公共服务", "城市管理"], ["公共服务", "城市管理"]),
        ("项目名称：农村公路养护\n", "某县2020年其他项目绩效", [], ["农村公路养护"]),
        ("", "某某县交通运输局2021年度农村公路项目绩效自评报告", [], ["农村公路项目"]),
        ("", "工作总结", [], [""]),
    ],
)
def test_a_list_a_label_or_the_title_names_the_projects(
    text: str, title: str | None, listed: list[str], names: list[str]
) -> None:
    assert [each.name for each in named(text, title, listed)] == names


def test_an_amount_is_of_the_project_its_clause_names() -> None:
    text = "道路维修预算10万元，公厕改造预算5万元，预算3万元"
    found = owned(unowned(text), [Project("道路维修"), Project("公厕改造")], text)
    assert [each.project for each in found] == [0, 1, None]


def test_amounts_of_the_prose_are_told_in_the_currency_of_the_report() -> None:
    found = quantities("年初预算1.2亿元，其中中央资金2000万元，实际支出9000万元")
    (project,), whole = with_prose([Project("道路")], found, "万元")
    assert figures(project.sums) == [
        ("original", None, 12000),
        ("original", "中央资金", 2000),
        ("total", None, 9000),
    ]
    assert whole == []


def test_an_amount_of_no_project_is_of_all_where_it_says_so() -> None:
    found = unowned("预算总额15万元。预算3万元。")
    projects, whole = with_prose([Project("道路"), Project("公厕")], found, "万元")
    assert [each.sums for each in projects] == [(), ()]
    assert figures(whole) == [("original", None, 15)]
