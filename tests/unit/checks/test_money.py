"""The amounts of a declaration as checks see them."""

from __future__ import annotations

from decimal import Decimal

from perfcli.checks.context import Context, ProjectContext
from perfcli.checks.damage import lost_keys
from perfcli.checks.money import accounts, basis, books, labelled, published
from perfcli.core.keypath import render
from perfcli.scheme.load import builtin
from perfcli.scoring.score import score
from perfcli.source.load import load_text
from support import declared


def context(fragment: str) -> Context:
    declaration = load_text(declared(fragment), "test.toml").declaration
    scheme = builtin("mof-2020")
    assert declaration is not None
    assert scheme is not None
    result = score(declaration, scheme)
    return Context(
        declaration,
        scheme,
        result,
        tuple(
            ProjectContext(
                ("projects", each.position),
                each.project,
                each,
            )
            for each in result.projects
        ),
        lost=lost_keys(declaration.origin.damaged),
    )


TWO = """
[totals.budget]
original = 30
of_which = { "区级" = 20, "市级" = 5 }
sources = { "拨款" = 25, "结转" = 5 }

[[projects]]
name = "甲"
budget = { original = 10, of_which = { "区级" = 5 }, sources = { "拨款" = 10 } }

[[projects]]
name = "乙"
spending = { total = 3 }

[projects.budget]
original = 20
of_which = { "区级" = 15, "市级" = 5 }
sources = { "拨款" = 15, "结转" = 5 }
"""


def test_published_amounts_come_with_those_of_the_projects() -> None:
    seen = {
        render(each.key): (str(each.name), each.stated, [part.amount for part in each.addends])
        for each in published(context(TWO))
    }
    assert seen == {
        "totals.budget.original": ("original budget", 30, [10, 20]),
        'totals.budget.sources."拨款"': ("拨款 in the budget", 25, [10, 15]),
        'totals.budget.sources."结转"': ("结转 in the budget", 5, [5]),
        'totals.budget.of_which."区级"': ("区级 in the budget", 20, [5, 15]),
    }


def test_a_project_without_a_breakdown_leaves_its_labels_unknown() -> None:
    fragment = TWO.replace(', sources = { "拨款" = 10 } }', " }")
    assert all("sources" not in each.key for each in published(context(fragment)))


def test_what_does_not_read_a_damaged_amount_is_compared() -> None:
    whole = {render(each.key) for each in published(context(TWO))}
    spending = context(TWO.replace("total = 3", 'total = "x"'))
    assert {render(each.key) for each in published(spending)} == whole
    original = context(TWO.replace("original = 20", 'original = "2,0"'))
    assert {render(each.key) for each in published(original)} == whole - {"totals.budget.original"}
    # 结转 is no longer known to be left out of the first project's breakdown.
    source = context(
        TWO.replace('sources = { "拨款" = 10 }', 'sources = { "拨款" = 10, "x" = "?" }')
    )
    assert whole - {render(each.key) for each in published(source)} == {
        'totals.budget.sources."结转"'
    }


def test_a_breakdown_with_a_damaged_part_is_not_complete() -> None:
    text = '[[projects]]\nname = "甲"\n[projects.TABLE]\nWHOLE = 9\nof_which = { "区级" = 4 }\n'
    for table, field in (("budget", "original"), ("spending", "total")):
        fragment = text.replace("TABLE", table).replace("WHOLE", field)
        sources = 'sources = { "拨款" = 5, "结转" = "4,0" }\n'
        ((book,), (damaged,)) = books(context(fragment)), books(context(fragment + sources))
        assert list(accounts(damaged)) == list(accounts(book))
        assert not damaged.sound(f"{table}.sources")
        assert damaged.sound(f"{table}.{field}", f"{table}.of_which")


def test_what_a_budget_is_broken_down_from_has_to_be_known() -> None:
    text = '[[projects]]\nname = "甲"\nbudget = { original = 9, OTHER, sources = { "拨款" = 9 } }\n'
    (book,) = books(context(text.replace("OTHER", 'received = "x"')))
    assert [account.field for account in accounts(book)] == ["original"]
    (book,) = books(context(text.replace("OTHER", 'revised = "x"')))
    assert list(accounts(book)) == []


def test_damaged_totals_are_a_book_of_what_is_left() -> None:
    damaged = context(TWO.replace("original = 30", 'original = "7,00.0"'))
    (totals, *others) = books(damaged)
    assert totals.lost == {"budget.original"}
    assert list(accounts(totals)) == []
    assert [render(book.key) for book in others] == ["projects[0]", "projects[1]"]


def test_the_basis_that_could_not_be_read_is_not_replaced() -> None:
    (book,) = books(
        context('[[projects]]\nname = "甲"\nbudget = { original = 9, revised = "x" }\n')
    )
    assert basis(context(TWO), book) == ("original", None)


def test_without_totals_the_projects_are_the_books() -> None:
    alone = context('[[projects]]\nname = "甲"\nbudget = { original = 1 }\n')
    assert [(render(book.key), book.name) for book in books(alone)] == [("projects[0]", "甲")]
    assert list(published(alone)) == []


def test_a_breakdown_belongs_to_the_revised_budget_where_that_is_given() -> None:
    fragment = """
[[projects]]
name = "甲"
budget = { original = 10, revised = 12, sources = { "拨款" = 12 } }
spending = { total = 3, of_which = { "区级" = 2 } }
"""
    (book,) = books(context(fragment))
    budget, spending = accounts(book)
    assert (budget.whole_key[-1], budget.whole) == ("revised", 12)
    assert (spending.whole_key[-1], spending.whole) == ("total", 3)
    (part,) = labelled(spending, "of_which")
    assert (part.name, part.amount) == ("区级", Decimal(2))
    assert part.key == ("projects", 0, "spending", "of_which", "区级")


def test_a_breakdown_of_no_amount_is_no_account() -> None:
    fragment = '[[projects]]\nname = "甲"\nbudget = { received = 9, sources = { "拨款" = 9 } }\n'
    (book,) = books(context(fragment))
    assert list(accounts(book)) == []


def test_the_basis_is_the_one_of_the_scheme() -> None:
    seen = context(TWO)
    plan = seen.scheme.execution
    assert plan is not None
    (totals, *_) = books(seen)
    assert basis(seen, totals) == ("original", Decimal(30))
    other = seen._replace(scheme=seen.scheme._replace(execution=plan._replace(basis="received")))
    assert basis(other, totals) == ("received", None)
    none = seen._replace(scheme=seen.scheme._replace(execution=None))
    assert basis(none, totals) == ("original", Decimal(30))
