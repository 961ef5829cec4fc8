"""Lists in a sentence: figures that share a unit, nouns that share a figure, 分别 pairs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from perfcli.drafting.subjects import preceding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from perfcli.drafting.figures import Figure

_JOINT = re.compile(r"\s*(?:、|和|及|与|以及|或)\s*\Z")
_RESPECTIVELY = re.compile("分别(?:为|是|有|达到|达)?[：:]?([^，。；、\n0-9]{0,14})\\s*\\Z")
_NAMED = re.compile("分别(?:为|是|有)[：:]?((?:[^，。；\n0-9、]{2,30}、)*[^，。；\n0-9、]{2,30})")
_SPLIT = re.compile("、|以及|和|及|与")
_RATES = re.compile("(?:率|度|比例|比重|占比)\\Z")
_SHARING = re.compile(
    "(?:均达到|均达|均为|都达到|都为|均实现|均|都|各|皆为|全部达到|达到|达|为|：|≥|不低于)*\\s*\\Z"
)
_HEAD = re.compile(".*(?:的|实现|确保|保持|做到)")


def joined(between: str) -> bool:
    """Tell whether nothing but a comma of a list or an 和 stands between two figures."""
    return bool(_JOINT.match(between))


def respectively(before: str) -> bool:
    """Tell whether the words before a list of figures pair it with a list of nouns."""
    return bool(_RESPECTIVELY.search(before))


def named(passage: str) -> list[str]:
    """Return the nouns of `分别为公共服务项目、城市管理项目`, empty where there are none."""
    found = _NAMED.search(passage)
    return split(found[1]) if found else []


def nouns_before(before: str, count: int) -> list[str]:
    """Return the `count` nouns that stand before 分别 and are meant by it.

    What 分别 is followed by belongs to each: 东站、西站分别完成客运量 is 东站客运量, 西站客运量.
    """
    found = _RESPECTIVELY.search(before)
    if found is None:
        return []
    items = split(before[: found.start()])
    shared = preceding(found[1])
    return [item + shared for item in items] if len(items) == count else []


def sharing(before: str, figure: Figure) -> list[str]:
    """Return the rates that share a figure (参保率、建档率均达100%), else an empty list."""
    stem = _SHARING.sub("", before)
    each = before[len(stem) :]
    items = split(stem)
    if len(items) < 2:
        return []
    if figure.unit in {"%", "‰"} and all(_RATES.search(item) for item in items):
        return [_HEAD.sub("", items[0]) or items[0], *items[1:]]
    if "各" in each and len(items) <= 12:
        return items
    return []


def split(passage: str) -> list[str]:
    """Return the items of a list of nouns."""
    items = [item.strip(" ：:") for item in _SPLIT.split(passage)]
    return items if all(items) else []


def runs(figures: Sequence[Figure], text: str) -> list[list[int]]:
    """Return the places of figures that stand in one list, each list by itself."""
    found: list[list[int]] = []
    for place, figure in enumerate(figures):
        if place and joined(text[figures[place - 1].end : figure.start]):
            found[-1].append(place)
        else:
            found.append([place])
    return found
