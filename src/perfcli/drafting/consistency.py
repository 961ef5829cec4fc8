"""Whether a report agrees with itself: parts and wholes, rates, figures that come twice."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from perfcli.core.figures import exactly, half_unit, percent, round_half_up, total
from perfcli.core.finding import Finding, Place, Related
from perfcli.core.language import N_, message
from perfcli.drafting.codes import REPORT_CHECKS
from perfcli.drafting.vocabulary import ends
from perfcli.values.units import convert, is_money

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from perfcli.core.language import Message
    from perfcli.drafting.quantity import Quantity
    from perfcli.drafting.report import Report
    from perfcli.drafting.sentences import Span

_CHECKS = {check.code: check for check in REPORT_CHECKS}
_LOOK = N_("look both up, and correct the one that is wrong")
_BESIDE = N_("stated here: “{words}”")
_SOME_OF = re.compile("其中|包括|包含|\\A[（(](?!含)")
_DONE = re.compile(
    "完成|整改|办结|处置|处理|合格|解决|化解|通过|结案|达标|回复|占|拨付|支出|执行|使用"
)
_ALL = re.compile(
    "检查|应|计划|目标|任务|受理|收到|发现|抽检|抽查|排查|接到|共|预算|下达|安排|立案|交办|总"
)
_RATES = re.compile(
    "完成率|整改率|办结率|处置率|处理率|合格率|解决率|化解率|通过率|结案率|达标率|执行率|支付率|拨付率|使用率|占|比例|回复率"
)
_NAMES = 4
_MONEY_NAMES = 3
_MOST = 100


@exactly
def inconsistencies(report: Report, path: str) -> list[Finding]:
    """Return where a report contradicts itself, in its order."""
    lines = _Lines(report.text)
    found = [
        *_parts(report, lines),
        *_rates(report, lines),
        *_two_values(report, lines),
        *_tables(report, lines),
    ]
    found.sort(key=lambda finding: (finding.place or Place(0, 0, 0), finding.code))
    return [each._replace(path=path) for each in found]


class _Lines:
    """Line and column of places in a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def place(self, start: int, end: int) -> Place:
        from bisect import bisect_right

        line = bisect_right(self._starts, start)
        return Place(line, start - self._starts[line - 1] + 1, max(1, end - start))

    def words(self, span: Span) -> str:
        return " ".join(self._text[span.start : span.end].split())


def _finding(
    code: str, lines: _Lines, each: Quantity, what: Message, others: Iterable[Quantity]
) -> Finding:
    check = _CHECKS[code]
    related = tuple(
        Related(
            (),
            message(_BESIDE, words=lines.words(other.clause)),
            lines.place(other.start, other.end),
        )
        for other in others
    )
    return Finding(
        code,
        check.name,
        check.severity,
        what,
        message(_LOOK),
        related=related,
        place=lines.place(each.start, each.end),
    )


def _parts(report: Report, lines: _Lines) -> Iterator[Finding]:
    every = report.quantities
    held = sorted(
        (each for each in every if each.role == "part" and each.whole is not None),
        key=lambda each: (each.whole or 0, each.start),
    )
    for number, group in groupby(held, key=lambda each: each.whole):
        whole, parts = every[number or 0], list(group)
        figures = [(part, _in_unit(part, whole)) for part in parts]
        known = [(part, figure) for part, figure in figures if figure is not None]
        if whole.number is None or len(known) != len(parts):
            continue
        added = total(figure for _, figure in known)
        # The whole may have been cut off instead of rounded.
        slack = 2 * half_unit(whole.number) + total(half_unit(figure) for _, figure in known)
        between = report.text[whole.end : parts[0].start]
        complete = len(parts) > 1 and _SOME_OF.search(between) is not None
        if added > whole.number + slack or (complete and added < whole.number - slack):
            yield _finding(
                "R001",
                lines,
                whole,
                message(
                    N_(
                        "the parts {parts} add up to {sum}, and the whole is {whole}{unit}: "
                        "{difference} apart"
                    ),
                    parts=" + ".join(f"{figure:f}" for _, figure in known[:12]),
                    sum=added,
                    whole=whole.number,
                    unit=whole.unit,
                    difference=abs(added - whole.number),
                ),
                parts[:12],
            )


def _in_unit(part: Quantity, whole: Quantity) -> Decimal | None:
    return None if part.number is None else convert(part.number, part.unit, whole.unit)


def _rates(report: Report, lines: _Lines) -> Iterator[Finding]:
    every = report.quantities
    for place in range(2, len(every)):
        below, above, rate = every[place - 2 : place + 1]
        if rate.unit != "%" or not (below.sentence == above.sentence == rate.sentence):
            continue
        if below.number is None or above.number is None or rate.number is None or below.number <= 0:
            continue
        figure = convert(above.number, above.unit, below.unit)
        if figure is None or figure > below.number or below.unit in {"%", "‰"}:
            continue
        if not (
            _RATES.search(report.text[above.end : rate.start])
            and _DONE.search(report.text[below.end : above.start])
            and _ALL.search(report.text[below.clause.start : below.start])
            and "应" not in report.text[below.end : above.start]
        ):
            continue
        given = percent(figure, below.number)
        if abs(given - rate.number) <= half_unit(rate.number) + half_unit(rate.number):
            continue
        yield _finding(
            "R002",
            lines,
            rate,
            message(
                N_("{above} of {below}{unit} is {given}%, and the report says {rate}%"),
                above=above.number,
                below=below.number,
                unit=below.unit,
                given=round_half_up(given),
                rate=rate.number,
            ),
            (below, above),
        )


def _two_values(report: Report, lines: _Lines) -> Iterator[Finding]:
    known: dict[tuple[object, ...], Quantity] = {}
    for each in report.quantities:
        if each.role not in {"actual", "part"} or each.planned or each.number is None:
            continue
        least = _MONEY_NAMES if is_money(each.unit) else _NAMES
        if len(each.subject) < least or each.confidence < 80:
            continue
        key = (each.subject, each.canonical, each.project, each.period, _verb(report.text, each))
        before = known.setdefault(key, each)
        if before.value == each.value or before.sentence == each.sentence:
            continue
        if {before.qualifier, each.qualifier} - {None} and _close(before, each):
            continue
        yield _finding(
            "R003",
            lines,
            each,
            message(
                N_("{subject} is {value}{unit} here and {other}{unit} elsewhere"),
                subject=each.subject,
                value=each.number,
                other=before.number,
                unit=each.unit,
            ),
            (before,),
        )


def _verb(text: str, each: Quantity) -> str:
    """Return the verb before a subject: 水土流失面积 and 治理水土流失面积 are two things."""
    before = text[each.clause.start : each.start]
    found = ends("verbs").search(before[: max(0, before.rfind(each.subject))].rstrip())
    return found.group() if found else ""


def _close(one: Quantity, other: Quantity) -> bool:
    """Tell whether 5000多 and 5023 can be the same."""
    if one.number is None or other.number is None:
        return False
    return abs(one.number - other.number) * 10 <= max(one.number, other.number)


def _tables(report: Report, lines: _Lines) -> Iterator[Finding]:
    prose: dict[tuple[str, int | None], list[Quantity]] = {}
    for each in report.quantities:
        if each.role in {"budget", "spending"} and "table-amount" not in each.rules:
            prose.setdefault((each.role, each.project), []).append(each)
    for each in report.quantities:
        if each.project is None or "table-amount" not in each.rules:
            continue
        for other in prose.get((each.role, each.project), ())[:_MOST]:
            figure = None if other.number is None else convert(other.number, other.unit, each.unit)
            if figure is None or each.number is None or other.money != each.money:
                continue
            if abs(figure - each.number) <= half_unit(figure) + half_unit(each.number):
                continue
            yield _finding(
                "R004",
                lines,
                other,
                message(
                    N_("{subject}: {value}{unit} in the text, {other}{unit} in the table"),
                    subject=each.subject,
                    value=figure,
                    other=each.number,
                    unit=each.unit,
                ),
                (each,),
            )
