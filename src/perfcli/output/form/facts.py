"""What an indicator says beyond the columns of a form, for the column of reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from perfcli.forms.phrases import KEYS, written
from perfcli.output.form.cell import plain
from perfcli.values.value import Number

if TYPE_CHECKING:
    from perfcli.model.declaration import Indicator


def in_words(indicator: Indicator, *, signed: bool) -> str:
    """Return the fixed words for an indicator; `signed` forms show the direction of a figure."""
    facts: dict[str, Any] = {}
    for key in KEYS:
        fact = getattr(indicator, key)
        if fact is None or (fact is False and key != "cumulative"):
            continue
        facts[key] = plain(fact) if isinstance(fact, str) else fact
    if indicator.baseline is not None:
        facts["baseline"] = plain(indicator.baseline.text)
    if signed and isinstance(indicator.target, Number):
        facts.pop("direction", None)
    return written(facts)
