from __future__ import annotations

from perfcli.checks.registry import checks
from perfcli.core.language import use
from perfcli.output.page import listing, of_check, of_rule
from perfcli.scoring.registry import names, rule


def test_a_check_s_page_holds_all_of_it() -> None:
    (check,) = [each for each in checks() if each.code == "B004"]
    page = of_check(check)
    assert page.startswith("# B004 overspent (warning)")
    for part in check.page:
        assert part.strip() in page


def test_a_page_can_stand_under_another_heading() -> None:
    assert of_check(checks()[0], level=2).startswith("## ")


def test_a_rule_s_page_holds_example_and_points() -> None:
    found = rule("proportional")
    page = of_rule(found)
    assert found.page.example.strip() in page
    assert found.page.points in page


def test_the_listing_names_everything() -> None:
    text = listing(checks(), map(rule, names()))
    assert len([line for line in text.splitlines() if line.strip()]) >= len(checks()) + len(names())


def test_pages_are_in_the_reader_s_language() -> None:
    english = of_check(checks()[0])
    use("zh")
    try:
        assert of_check(checks()[0]) != english
    finally:
        use("en")
