"""The money of two years: the basis, the other budgets, the currency unit."""

from __future__ import annotations

from decimal import Decimal

import pytest

from perfcli.comparing.difference import Change
from years import compared

D = Decimal


def with_money(budget: str, spending: str = "total = 50") -> str:
    return f'[[projects]]\nname = "道路"\nbudget = {{ {budget} }}\nspending = {{ {spending} }}\n'


def test_basis_budget_spending_and_rate():
    found = compared(
        with_money("original = 826.4", "total = 781.35"),
        with_money("original = 857.5", "total = 763.98"),
    )
    for money in (found.projects[0].money, found.totals):
        assert money.basis == ("original", "original")
        assert money.budget == Change(D("826.4"), D("857.5"), D("31.1"), D("3.76"))
        assert money.spending == Change(D("781.35"), D("763.98"), D("-17.37"), D("-2.22"))
        assert money.execution_rate == Change(D("94.55"), D("89.09"), D("-5.46"), D("-5.77"))
        assert money.others == {}
        assert not money.same


def test_the_other_budgets_are_compared_too():
    found = compared(with_money("original = 80, revised = 100"), with_money("original = 100"))
    money = found.projects[0].money
    assert money.basis == ("revised", "original")
    assert money.budget == Change(D(100), D(100), D(0), D(0))
    assert money.others == {
        "original": Change(D(80), D(100), D(20), D(25)),
        "revised": Change(D(100), None, None, None),
    }
    assert not money.same


def test_a_change_in_an_other_budget_is_a_difference():
    old = with_money("original = 80, revised = 100")
    assert compared(old, old).same
    assert not compared(old, with_money("original = 90, revised = 100")).same


@pytest.mark.parametrize(
    ("old", "new", "amount", "expected"),
    [("元", "万元", 8575000, "857.5"), ("亿元", "千元", 2, "200000"), ("万元", "元", 3, "30000")],
)
def test_amounts_are_counted_in_the_new_currency(old, new, amount, expected):
    found = compared(
        with_money(f"original = {amount}"),
        with_money(f"original = {expected}, revised = 1"),
        old_head=f'currency = "{old}"',
        new_head=f'currency = "{new}"',
    )
    money = found.projects[0].money
    assert money.others["original"] == Change(D(expected), D(expected), D(0), D(0))
    assert f"{money.budget.old:f}" == expected
    assert found.new.currency == new


def test_the_same_money_in_another_currency_is_the_same():
    found = compared(
        with_money("original = 8575000", "total = 100"),
        with_money("original = 857.5", "total = 0.01"),
        old_head='currency = "元"',
    )
    assert found.same


def test_absent_is_never_zero():
    found = compared(with_money("", ""), with_money("original = 0", "total = 0"))
    money = found.projects[0].money
    assert money.basis == (None, "original")
    assert money.budget == Change(None, D(0), None, None)
    assert money.spending == Change(None, D(0), None, None)
    assert money.execution_rate == Change(None, None, None, None)
