"""A draft as JSON, and what read each figure in it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from perfcli.core.text import safe
from perfcli.output.json_text import dumps

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from perfcli.core.finding import Finding, Place
    from perfcli.drafting.numbers import Named
    from perfcli.drafting.quantity import Quantity, Unread
    from perfcli.drafting.report import Report
    from perfcli.drafting.sentences import Span

    Placed = Span | Quantity | Unread | Named


def as_json(
    report: Report, findings: Sequence[Finding], *, least: int = 0, explained: bool = False
) -> str:
    """Return the quantities of a report as JSON; `least` is the confidence they need in percent."""
    kept = [each for each in report.quantities if each.confidence >= least]
    return dumps(
        {
            "format": 1,
            "quantities": [_quantity(report, each, explained=explained) for each in kept],
            "unread": [{**_span(report.text, each), "why": each.why} for each in report.unread],
            "findings": [_finding(each) for each in findings],
        }
    )


def explanation(report: Report) -> Iterator[str]:
    """Yield a line for every number of a report: what it was taken for, and by which rules."""
    lines = [(each.start, _read(report.text, each)) for each in report.quantities]
    lines += [
        (each.start, f"{_words(report.text, each)}: name [{each.why}]") for each in report.names
    ]
    lines += [
        (each.start, f"{_words(report.text, each)}: unread [{each.why}]") for each in report.unread
    ]
    yield from (safe(line) for _, line in sorted(lines))


def _read(text: str, each: Quantity) -> str:
    planned = " planned" if each.planned else ""
    rules = ", ".join(each.rules)
    return f"{_words(text, each)}: {each.subject or '-'} {each.role}{planned} [{rules}]"


def _words(text: str, each: Placed) -> str:
    return f"{each.start}-{each.end} “{text[each.start : each.end]}”"


def _quantity(report: Report, each: Quantity, *, explained: bool) -> dict[str, object]:
    data: dict[str, object] = {
        "value": _value(each),
        "unit": each.unit or None,
        "qualifier": each.qualifier,
        "comparator": each.comparator,
        "subject": each.subject,
        "role": each.role,
        "planned": each.planned,
        "repeats": [_span(report.text, again) for again in each.repeats],
        "confidence": Decimal(each.confidence) / 100,
        **_span(report.text, each),
    }
    if explained:
        data |= {
            "period": each.period,
            "project": each.project,
            "whole": None
            if each.whole is None
            else _span(report.text, report.quantities[each.whole]),
            "clause": report.text[each.clause.start : each.clause.end],
            "rules": list(each.rules),
        }
    return data


def _value(each: Quantity) -> object:
    if isinstance(each.value, Decimal):
        return each.value
    return list(each.value) if isinstance(each.value, tuple) else each.value.isoformat()


def _span(text: str, span: Placed) -> dict[str, object]:
    return {"start": span.start, "end": span.end, "quote": text[span.start : span.end]}


def _finding(each: Finding) -> dict[str, object]:
    return {
        "code": each.code,
        "name": each.name,
        "severity": each.severity,
        "message": str(each.message),
        "help": str(each.help),
        **_position(each.place),
        "related": [
            {"message": str(other.message), **_position(other.place)} for other in each.related
        ],
    }


def _position(place: Place | None) -> dict[str, object]:
    return {"line": place.line if place else None, "column": place.column if place else None}
