"""Numbers that are names and count nothing: buildings, lines, documents, models, ordinals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from perfcli.drafting.vocabulary import ends, starts, words

if TYPE_CHECKING:
    from perfcli.drafting.figures import Figure
    from perfcli.drafting.sentences import Span

BUILDING_UNITS = frozenset(words("building_units"))
_NAME_UNITS = frozenset(words("name_units"))
_PHASE_UNITS = frozenset(words("phase_units"))
_SCORED = re.compile(r"(?:满分|得分|实得|评分|自评分|总分|分值|得)(?:为|是|：|:)?\s?\Z")
_WORK = re.compile("排危|拆|改|建|修|加固|提质|工程|项目|危|外|楼|房|居民|住")
_WORKS = re.compile("工程|项目|建设|改造|提升")
_ALL_DAY = re.compile(
    "不间断|值|热线|服务|在线|在岗|监|待命|巡|无休|全天|制|运行|自助|受理|接|开放|响应|畅通|轮|专人|保障|营业|供"
)
_COUNTED = re.compile(
    r"(?:等|的|了|有|共|计|约|达|为|余|其中|包括|含|[、，；：。（(]|项目|[个家处])\s?\Z"
)
_QUOTED = 12


def name(text: str, figure: Figure, sentence: Span, *, listed: bool) -> str | None:
    """Return why a figure is no count, None where it is one.

    `listed` tells that it shares its unit with the figures beside it: 12、13、14栋.
    """
    before = text[max(sentence.start, figure.start - _QUOTED) : figure.start]
    behind = text[figure.end : min(sentence.end, figure.end + _QUOTED)]
    if not figure.unit:
        large = text[figure.end - 1 : figure.end] in {"万", "亿"} and is_continued(behind)
        return None if large or _SCORED.search(before) else "no-unit"
    if why := _written_together(text, figure, before):
        return why
    if "“" in before.rpartition("”")[2] and "”" in behind.partition("“")[0]:
        return "in-quotation-marks"
    if figure.unit in _NAME_UNITS:
        return "name-unit"
    if figure.unit in BUILDING_UNITS and _is_building(before, behind, listed=listed):
        return "building-number"
    if figure.unit in _PHASE_UNITS and _WORKS.match(behind) and _is_noun(before):
        return "phase"
    if figure.unit == "年" and (
        before.endswith(("近", "这", "前", "过去", "连续")) or behind[:1] in {"来", "间"}
    ):
        return "period"
    if figure.unit in {"年", "年度"} and 1900 <= figure.value <= 2100:
        return "year"
    if figure.unit == "小时" and figure.value == 24 and _ALL_DAY.match(behind):
        return "around-the-clock"
    return None


def _written_together(text: str, figure: Figure, before: str) -> str | None:
    """Return why what stands right before the digits makes them part of a word."""
    previous = text[figure.digits - 1 : figure.digits] if figure.digits else ""
    if before.endswith("第") or previous == "第":
        return "ordinal"
    if previous in {"〔", "[", "【", "No", "№", "#"}:
        return "document-number"
    if previous in {"-", "/", ".", "+"} and re.search(r"[0-9A-Za-z][-/.+]\Z", before):
        return "code"
    letters = re.search(r"[A-Za-z]+-?\Z", before)
    if letters and previous not in {" ", ""} and len(letters.group()) <= 2:
        return "model"
    return None


def _is_building(before: str, behind: str, *, listed: bool) -> bool:
    """Tell whether a number of buildings is the number on a building: 王家垅16栋排危."""
    if listed:
        return True
    if _COUNTED.search(before) or not before.strip() or not _is_noun(before):
        return False
    if ends("buildings").search(before):
        return False
    return bool(_WORK.match(behind)) or not ends("heads").search(before)


def _is_noun(before: str) -> bool:
    """Tell whether the words right before a number end with a noun, and with no verb or marker."""
    stem = before.rstrip()
    return (
        bool(stem)
        and "一" <= stem[-1] <= "鿿"
        and not (
            ends("verbs").search(stem) or ends("markers").search(stem) or ends("areas").search(stem)
        )
    )


def is_continued(behind: str) -> bool:
    """Tell whether what follows a measure goes on with the sentence instead of naming a thing."""
    return not behind.strip() or bool(starts("continuing").match(behind.lstrip()))
