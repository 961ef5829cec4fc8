"""Indicators from quantities: a row for each result, with its target, completion and quote."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from perfcli.drafting.categories import Category, category
from perfcli.drafting.sentences import Span
from perfcli.values.parse import DamagedNumber, parse
from perfcli.values.value import Number, Range

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from perfcli.drafting.quantity import Quantity
    from perfcli.drafting.report import Report

_SIGNS = {"at-least": "≥", "at-most": "≤", "exactly": "=", None: ""}
_LONGEST_NAME = 40
_ROWS = frozenset({"actual", "target", "part", "change"})
# A passage this long shows more than the figure.
_LONG_QUOTE = 45
_LONGEST_QUOTE = 150
_NUMERIC = frozenset("0123456789.,０１２３４５６７８９．，")
_CHANGE = "变化"


class Row(NamedTuple):
    """An indicator: its keys, the quantities it is made of, and how sure it is, in percent."""

    project: int
    data: dict[str, object]
    start: int
    confidence: int
    category: Category


def rows(report: Report, least: int) -> Iterator[Row]:
    """Yield the indicators of a report, in its order; `least` is the confidence they need."""
    completions, targets, denominators = _attached(report.quantities)
    for place, each in enumerate(report.quantities):
        project = each.project if report.named else 0
        if project is None or not _is_row(each, report.quantities, place in denominators.values()):
            continue
        target = targets.get(place)
        done = completions.get(place)
        under = denominators.get(place)
        made_of = [
            each,
            *(report.quantities[other] for other in (target, done, under) if other is not None),
        ]
        row = _row(report, each, made_of, project)
        if row is None or row.confidence < least:
            continue
        if target is not None and (value := written(report, report.quantities[target])):
            row.data["target"] = value
        if done is not None:
            row.data["completion"] = written(report, report.quantities[done])
        if under is not None:
            row.data["denominator"] = report.quantities[under].number
        yield row


def _is_row(each: Quantity, every: Sequence[Quantity], is_denominator: bool) -> bool:  # noqa: FBT001
    if each.role not in _ROWS or is_denominator:
        return False
    if each.role == "target" and each.partner is not None:
        return False
    # The parts of an amount stand with the money.
    return each.whole is None or every[each.whole].role not in {"budget", "spending"}


def _attached(
    every: Sequence[Quantity],
) -> tuple[dict[int, int], dict[int, int], dict[int, int]]:
    """Return the completion, the target and the denominator of each quantity that has one."""
    completions: dict[int, int] = {}
    targets: dict[int, int] = {}
    denominators: dict[int, int] = {}
    for place, each in enumerate(every):
        if each.partner is not None and each.sentence == every[each.partner].sentence:
            known = completions if each.role == "completion" else targets
            known.setdefault(each.partner, place)
        before = every[place - 1] if place else None
        if (
            before is not None
            and before.subject.startswith("应")
            and before.role == "actual"
            and each.unit == "%"
            and before.sentence == each.sentence
        ):
            denominators[place] = place - 1
    return completions, targets, denominators


def _row(report: Report, each: Quantity, made_of: Sequence[Quantity], project: int) -> Row | None:
    value = written(report, each)
    passage = quote(report, made_of)
    if value is None or not passage:
        return None
    name = (each.subject or passage)[:_LONGEST_NAME]
    if each.role == "change":
        name += _CHANGE
    found = category(each, passage)
    data: dict[str, object] = {"name": name, "category": found.id}
    data["target" if each.role == "target" or each.planned else "actual"] = value
    if each.planned:
        data["planned"] = True
    data["quote"] = passage
    return Row(project, data, each.start, each.confidence, found)


def written(report: Report, each: Quantity) -> str | None:
    """Return a figure as the source prints it, if it reads as what it is; None if it cannot."""
    words = "".join(report.text[each.start : each.end].split())
    spelled = [words]
    if isinstance(each.value, Decimal):
        spelled.append(f"{_SIGNS[each.comparator]}{each.value:f}{each.unit}")
        spelled.append(f"{_SIGNS[each.comparator]}{each.value:f}")
    return next((form for form in spelled if _reads_as(form, each)), None)


def _reads_as(form: str, each: Quantity) -> bool:
    try:
        value = parse(form)
    except DamagedNumber:
        return False
    match value:
        case Number():
            return value.number == each.value
        case Range():
            # The low end of 10-20万户 is not in the words: nothing to point at.
            return (value.low, value.high) == each.value and f"{value.low:f}" in form
    return False


def quote(report: Report, made_of: Sequence[Quantity]) -> str:
    """Return the words of the source for the figures of a row: the clauses they stand in."""
    begin = min(min(each.clause.start, each.start) for each in made_of)
    end = max(max(each.clause.end, each.end) for each in made_of)
    if end - begin > _LONG_QUOTE:
        # Of a long list, the item that the figure stands in.
        first, last = min(each.start for each in made_of), max(each.end for each in made_of)
        subject = made_of[0].subject
        at = report.text.rfind(subject, begin, first) if subject else -1
        begin = max(begin, report.text.rfind("、", begin, at if at >= 0 else first) + 1)
        item = report.text.find("、", last, end)
        end = item if item >= 0 else end
        begin = max(begin, _whole_word(report.text, first - _LONGEST_QUOTE))
        end = min(end, last + _LONGEST_QUOTE // 2)
    return passage(report.text, Span(begin, end))


def _whole_word(text: str, place: int) -> int:
    """Return the first place from `place` on that cuts no number in two."""
    while 0 < place < len(text) and text[place] in _NUMERIC:
        place += 1
    return place


def passage(text: str, span: Span) -> str:
    """Return the words between two places, without white space and layout at the ends."""
    begin, end = span
    while begin < end and text[begin] in " \t\r\n\u3000，、：；。":
        begin += 1
    while end > begin and text[end - 1] in " \t\r\n\u3000，、：；":
        end -= 1
    return text[begin:end]
