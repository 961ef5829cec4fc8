"""The rows of a project on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.language import N_, translate
from perfcli.core.text import safe
from perfcli.output import words
from perfcli.output.report_page.figures import (
    NOT_JUDGED,
    amount,
    completion_bar,
    rate,
    shown,
    typed,
)
from perfcli.output.report_page.view import Indicator, Labelled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.output.report_page.view import Note
    from perfcli.scheme.scheme import Scheme
    from perfcli.scoring.result import Row


def indicator(
    row: Row, scheme: Scheme, *, anchor: str, monitored: bool, notes: tuple[Note, ...]
) -> Indicator:
    """Return a row with what is said and found of it.

    In mid-year monitoring progress and signal stand where completion and state do.
    """
    declared = row.indicator
    done = row.progress if monitored else row.completion
    signalled = monitored and row.signal is not None
    return Indicator(
        anchor=anchor,
        name=shown(declared.name),
        core=declared.core,
        category=category(row, scheme),
        target=typed(declared.target, declared),
        actual=typed(declared.actual, declared),
        completion=rate(done),
        bar=completion_bar(done),
        weight=amount(row.weight),
        score=amount(row.score, NOT_JUDGED),
        reported=amount(declared.reported_score),
        state=row.signal if signalled and row.signal is not None else row.status,
        state_word=words.signal(row.signal) if signalled else words.status(row.status),
        why="" if row.why is None else safe(str(row.why)),
        outlook=words.outlook(declared.outlook),
        quote="" if declared.quote is None else shown(declared.quote),
        texts=tuple(_texts(row)),
        notes=notes,
    )


def category(row: Row, scheme: Scheme) -> str:
    """Return the names of level 1 and 2, or what is written where the scheme has no such one."""
    if row.category is None:
        return shown(row.indicator.category)
    level = next((each for each in scheme.levels if each.id == row.category.level), None)
    return (
        words.named(row.category)
        if level is None
        else (f"{words.named(level)} / {words.named(row.category)}")
    )


def _texts(row: Row) -> Iterator[Labelled]:
    declared = row.indicator
    if row.formula is not None:
        score = words.points(row.score)
        yield Labelled(translate(N_("calculation")), f"{safe(str(row.formula))} = {score}")
    baseline = None if declared.baseline is None else words.value(declared.baseline, declared)
    evidence = declared.evidence or ()
    given = (
        (N_("assumed target"), declared.assumed),
        (N_("baseline"), baseline),
        (N_("reason for the difference"), declared.reason),
        (N_("measures"), declared.measure),
        (N_("evidence"), evidence if isinstance(evidence, str) else "\n".join(evidence)),
    )
    for label, text in given:
        if text:
            yield Labelled(translate(label), shown(text))
