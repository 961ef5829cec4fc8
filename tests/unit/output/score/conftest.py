"""A result for every format to print."""

from __future__ import annotations

import pytest

from declarations import CLEAN, HOSTILE
from perfcli.pipeline import try_score
from perfcli.scoring.result import Result
from perfcli.source.load import load_text


def result(text: str) -> Result:
    scored = try_score(load_text(text, "a.toml"))
    assert scored.result is not None, scored.findings
    return scored.result


@pytest.fixture
def half() -> Result:
    """Return a result with a row that is partial and one that is pending."""
    text = CLEAN.replace('actual = "33件"\n', "").replace("121公里", "60公里")
    return result(text)


@pytest.fixture
def hostile() -> Result:
    """Return a result whose names would act on what they are printed in."""
    return result(HOSTILE)


@pytest.fixture
def mid_year() -> Result:
    """Return a result of the middle of the year: half of it gone, 40 of 100 done."""
    return result("""
format = 1
year = 2020
unit = "U"
stage = "mid-year"
as_of = 2020-06-30

[[projects]]
name = "培训"
budget = { original = 100 }
spending = { total = 29 }

[[projects.indicators]]
name = "培训人数"
category = "数量"
target = "100人"
actual = "40人"
outlook = "possible"
""")
