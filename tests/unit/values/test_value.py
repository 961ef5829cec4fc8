"""Days that lack their year or day."""

from __future__ import annotations

from datetime import date

import pytest

from perfcli.values.value import Day


@pytest.mark.parametrize(
    ("parts", "year", "expected"),
    [
        ((2020, 11, 30), 2021, date(2020, 11, 30)),
        ((None, 11, 30), 2021, date(2021, 11, 30)),
        ((None, 11, None), 2021, date(2021, 11, 30)),
        ((None, 12, None), 2021, date(2021, 12, 31)),
        ((None, 2, None), 2020, date(2020, 2, 29)),
        ((None, 2, None), 2021, date(2021, 2, 28)),
        ((None, 2, None), 2000, date(2000, 2, 29)),
        ((None, 2, None), 2100, date(2100, 2, 28)),
        ((None, 2, 29), 2020, date(2020, 2, 29)),
        ((None, 2, 29), 2021, date(2021, 2, 28)),
        ((None, 1, None), 2021, date(2021, 1, 31)),
    ],
)
def test_the_date_in_a_year(parts, year, expected):
    assert Day("", *parts, None).on(year) == expected
