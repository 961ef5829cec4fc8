"""A check as SARIF describes a rule: its page, cut to what viewers show where."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from perfcli.core.language import translate
from perfcli.output.page import of_check

if TYPE_CHECKING:
    from collections.abc import Mapping

    from perfcli.core.finding import Check, Severity

LEVELS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
# A full stop in English has a space after it: that of 0.05 has none.
_SENTENCE = re.compile(r"(?<=\.)\s+|(?<=。)")


def rule(check: Check) -> dict[str, object]:
    """Return a check as a `reportingDescriptor`, in the language in force."""
    what, why = translate(check.page.what), translate(check.page.why)
    return {
        "id": check.code,
        "name": check.name,
        "shortDescription": {"text": _SENTENCE.split(what, maxsplit=1)[0]},
        "fullDescription": {"text": what},
        "help": {"text": f"{what}\n\n{why}", "markdown": of_check(check)},
        "defaultConfiguration": {"level": LEVELS[check.severity]},
    }
