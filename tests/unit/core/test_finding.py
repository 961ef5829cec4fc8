from __future__ import annotations

from perfcli.core.finding import SEVERITIES, Finding, Related
from perfcli.core.language import message


def test_severities_from_the_worst_down() -> None:
    assert SEVERITIES == ("error", "warning", "info")


def test_a_finding_has_no_place_until_it_is_computed() -> None:
    found = Finding("B001", "totals-mismatch", "error", message("a"), message("b"))
    assert (found.place, found.path, found.key, found.accepted) == (None, "", (), None)
    assert Related(("totals",), message("a")).place is None
