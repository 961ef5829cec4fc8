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


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("b00", "did you mean `B0"),
        ("i01", "did you mean `I01"),
        ("Overspent", "did you mean `overspent`?"),
        ("PASS-LINE", "did you mean `pass-line`?"),
        ("nothing at all", "`perfcli explain` lists "),
    ],
)
def test_the_closest_is_found_whatever_the_case(perfcli, name: str, remedy: str) -> None:
    ran = perfcli("explain", name)
    assert (ran.status, ran.out) == (2, "")
    first, second = ran.err.splitlines()
    assert first == f"perfcli: CODE|RULE cannot be `{name}`"
    assert second.startswith(f"  help: {remedy}")


def test_every_name_has_its_page(perfcli) -> None:
    for name in ("i001", "Y001", "d005", *names()):
        ran = perfcli("explain", name)
        assert (ran.status, ran.err) == (0, "")
        assert ran.out.startswith(f"# {name.upper() if name[1:].isdigit() else name}")
