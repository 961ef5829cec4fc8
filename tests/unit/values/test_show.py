"""Figures as they are printed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from perfcli.values.show import printed


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("7.8E+4", "78000"),
        ("0", "0"),
        ("45.40", "45.40"),
        ("-0.5", "-0.5"),
        ("1E-12", "0.000000000001"),
        ("1E+18", "1000000000000000000"),
        ("1E+999999", "1E+999999"),
    ],
)
def test_plain_digits(number, expected):
    assert printed(Decimal(number)) == expected
