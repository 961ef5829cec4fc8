"""What the figures of one sentence are to each other: parts of a whole, target and actual."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from perfcli.values.units import convert

if TYPE_CHECKING:
    from collections.abc import Sequence

    from perfcli.drafting.quantity import Quantity

_PARTS = re.compile("其中|包括|包含|(?<![不内])含(?![量水有税])|分别为|由")
_CLOSED = re.compile("[）)]")
_OF_WHICH = re.compile("其中")
_INSIDE = re.compile("[（(][^）)]*\\Z")
_DONE = re.compile("完成|实际|达到|实现|办结|已|达|到位")
_AGAINST = re.compile("目标|计划|任务|指标")
_COMPARED = re.compile("超|高于|低于|未达|不及|比|少于|多于|占")
_COUNTING = frozenset({"actual", "target", "part", "budget", "spending"})
# A target and its actual stand close together.
_NEAR = 3


def related(
    text: str,
    found: list[Quantity],
    carried: tuple[int, Quantity] | None,
    offset: int,
) -> int | None:
    """Attach parts, completions and actuals among the quantities of a sentence, in place.

    `carried` is the quantity, with its place, that the sentence before is still taking apart;
    places are counted from `offset`. What is returned is that place for the sentence after.
    """
    whole = _parts(text, found, carried, offset)
    _pairs(text, found, offset)
    _completions(found, offset)
    return whole


def _parts(
    text: str, found: list[Quantity], carried: tuple[int, Quantity] | None, offset: int
) -> int | None:
    scope, inner, inside, attached = carried, None, False, 0
    for place, each in enumerate(found):
        if each.role not in _COUNTING or each.number is None:
            continue
        between = text[found[place - 1].end if place else each.sentence.start : each.start]
        if _CLOSED.search(between):
            scope, inner, inside = None if inside else scope, None, False
        if scope is not None and place and _INSIDE.search(between):
            # 上级资金3608万元（中央2855万元、省级753万元）: parts of a part.
            inner = (place - 1 + offset, found[place - 1])
        elif _PARTS.search(between):
            own = _whole_of(found, place)
            of_which = _OF_WHICH.search(between) is not None
            scope = (own + offset, found[own]) if own is not None else scope if of_which else None
            inside = bool(_INSIDE.search(between)) and not of_which
            attached = 0
        whole = inner or scope
        if whole is None or not _alike(whole[1], each):
            continue
        if _is_other_money(whole[1], each):
            scope = inner = None
            continue
        attached += inner is None
        found[place] = each.with_rule("part", role="part", whole=whole[0])
    # A list parted by commas ends with its sentence; one parted by ； has one part in each.
    return scope[0] if scope is not None and attached == 1 else None


def _is_other_money(whole: Quantity, each: Quantity) -> bool:
    """Tell whether an amount begins anew: spending after the parts of a budget."""
    roles = {whole.role, each.role}
    if roles == {"budget", "spending"}:
        return True
    return each.money in {"revised", "received"} and each.money != whole.money


def _whole_of(found: Sequence[Quantity], place: int) -> int | None:
    """Return the quantity before `place` that it can be a part of."""
    for before in range(place - 1, max(-1, place - 9), -1):
        each = found[before]
        if each.role in _COUNTING and each.role != "part" and _alike(each, found[place]):
            return before
    return None


def _alike(one: Quantity, other: Quantity) -> bool:
    if one.number is None or other.number is None:
        return False
    return one.unit == other.unit or convert(one.number, one.unit, other.unit) is not None


def _pairs(text: str, found: list[Quantity], offset: int) -> None:
    for place, each in enumerate(found):
        if each.role == "target" and not _paired(text, found, place, offset):
            _pair_before(text, found, place, offset)
    for place, each in enumerate(found):
        before = found[place - 1] if place else None
        if before is None or each.role != "actual" or before.role != "baseline":
            continue
        if before.unit == each.unit and not _says_more(each, before):
            found[place] = each._replace(subject=before.subject, confidence=85)


def _paired(text: str, found: list[Quantity], place: int, offset: int) -> bool:
    """Pair a target with the actual behind it (计划53户，完成129户); tell whether there is one."""
    each = found[place]
    for later in range(place + 1, min(place + 1 + _NEAR, len(found))):
        other = found[later]
        alike = other.role in {"actual", "target"} and _alike_units(each, other)
        if not alike or not _one_subject(each, other):
            continue
        between = text[each.end : other.start]
        if _DONE.search(between) and not (_AGAINST.search(between) and "完成" not in between):
            subject = other.subject if _says_more(other, each) else each.subject
            found[place] = each.with_rule(
                "target-and-actual",
                partner=later + offset,
                planned=False,
                subject=each.subject if _says_more(each, other) else subject,
            )
            found[later] = other.with_rule(
                "target-and-actual", role="actual", planned=False, subject=subject
            )
        return True
    return False


def _pair_before(text: str, found: list[Quantity], place: int, offset: int) -> None:
    """Pair a target with the actual before it: 完成129户，超过计划53户."""
    each, before = found[place], found[place - 1] if place else None
    if before is None or before.role != "actual" or before.partner is not None:
        return
    between = text[before.end : each.start]
    compared = _COMPARED.search(between) and _AGAINST.search(between)
    if compared and _alike_units(each, before):
        found[place] = each.with_rule(
            "target-and-actual",
            partner=place - 1 + offset,
            subject=before.subject,
            planned=False,
        )


def _alike_units(one: Quantity, other: Quantity) -> bool:
    if one.number is None or other.number is None:
        return one.unit == other.unit
    return _alike(one, other)


def _one_subject(one: Quantity, other: Quantity) -> bool:
    """Tell whether two figures can be about one thing: one noun, or one has none of its own."""
    weak = {"clause-before", "none"}
    if weak & {*one.rules, *other.rules} or not (one.subject and other.subject):
        return True
    shorter, longer = sorted((one.subject, other.subject), key=len)
    return (
        shorter in longer
        or set(shorter) <= set(longer)
        or min(one.confidence, other.confidence) <= 70
    )


def _says_more(one: Quantity, other: Quantity) -> bool:
    """Tell whether one subject was found by a surer rule than another, or is the longer one."""
    if "clause-before" in one.rules or "none" in one.rules:
        return False
    return one.confidence > other.confidence or (
        one.confidence == other.confidence and len(one.subject) > len(other.subject)
    )


def _completions(found: list[Quantity], offset: int) -> None:
    for place, each in enumerate(found):
        if each.role != "completion":
            continue
        for before in range(place - 1, max(-1, place - 4), -1):
            other = found[before]
            if other.role in {"actual", "part"} and other.unit not in {"%", "‰"}:
                found[place] = each.with_rule(
                    "completion-of", partner=before + offset, subject=other.subject, confidence=90
                )
                break
