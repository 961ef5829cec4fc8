"""B001: a published total that is not the sum of the projects."""

from __future__ import annotations

from one_check import found, one, related, said


def declaration(totals: str, first: str, second: str) -> str:
    return f"""
[totals]
{totals}

[[projects]]
name = "城市管理"
{first}

[[projects]]
name = "公共服务"
{second}
"""


def budgets(total: str, first: str = "857.5", second: str = "1681.6") -> str:
    return declaration(
        f"budget = {{ original = {total} }}",
        f"budget = {{ original = {first} }}",
        f"budget = {{ original = {second} }}",
    )


def test_a_total_of_swapped_digits() -> None:
    finding = one("B001", budgets("2593.1"))
    assert (finding.name, finding.severity) == ("totals-mismatch", "error")
    assert said([finding]) == [
        (
            "totals.budget.original",
            (
                "the published total of the original budget is 2593.1 万元,"
                " but the projects add up to 2539.1 万元: 54.0 万元 too much"
            ),
        )
    ]
    assert str(finding.help) == (
        "2593.1 and 2539.1 differ by two swapped digits;"
        " correct the total, or the amount of a project"
    )
    assert related(finding) == [
        ("projects[0].budget.original", "城市管理: 857.5 万元"),
        ("projects[1].budget.original", "公共服务: 1681.6 万元"),
    ]


def test_the_sum_of_the_published_report_is_silent() -> None:
    assert found("B001", budgets("2539.1")) == []


def test_a_total_in_another_unit_is_named() -> None:
    assert "2539.1, but" not in str(one("B001", budgets("25391000")).message)
    assert "25391000 is about 10,000 times 2539.1" in str(one("B001", budgets("25391000")).help)


def test_a_project_in_another_unit_is_named() -> None:
    finding = one("B001", budgets("2539.1", second="16816000"))
    assert str(finding.help).startswith("公共服务: 16816000 is about 10,000 times 1681.6")


def test_within_the_rounding_it_is_info_with_bounds() -> None:
    finding = one("B001", budgets("100.01", "50.00", "50.00"))
    assert finding.severity == "info"
    assert "100.005 万元 to 100.015 万元 against 99.990 万元 to 100.010 万元" in str(
        finding.message
    )
    assert one("B001", budgets("100.02", "50.00", "50.00")).severity == "error"


def test_every_amount_and_label_is_compared() -> None:
    fragment = declaration(
        'budget = { original = 9, revised = 19, received = 29, of_which = { "区级" = 39 } }\n'
        'spending = { total = 49, of_which = { "区级" = 59 }, sources = { "拨款" = 49 } }',
        'budget = { original = 5, revised = 10, received = 15, of_which = { "区级" = 20 } }\n'
        'spending = { total = 25, of_which = { "区级" = 30 }, sources = { "拨款" = 25 } }',
        'budget = { original = 5, revised = 10, received = 15, of_which = { "区级" = 20 } }\n'
        'spending = { total = 25, of_which = { "区级" = 30 }, sources = { "拨款" = 25 } }',
    )
    assert [key for key, _ in said(found("B001", fragment))] == [
        "totals.budget.original",
        "totals.budget.revised",
        "totals.budget.received",
        'totals.budget.of_which."区级"',
        "totals.spending.total",
        'totals.spending.sources."拨款"',
        'totals.spending.of_which."区级"',
    ]
    assert said(found("B001", fragment))[3][1] == (
        "the published total of the 区级 in the budget is 39 万元,"
        " but the projects add up to 40 万元: 1 万元 too little"
    )


def test_an_absent_amount_is_unknown_not_zero() -> None:
    assert (
        found("B001", declaration("spending = { total = 9 }", "spending = { total = 5 }", "")) == []
    )
    labels = 'spending = {{ total = 5, of_which = {{ "区级" = {} }} }}'
    partial = declaration(labels.format(9), labels.format(5), "spending = { total = 0 }")
    assert found("B001", partial.replace("total = 5", "total = 0")) == []


def test_a_label_left_out_of_a_complete_breakdown_is_nothing() -> None:
    fragment = declaration(
        'budget = { original = 20, sources = { "拨款" = 15, "结转" = 5 } }',
        'budget = { original = 10, sources = { "拨款" = 10 } }',
        'budget = { original = 10, sources = { "拨款" = 6, "结转" = 4 } }',
    )
    assert [key for key, _ in said(found("B001", fragment))] == [
        'totals.budget.sources."拨款"',
        'totals.budget.sources."结转"',
    ]
    assert related(found("B001", fragment)[1]) == [
        ('projects[1].budget.sources."结转"', "公共服务: 4 万元")
    ]


def test_without_totals_there_is_nothing_to_compare() -> None:
    assert found("B001", '[[projects]]\nname = "甲"\nbudget = { original = 1 }\n') == []


def test_an_amount_that_could_not_be_read_is_not_counted_as_nothing() -> None:
    assert found("B001", budgets("2593.1", second='"7,00.0,77"')) == []
