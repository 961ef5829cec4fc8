"""The words for how grave a finding is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.language import N_, translate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from perfcli.core.finding import Severity

_WORDS: Mapping[Severity, str] = {
    "error": N_("error"),
    "warning": N_("warning"),
    "info": N_("info"),
}


def word(severity: Severity) -> str:
    """Return the word in the language in force."""
    return translate(_WORDS[severity])
