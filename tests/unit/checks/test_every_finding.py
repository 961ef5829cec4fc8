"""What every finding is: a check's code, name and severity, and words in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from perfcli.checks import years
from perfcli.checks.registry import checks
from perfcli.checks.run import run
from perfcli.core.finding import NEW_YEAR, Check, Finding
from perfcli.core.language import Message, translate, use
from perfcli.pipeline import try_score
from perfcli.source.load import load_text
from support import declared

EVERY = [check for check in checks() if check.find is not None]
SOURCE = "报告里没有写下这些数字。"


@pytest.fixture
def chinese() -> Iterator[None]:
    use("zh")
    yield
    use("en")


def findings(check: Check) -> list[Finding]:
    """Return what a check finds in the example of its page."""
    results = [
        try_score(load_text(declared(text).replace("2020", str(year), 1), f"{year}.toml")).result
        for year, text in zip((2019, 2020), check.page.bad.split(NEW_YEAR), strict=False)
    ]
    assert None not in results
    found = years.run(*results) if check.scope == "years" else run(results[0], source_text=SOURCE)
    return [each for each in found if each.code == check.code]


def messages(finding: Finding) -> Iterator[Message]:
    """Yield all that a finding says, and the messages inside."""
    rest = [finding.message, finding.help, *(each.message for each in finding.related)]
    while rest:
        each = rest.pop()
        yield each
        rest += [fact for fact in each.facts.values() if isinstance(fact, Message)]


@pytest.mark.parametrize("check", EVERY, ids=lambda each: each.code)
def test_a_finding_is_that_of_its_check(check: Check) -> None:
    found = findings(check)
    assert found
    for each in found:
        assert (each.name, each.severity) == (check.name, check.severity)
        assert each.key or check.scope == "totals"


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize("check", EVERY, ids=lambda each: each.code)
def test_its_words_are_in_the_catalogue_with_all_their_figures(check: Check) -> None:
    for finding in findings(check):
        for each in messages(finding):
            words = re.sub(r"\{\w+\}", "", each.template)
            # A name, a colon and an amount are the same in both languages.
            assert translate(each.template) != each.template or not re.search(r"[A-Za-z]", words)
            assert None not in each.facts.values()
            assert "None" not in str(each)
