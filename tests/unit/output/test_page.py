from __future__ import annotations

import pytest

from perfcli.checks.registry import checks
from perfcli.core.finding import Check
from perfcli.core.language import use
from perfcli.output.page import listing, of_check, of_rule
from perfcli.scoring.registry import names, rule
from perfcli.scoring.rule import Rule


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


def test_the_listing_keeps_to_the_first_sentence() -> None:
    lines = listing(checks(), map(rule, names())).splitlines()
    assert lines[2] == (
        "  B001  totals-mismatch: An amount or a label of `[totals]` is not the sum of the projects"
    )
    assert not [line for line in lines if ". " in line or line.endswith(".")]


def test_pages_are_in_the_reader_s_language() -> None:
    english = of_check(checks()[0])
    use("zh")
    try:
        assert of_check(checks()[0]) != english
    finally:
        use("en")


@pytest.mark.parametrize("check", checks(), ids=lambda each: each.code)
def test_the_headings_of_a_check_stand_in_order(check: Check) -> None:
    lines = of_check(check, level=2).splitlines()
    assert [line for line in lines if line.startswith("##")] == [
        lines[0], "### Why it matters", "### Found in", "### Not found in", "### Follows",
    ]  # fmt: skip
    # Family R looks at the sentences of a report, the others at a declaration.
    language = "text" if check.code.startswith("R") else "toml"
    assert lines.count(f"```{language}") == lines.count("```") == 2


@pytest.mark.parametrize("found", [rule(name) for name in names()], ids=names())
def test_the_headings_of_a_rule_stand_in_order(found: Rule) -> None:
    lines = of_rule(found, level=3).splitlines()
    assert [line for line in lines if line.startswith("##")] == [
        f"### {found.name}", "#### Formula", "#### Example", "#### Points", "#### Follows",
    ]  # fmt: skip
    assert lines.count("```toml") == lines.count("```") == 1
