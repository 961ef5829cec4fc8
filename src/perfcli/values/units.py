"""Units of measurement: which are the same, and which convert into which."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import tomli

from perfcli.values.fold import fold

_DATA = tomli.loads(Path(__file__).with_name("units.toml").read_text("utf-8"))
_MONEY = frozenset(_DATA["scale"]["money"])
MEASURES = frozenset(_DATA["count"]["measures"])
LABELS = frozenset(_DATA["count"]["labels"])
IDIOMS = frozenset(_DATA["count"]["idioms"])
# Every spelling of every unit in the table, with its canonical form.
KNOWN: dict[str, str] = {measure: measure for measure in MEASURES}
for _canonical, _spellings in _DATA["same"].items():
    KNOWN |= dict.fromkeys([_canonical, *_spellings], _canonical)

MULTIPLIERS = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}
TIMES = "万亿|[十百千]?[万亿]"
_TIMES = re.compile(f"(?:{TIMES})(?!元)")
# A part of a compound unit, as in 元/每人 and 次/10万公顷: how many, and of what.
_PART = re.compile(f"每*([0-9]*(?:(?:{TIMES})(?!元))?)(.*)", re.DOTALL)
_LETTER = "A-Za-zΑ-Ωα-ω℃°\u3371-\u33df\u4e00-\u9fff"
_WORD = f"[{_LETTER}](?:[{_LETTER}²³]|(?<=[mM])[23]){{0,11}}"
_SHAPE = re.compile(f"{_WORD}(?:[/·][0-9]{{0,6}}{_WORD}){{0,3}}")
_SENTENCE = re.compile("|".join(_DATA["count"]["sentence"]))
# Wide enough for the largest figure allowed in the smallest unit, squared.
_EXACT = Context(prec=100)


class _Scale(NamedTuple):
    """What one of a unit is worth in its dimension: a fraction, so that 亩 stays exact."""

    dimension: str
    numerator: Decimal
    denominator: Decimal


def _scale(dimension: str, worth: str) -> _Scale:
    numerator, _, denominator = worth.partition("/")
    # Normalised to 1E+4, a factor shifts the point and adds no zeros to the figures printed.
    return _Scale(dimension, Decimal(numerator).normalize(), Decimal(denominator or 1).normalize())


_SCALES = {
    unit: _scale(dimension, worth)
    for dimension, units in _DATA["scale"].items()
    for unit, worth in units.items()
}


@lru_cache(maxsize=4096)
def canonical(unit: str) -> str:
    """Return the one spelling of `unit`: `㎡`, `m2` and `平方米` are `m²`."""
    spelled = fold(unit)
    known = KNOWN.get(spelled)
    if known is not None:
        return known
    for joint in "/·":
        if joint in spelled:
            return joint.join(map(canonical, spelled.split(joint)))
    amount, rest = _PART.fullmatch(spelled).groups()  # type: ignore[union-attr]  # matches anything
    return amount + KNOWN.get(rest, rest)


def is_unit(words: str) -> bool:
    """Tell whether the width-folded `words` after a number can be a unit and not a sentence."""
    if words in KNOWN:
        return True
    return _SHAPE.fullmatch(words) is not None and _SENTENCE.search(words) is None


def is_money(unit: str) -> bool:
    """Tell whether `unit` is one of 元, 千元, 万元, 百万元, 亿元."""
    return canonical(unit) in _MONEY


def convert(number: Decimal, unit: str, into: str) -> Decimal | None:
    """Return `number` counted in `into` instead of `unit`, or None where they do not convert.

    A conversion is exact except out of 亩, which is 10000/15 m²: there the quotient has 100 digits.
    """
    ours, theirs = canonical(unit), canonical(into)
    if ours == theirs or _count_alike(ours, theirs):
        return number
    here, there = _worth(ours), _worth(theirs)
    if here.dimension != there.dimension:
        return None
    up = _EXACT.multiply(here.numerator, there.denominator)
    down = _EXACT.multiply(here.denominator, there.numerator)
    return _EXACT.divide(_EXACT.multiply(number, up), down)


def _worth(unit: str) -> _Scale:
    """Return the scale of a canonical unit; one that is not in the table measures only itself."""
    if unit in _SCALES:
        return _SCALES[unit]
    head, joint, tail = unit.partition("/")
    if joint:
        of_head = _worth(head)
        return of_head._replace(dimension=f"{of_head.dimension}/{tail}")
    times = _TIMES.match(unit)
    if times is None:
        return _Scale(unit, Decimal(1), Decimal(1))
    of_rest = _worth(unit[times.end() :])
    shift = sum(MULTIPLIERS[character] for character in times.group())
    return of_rest._replace(numerator=_EXACT.scaleb(of_rest.numerator, shift))


def _count_alike(one: str, other: str) -> bool:
    """Tell whether one unit only adds to the other what it counts: 个社区 to 个."""
    measure, noun = sorted((one, other), key=len)
    thing = noun.removeprefix(measure)
    # One character more may make another unit of it (台班, 户均); a thing has a longer name.
    return (
        measure in MEASURES
        and noun.startswith(measure)
        and len(thing) > 1
        and not {noun, thing} & KNOWN.keys()
        and not {"/", "·"} & set(noun)
    )
