"""Family I as a whole: its pages, and files that have nothing of it."""

from __future__ import annotations

from collections import Counter

import pytest

from perfcli.checks.registry import checks
from support import EXAMPLES, ROOT, findings

FAMILY = [check for check in checks() if check.code.startswith("I")]


def codes(fragment: str) -> list[str]:
    return [each.code for each in findings(fragment) if each.code[0] in "DI"]


def test_the_codes_run_from_1_to_20() -> None:
    assert [check.code for check in FAMILY] == [f"I{number:03}" for number in range(1, 21)]


@pytest.mark.parametrize("check", FAMILY, ids=lambda check: check.code)
def test_a_page_shows_its_own_check_and_no_other(check) -> None:
    assert codes(check.page.bad) == [check.code]
    assert codes(check.page.good) == []


def test_the_published_report_has_what_its_text_leaves_open() -> None:
    counted = Counter(codes((EXAMPLES / "2020.toml").read_text("utf-8")))
    assert counted == {"I001": 19, "I005": 1, "I015": 7}


@pytest.mark.parametrize("path", [EXAMPLES / "2019.toml", ROOT / "benchmarks" / "clean.toml"])
def test_complete_declarations_have_none(path) -> None:
    assert codes(path.read_text("utf-8")) == []
