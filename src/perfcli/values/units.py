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

_IN_COMPOUNDS: dict[str, str] = _DATA["compound"]

MULTIPLIERS = {"十": 1, "百": 2, "千": 3, "万": 4, "亿": 8}
TIMES_WORDS = ("万亿", "十万", "百万", "千万", "十亿", "百亿", "千亿", "万", "亿")
TIMES = "|".join(TIMES_WORDS)
# A part of a compound unit, as in 元/每人 and 次/10万公顷: how many, and of what.
_PART = re.compile(f"每*([0-9]*)((?:(?:{TIMES})(?!元))?)(.*)", re.DOTALL)
_LONGEST = 12
_SENTENCE = tuple(_DATA["count"]["sentence"])
# Wide enough for the largest figure allowed in the smallest unit, squared.
_EXACT = Context(prec=100)
_ONE = Decimal(1)


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
            parts = map(canonical, spelled.split(joint))
            return joint.join(_IN_COMPOUNDS.get(part, part) for part in parts)
    amount, times, rest = _split(spelled)
    return amount + times + KNOWN.get(rest, rest)


def _split(part: str) -> tuple[str, str, str]:
    """Return the parts of `10万公顷`: digits, multiplier, unit."""
    amount, times, rest = _PART.findall(part)[0]
    return amount, times, rest


def is_unit(words: str) -> bool:
    """Tell whether the width-folded `words` after a number can be a unit and not a sentence."""
    if words in KNOWN:
        return True
    if any(word in words for word in _SENTENCE):
        return False
    first, *others = words.replace("·", "/").split("/")
    return _is_word(first) and all(_is_word(other.lstrip("0123456789")) for other in others)


def _is_word(word: str) -> bool:
    if word in KNOWN:
        return True
    letters = word.rstrip("²³")
    letters = letters[:-1] if letters[-2:] in {"m2", "m3"} else letters
    return letters.isalpha() and len(word) <= _LONGEST


def is_money(unit: str) -> bool:
    """Tell whether `unit` is one of 元, 千元, 万元, 百万元, 亿元."""
    return canonical(unit) in _MONEY


def convert(number: Decimal, unit: str, into: str) -> Decimal | None:
    """Return `number` counted in `into` instead of `unit`, or None where they do not convert.

    A conversion is exact wherever the quotient ends: always between decimal units. 亩, which is
    10000/15 m², hours and years may leave a quotient without end; it is rounded at 100 digits.
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
    amount, times, rest = _split(unit)
    if amount or not times:
        return _Scale(unit, _ONE, _ONE)
    of_rest = _SCALES.get(rest, _Scale(rest, _ONE, _ONE))
    shift = sum(MULTIPLIERS[character] for character in times)
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
