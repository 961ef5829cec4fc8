"""The scoring rules once more, written from docs/scoring.md alone and as plainly as can be.

Nothing is shared with the program: fractions instead of decimals, one function for each rule.
A is the target, B the actual, W the weight, d the direction. Each returns points, unrounded.
"""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

AT_LEAST, AT_MOST, EXACTLY = "at-least", "at-most", "exactly"


def met(d: str, a: Fraction, b: Fraction) -> bool:
    return {AT_LEAST: b >= a, AT_MOST: b <= a, EXACTLY: b == a}[d]


def completion(d: str, a: Fraction, b: Fraction) -> Fraction:
    """Return the part of the target that was done, for a target above 0."""
    b = max(b, Fraction(0))
    if d == AT_LEAST:
        return b / a
    if met(d, a, b):
        return Fraction(1)
    return a / b if d == AT_MOST else min(a / b, b / a) if b else Fraction(0)


def proportional(d: str, a: Fraction, b: Fraction, w: Fraction) -> Fraction:
    if a < 0:
        return direct(d, a, b, w)
    if a == 0:
        return w if d == AT_LEAST or b <= 0 else Fraction(0)
    return w * min(completion(d, a, b), 1)


def linear_reverse(d: str, a: Fraction, b: Fraction, w: Fraction) -> Fraction:
    if d == EXACTLY:
        d = AT_LEAST
    if d == AT_LEAST or a <= 0:
        return proportional(d, a, b, w)
    if b <= a:
        return w
    return w * max(1 - (b - a) / a, Fraction(0))


def pass_line(d: str, a: Fraction, b: Fraction, w: Fraction, line: Fraction) -> Fraction:
    c = min(completion(d, a, b), Fraction(1)) * 100
    return Fraction(0) if c < line else w * (c - line) / (100 - line)


def direct(d: str, a: Fraction, b: Fraction, w: Fraction) -> Fraction:
    return w if met(d, a, b) else Fraction(0)


def bands(achieved: str, rating: Fraction | None, w: Fraction) -> Fraction:
    if rating is not None:
        return w * rating / 100
    return {"full": w, "partial": w * 60 / 100, "none": Fraction(0)}[achieved]


def steps(
    d: str, b: Fraction, w: Fraction, table: list[tuple[Fraction, Fraction]], rest: Fraction
) -> Fraction:
    for threshold, worth in table:
        if (b <= threshold) if d == AT_MOST else (b >= threshold):
            return min(worth, w)
    return min(rest, w)


def deduction(
    d: str, start: Fraction, b: Fraction, w: Fraction, each: Fraction, per: Fraction, count: str
) -> Fraction:
    missed = {AT_LEAST: start - b, AT_MOST: b - start, EXACTLY: abs(b - start)}[d]
    units = max(missed, Fraction(0)) / per
    whole = {"exact": units, "started": Fraction(ceil(units)), "full": Fraction(floor(units))}
    return max(w - each * whole[count], Fraction(0))


def window(a: Fraction, b: Fraction, w: Fraction, low: Fraction, high: Fraction) -> Fraction:
    return w if low <= b / a * 100 <= high else Fraction(0)


def from_baseline(a: Fraction, b: Fraction, w: Fraction, base: Fraction) -> Fraction:
    return w * min(max((b - base) / (a - base), Fraction(0)), Fraction(1))


def date(late: int, w: Fraction, each: Fraction | None, per: int) -> Fraction:
    if late <= 0:
        return w
    return Fraction(0) if each is None else max(w - each * late / per, Fraction(0))


def half_up(points: Fraction) -> Fraction:
    """Return points of 0 and more, rounded half up to hundredths."""
    return Fraction(floor(points * 100 + Fraction(1, 2)), 100)
