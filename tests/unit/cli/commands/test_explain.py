from __future__ import annotations

import pytest

from perfcli.checks.registry import codes
from perfcli.scoring.registry import names


@pytest.mark.parametrize("name", ["B001", "b001", "totals-mismatch"])
def test_the_page_of_a_check(perfcli, name: str) -> None:
    ran = perfcli("explain", name)
    assert ran.status == 0
    assert ran.out.startswith("# B001 totals-mismatch (error)\n")
    assert "```toml" in ran.out


def test_the_page_of_a_rule(perfcli) -> None:
    assert perfcli("explain", "pass-line").out.startswith("# pass-line")


def test_without_a_name_everything_is_listed(perfcli) -> None:
    out = perfcli("explain").out
    assert [each for each in [*codes(), *names()] if each not in out] == []


def test_an_unknown_name_is_refused(perfcli) -> None:
    ran = perfcli("explain", "totals-mismach")
    assert ran.status == 2
    assert "did you mean `totals-mismatch`?" in ran.err
