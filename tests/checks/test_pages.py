"""Every check's page: its bad example trips the check, its good one does not, and says why."""

from __future__ import annotations

from collections import Counter

import pytest

from perfcli.checks import years
from perfcli.checks.registry import checks, codes
from perfcli.core.finding import NEW_YEAR, SEVERITIES, Check
from perfcli.core.language import use
from perfcli.drafting.codes import REPORT_CHECKS
from perfcli.drafting.consistency import inconsistencies
from perfcli.drafting.report import read
from perfcli.pipeline import check as check_file
from perfcli.pipeline import try_score
from perfcli.source.load import load_bytes, load_text
from support import EXAMPLES, declared

every = pytest.mark.parametrize("check", checks(), ids=lambda check: check.code)


def found(example: str) -> Counter[str]:
    """Return how often each code is found in an example, which lies beside the published report."""
    loaded = load_bytes(declared(example).encode(), str(EXAMPLES / "page.toml"))
    return Counter(finding.code for finding in check_file(loaded).findings)


def found_between(example: str) -> Counter[str]:
    """Return how often each code is found between the two years of an example."""
    old, new = (
        try_score(load_text(declared(text).replace("2020", str(year), 1), f"{year}.toml")).result
        for year, text in zip((2019, 2020), example.split(NEW_YEAR), strict=True)
    )
    assert old is not None
    assert new is not None
    return Counter(finding.code for finding in years.run(old, new))


def found_in_a_report(example: str) -> Counter[str]:
    """Return how often each code is found in the sentences of a report."""
    return Counter(finding.code for finding in inconsistencies(read(example, 2020), "report.txt"))


@every
def test_the_examples_are_what_they_say(check: Check) -> None:
    look = found_between if check.scope == "years" else found
    if check in REPORT_CHECKS:
        look = found_in_a_report
    bad, good = look(check.page.bad), look(check.page.good)
    assert bad[check.code]
    assert not good[check.code]
    # What does not read is not looked at further.
    assert not good - bad or check.find is None


@every
@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_field_of_a_page_is_empty(check: Check, language: str) -> None:
    use(language)
    try:
        assert all(field.strip() for field in check.page)
    finally:
        use("en")


@every
def test_a_check_is_what_its_file_is_called(check: Check) -> None:
    assert check.severity in SEVERITIES
    if check.find is not None:
        stem = f"{check.code.lower()}_{check.name.replace('-', '_')}"
        assert check.find.__module__ == f"perfcli.checks.rules.{stem}"


def test_codes_and_names_are_unique() -> None:
    assert len({check.code for check in checks()}) == len(checks()) == len(codes())
    assert len({check.name for check in checks()}) == len(checks())
