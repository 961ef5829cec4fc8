"""One sentence read: its figures with subject, role and what they belong to."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from perfcli.drafting import lists, roles
from perfcli.drafting.dates import dates
from perfcli.drafting.numbers import Named, sorted_numbers
from perfcli.drafting.plans import planned
from perfcli.drafting.quantity import Quantity
from perfcli.drafting.sentences import Span, clauses
from perfcli.drafting.subjects import Subject, subject
from perfcli.drafting.vocabulary import either, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from perfcli.drafting.dates import When
    from perfcli.drafting.figures import Figure
    from perfcli.drafting.quantity import Unread

# So many characters before a figure tell what it is.
_NEAR = 120
_CHANGE = re.compile(
    f"(?:{either((*words('compared'), *words('changes'), *'年度同期口径0123456789'))})*"
)
_PREVIOUS = re.compile("由|从|以")


class Sentence(NamedTuple):
    """What one sentence says."""

    quantities: list[Quantity]
    unread: list[Unread]
    names: list[Named]
    nouns: list[str]


def read(text: str, sentence: Span, year: int, nouns: Sequence[str]) -> Sentence:
    """Return what a sentence says; `nouns` are those that a sentence before it has listed."""
    whens = list(dates(text, sentence, year))
    figures, unread, names = sorted_numbers(text, sentence, whens)
    own = lists.named(text[sentence.start : sentence.end])
    parts = clauses(text, sentence)
    found = _Reader(text, sentence, parts, whens, figures, own or list(nouns)).quantities()
    found += [
        Quantity(
            when.deadline,
            "",
            "",
            "date",
            when.start,
            when.end,
            sentence,
            sentence,
            confidence=80,
            planned=True,
            rules=("deadline",),
        )
        for when in whens
        if when.deadline is not None
    ]
    found.sort(key=lambda each: each.start)
    return Sentence(found, unread, names, own)


class _Reader:
    """The figures of one sentence, each with the words around it."""

    def __init__(
        self,
        text: str,
        sentence: Span,
        parts: list[Span],
        whens: list[When],
        figures: list[Figure],
        nouns: list[str],
    ) -> None:
        self._text, self._sentence, self._parts = text, sentence, parts
        self._figures, self._whens, self._nouns = figures, whens, nouns
        begins = [part.start for part in parts]
        self._clause = [max(0, bisect_right(begins, each.digits) - 1) for each in figures]
        filled = [False] * len(parts)
        for place in self._clause:
            filled[place] = True
        self._planned = planned(text, sentence, parts, whens, filled)

    def quantities(self) -> list[Quantity]:
        """Return what the figures say, in their order."""
        subjects = self._listed()
        found: list[Quantity] = []
        for place in range(len(self._figures)):
            found += self._read(place, subjects.get(place), found)
        return found

    def _before(self, place: int) -> str:
        """Return the words of a figure's clause since the figure before it."""
        begin = self._parts[self._clause[place]].start
        if place:
            begin = max(begin, self._figures[place - 1].end)
        return self._text[begin : self._figures[place].start]

    def _behind(self, place: int) -> str:
        # The comma that ends the clause is given too: without one, a figure comes next.
        end = self._parts[self._clause[place]].end + 1
        if place + 1 < len(self._figures):
            end = min(end, self._figures[place + 1].start)
        words = self._text[self._figures[place].end : end]
        return words if end <= self._sentence.end else f"{words}。"

    def _earlier(self, place: int) -> str:
        clause = self._clause[place]
        if not clause or (place and self._clause[place - 1] == clause):
            return ""
        part = self._parts[clause - 1]
        begin = part.start
        if place and self._clause[place - 1] == clause - 1:
            begin = self._figures[place - 1].end
        return self._text[begin : part.end]

    def _clause_before(self, place: int) -> str:
        clause = self._clause[place]
        if not clause:
            return ""
        part = self._parts[clause - 1]
        return self._text[max(part.start, part.end - _NEAR) : part.end]

    def _listed(self) -> dict[int, str]:
        """Return the nouns of figures that 分别 pairs with a list of them."""
        found: dict[int, str] = {}
        for run in lists.runs(self._figures, self._text):
            before = self._before(run[0])
            if len(run) < 2 or not lists.respectively(before):
                continue
            nouns = lists.nouns_before(before, len(run))
            if not nouns and len(self._nouns) == len(run):
                nouns = self._nouns
            found |= zip(run, nouns, strict=False)
        return found

    def _read(self, place: int, paired: str | None, found: Sequence[Quantity]) -> list[Quantity]:
        figure, before = self._figures[place], self._before(place)
        noun = (
            Subject(paired, "respectively", 95)
            if paired is not None
            else self._subject(place, before, found)
        )
        run_before = self._run_before(place) if paired is not None else before
        read = self._role(place, run_before, noun.noun)
        if found and _CHANGE.fullmatch(noun.noun):
            noun = Subject(found[-1].subject, "changed-figure", 85)
        shared = [] if paired is not None else lists.sharing(before, figure)
        subjects = [Subject(each, "shared-figure", 85) for each in shared] or [noun]
        return [self._quantity(place, each, read) for each in subjects]

    def _subject(self, place: int, before: str, found: Sequence[Quantity]) -> Subject:
        if (
            place
            and found
            and "noun-behind" in found[-1].rules
            and before.strip() == found[-1].subject
        ):
            before = ""  # 21个行政村1.9万人: that noun has its number already
        if before.strip() in {"）", ")"}:
            before = self._outside(place)
        noun = subject(
            _without_from(before), self._figures[place], self._behind(place), self._earlier(place)
        )
        if noun.noun:
            return noun
        # 护岸4段3.47km: two measures of one thing; 1个50万元的项目: the thing stands behind both.
        if place and self._figures[place - 1].end == self._figures[place].start and found:
            return Subject(found[-1].subject, "beside", 80)
        if place + 1 < len(self._figures) and not self._behind(place).strip():
            behind = self._behind(place + 1)
            return subject("", self._figures[place], behind, "")._replace(confidence=75)
        return noun

    def _outside(self, place: int) -> str:
        """Return the words before the brackets that close right before a figure."""
        clause = self._parts[self._clause[place]]
        before = self._text[clause.start : self._figures[place].start]
        return before[: max(before.rfind("（"), before.rfind("("), 0)]

    def _run_before(self, place: int) -> str:
        """Return the words before the list that a figure stands in."""
        while place and lists.joined(
            self._text[self._figures[place - 1].end : self._figures[place].start]
        ):
            place -= 1
        return self._before(place)

    def _role(self, place: int, before: str, noun: str) -> roles.Read:
        figure = self._figures[place]
        clause = self._parts[self._clause[place]]
        follows = place + 1 < len(self._figures)
        if follows:
            between = self._text[figure.end : self._figures[place + 1].start]
            if roles.from_to(before, between):
                return roles.Read("baseline", "from-to")
        more = follows and self._clause[place + 1] == self._clause[place]
        return roles.role(
            before,
            figure,
            noun,
            self._text[max(clause.start, figure.start - _NEAR) : figure.start],
            more=more,
            earlier=self._clause_before(place),
        )

    def _quantity(self, place: int, noun: Subject, read: roles.Read) -> Quantity:
        figure, clause = self._figures[place], self._parts[self._clause[place]]
        is_planned = self._planned[self._clause[place]]
        role, rules = read.role, [noun.rule, read.rule]
        if is_planned and role == "actual":
            role = "target"
            rules.append("plan")
        confidence = noun.confidence - (25 if figure.spoken else 0)
        return Quantity(
            value=figure.value if figure.high is None else (figure.value, figure.high),
            unit=figure.unit,
            subject=" ".join(noun.noun.split())
            if noun.noun.isascii()
            else "".join(noun.noun.split()),
            role=role,
            start=figure.start,
            end=figure.end,
            clause=clause,
            sentence=self._sentence,
            qualifier=figure.qualifier,
            comparator=figure.comparator,
            planned=is_planned and role not in {"completion", "baseline", "change", "label"},
            confidence=confidence,
            period=self._period(place),
            money=read.money,
            rules=tuple(rules),
        )

    def _period(self, place: int) -> str | None:
        """Return the last period that the sentence has named before a figure."""
        figure = self._figures[place]
        named = [when for when in self._whens if when.end <= figure.start and not when.deadline]
        return self._text[named[-1].start : named[-1].end] if named else None


def _without_from(before: str) -> str:
    """Return the words before 由80%提高到95% without their 由."""
    stem = before.rstrip()
    return stem[:-1] if _PREVIOUS.fullmatch(stem[-1:]) else before
