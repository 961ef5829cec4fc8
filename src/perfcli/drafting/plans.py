"""Which clauses of a sentence speak of a plan, and which of something done."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from perfcli.drafting.vocabulary import either, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from perfcli.drafting.dates import When
    from perfcli.drafting.sentences import Span

_WILL = re.compile(f"将(?=(?:{either(words('will_before'))}))|(?:{either(words('will_after'))})将")
_PLAN = re.compile(either(words("plans")))
_PLANNED = re.compile(
    f"(?:(?P<before>{either(words('no_plan_before'))}))?计划(?P<after>{either(words('no_plan_after'))})?"
)
_DONE = re.compile(either(words("done")))


def is_plan(clause: str) -> bool:
    """Tell whether a clause says what is meant to be done."""
    if _WILL.search(clause) or _PLAN.search(clause):
        return True
    return any(not (found["before"] or found["after"]) for found in _PLANNED.finditer(clause))


def planned(
    text: str,
    sentence: Span,
    clauses: Sequence[Span],
    whens: Sequence[When],
    filled: Sequence[bool],
) -> list[bool]:
    """Tell for each clause of a sentence whether its figures are only planned.

    `filled` tells which clauses have figures. 将 speaks of the whole sentence; 计划 of what follows
    it up to a word such as 已 or 完成, and, where it only names a day (计划11月底前完成), of what
    stands right before.
    """
    marks = [is_plan(text[clause.start : clause.end]) for clause in clauses]
    if not any(marks):
        return marks
    if _WILL.search(text, sentence.start, sentence.end):
        first = next(place for place, mark in enumerate(marks) if mark)
        will = _WILL.search(text, clauses[first].start, clauses[first].end)
        # …等都将是重要举措: the list before it is what will be done.
        listed = (
            will is not None
            and will.group().endswith("将")
            and not any(_DONE.search(text, clause.start, clause.end) for clause in clauses[:first])
        )
        begin = 0 if listed else first
        return [begin <= place for place in range(len(clauses))]
    found = list(marks)
    for place, mark in enumerate(marks):
        if not mark:
            continue
        deadline = any(
            clauses[place].start <= when.start < clauses[place].end and when.deadline
            for when in whens
        )
        if deadline and not filled[place]:
            if place:
                found[place - 1] = True
            continue
        for later in range(place + 1, len(clauses)):
            if _DONE.search(text, clauses[later].start, clauses[later].end):
                break
            found[later] = True
    return found
