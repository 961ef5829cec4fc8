"""What a figure is about: the noun behind its measure, or the one before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from perfcli.drafting.names import is_continued
from perfcli.drafting.vocabulary import either, ends, starts, words
from perfcli.values.units import MEASURES, canonical

if TYPE_CHECKING:
    from perfcli.drafting.figures import Figure

_ACTING = re.compile(either(words("acting")))
_CUTS = re.compile(either(words("cuts")))
_STOP = re.compile('[，。；：、！？（）()“”"《》\n\t|,;!?]')
_TIME = re.compile(
    "(?:(?:19|20)[0-9]{2}年度?)?(?:[0-9]{1,2}[-~至到])?(?:[0-9]{1,2}月份?)?(?:[0-9]{1,2}日)?[底末前]*(?:截至|截止|止)?"
)
_ITEM = re.compile(
    r"\s*(?:[0-9]+[.、)）]|[（(][0-9一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+[、是])\s*"
)
_CONNECTIVE = re.compile("(?:以及|[和及与或的并且等共均各]|其中)+\\Z")
_JOINTS = re.compile("[、，：；。（）()\n\t|]")
_MEASURES = MEASURES | {"名", "位", "所", "小区", "镇街", "大类", "人", "处", "标段", "面", "株"}
_LONGEST = 30
# A noun has at least so many characters, when something before it is cut off.
_NOUN = 2
_HEADS = frozenset(words("heads"))
_SHORT_CUTS = 2


class Subject(NamedTuple):
    """A noun, the rule that found it, and how far the rule can be trusted, in percent."""

    noun: str
    rule: str
    confidence: int


_MOVED = re.compile("(?:提高|压缩|降低|提升|缩短|下降|扩大|上升|增长|减少|增加|控制|增至|升|降)\\Z")
_ASKED = re.compile("(?:目标值|指标值|目标任务|任务数|目标数|计划数|目标|计划|任务|指标)\\Z")
_PER = re.compile(
    "(?:每(?:人|户|月|年|亩|生|天|日|次|车|吨|床|村|学年|学期|平方米|公里|名|家|个))+\\Z"
)
_ONLY_INTRODUCING = frozenset({*words("openings"), *words("markers"), "含", "其中", "由", "从"})


def subject(before: str, figure: Figure, behind: str, earlier: str) -> Subject:
    """Return what a figure is about.

    `before` and `behind` are the words of its clause since the figure before it and up to the
    next one; `earlier` is the clause before, for a figure that its own clause says nothing of.
    """
    noun_before = preceding(before)
    of = behind.lstrip().startswith("的") and not noun_before
    after = following(behind.lstrip()[1:] if of else behind)
    counts = canonical(figure.unit) in _MEASURES or figure.unit in _MEASURES
    stem = before.rstrip()
    # What 等 closes is a list of kinds of the thing that is counted behind it.
    marked = not stem.endswith("等") and ends("markers").search(stem) is not None
    bare = not noun_before or _is_area(noun_before) or _is_verb(noun_before)
    if after and (bare or (counts and not marked)):
        return Subject(after, "noun-behind", 95 if counts else 90)
    if noun_before and not _is_area(noun_before):
        # A verb alone is a subject only where nothing else is: 投资46万元.
        return Subject(noun_before, "noun-before", 70 if _is_verb(noun_before) else 95)
    if after:
        return Subject(after, "noun-behind", 80)
    if previous := preceding(earlier):
        return Subject(previous, "clause-before", 60)
    return Subject(noun_before, "none", 40)


def preceding(before: str) -> str:
    """Return the noun that the words before a figure end with, "" for none."""
    stem = _without_markers(before.strip())
    if not stem:
        return ""
    stem = _last_part(stem)
    for ending in (_PER, _MOVED, _ASKED):
        found = ending.search(stem)
        if found and found.start() >= _NOUN and stem[: found.start()] not in _ONLY_INTRODUCING:
            stem = _without_markers(stem[: found.start()])
    noun = _trimmed(stem)
    return "" if noun in _ONLY_INTRODUCING else noun


def _without_markers(stem: str) -> str:
    while stem:
        stem = stem.rstrip(" ：:，,（(~-—")
        marker = ends("markers").search(stem)
        if marker is None or _is_word_end(stem, marker):
            return stem
        stem = stem[: marker.start()]
    return stem


def _is_word_end(stem: str, marker: re.Match[str]) -> bool:
    """Tell whether a short marker is only the end of a longer word: 总计, 作为, 居民达."""
    head = ends("heads").search(stem)
    return head is not None and head.start() < marker.start()


def _last_part(stem: str) -> str:
    """Return what follows the last comma of a list, or the 等 that closes one."""
    closed = stem.rfind("等")
    if 0 <= closed < len(stem) - _NOUN and stem[closed + 1] not in "级待于候":
        stem = stem[closed + 1 :]
    parts = _JOINTS.split(stem)
    return next((part for part in reversed(parts) if part.strip()), "").strip()


def _trimmed(stem: str) -> str:
    """Return a phrase without the times, adverbs and verbs that lead to its noun."""
    stem = stem[-_LONGEST * 2 :]
    changed = True
    while changed:
        changed = False
        for pattern in (_ITEM, _TIME, starts("openings"), starts("verbs")):
            found = pattern.match(stem)
            if found and found.end():
                rest = stem[found.end() :].lstrip()
                if pattern in {_ITEM, _TIME} or _stands_alone(rest):
                    stem, changed = rest, True
    return _after_verb(stem)[-_LONGEST:]


def _after_verb(stem: str) -> str:
    """Return what stands behind the last verb of a phrase, where that is a noun of its own."""
    best = stem
    for found in _ACTING.finditer(stem):
        rest = stem[found.end() :].lstrip("了")
        if found.start() and _stands_alone(rest) and len(rest) > _NOUN:
            best = rest
    return best


def _stands_alone(rest: str) -> bool:
    """Tell whether a phrase is a noun that says something without what stood before it."""
    return (
        len(rest) >= _NOUN and rest not in _HEADS and not rest.startswith(("的", "和", "及", "与"))
    )


def following(behind: str) -> str:
    """Return the noun that the words behind a measure begin with, "" for none."""
    phrase = behind.lstrip()
    if is_continued(phrase):
        return ""
    stop = _STOP.search(phrase)
    noun = phrase[: stop.start()] if stop else phrase
    for found in _CUTS.finditer(noun):
        if found.start() >= _SHORT_CUTS:
            noun = noun[: found.start()]
            break
    alone = _CONNECTIVE.sub("", noun.strip())
    verb = ends("verbs").search(noun)
    # 8个社区设置… before another figure: the verb belongs to that one.
    if verb and not stop and alone == noun and verb.start() >= _NOUN:
        alone = noun[: verb.start()]
    noun = alone
    only_verb = starts("verbs").match(noun)
    if (
        only_verb
        and noun[only_verb.end() :] in {"项目", "工程", "工作", "任务", ""}
        and len(noun) > _NOUN
    ):
        return ""
    return noun[:_LONGEST]


def _is_area(noun: str) -> bool:
    found = starts("areas").match(noun)
    return found is not None and found.end() == len(noun)


def _is_verb(noun: str) -> bool:
    found = starts("verbs").match(noun)
    return found is not None and found.end() == len(noun)
