"""Every rule against a second, plain implementation of it, over made-up rows."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

import reference
from perfcli.core.figures import exactly
from perfcli.model.declaration import Indicator
from perfcli.scheme.load import builtin
from perfcli.scoring.rows import judge
from strategies import COUNTS, DIRECTIONS, figures, tables_of_steps, tried

SCHEME = builtin("mof-2020")
F = Fraction
positive = figures("0.01", "1000").filter(lambda figure: figure > 0)


@exactly
def engine(weight: Decimal, **fields: Any) -> Fraction:
    table = {"name": "甲", "category": "quantity", "weight": weight, **fields}
    indicator = Indicator.model_validate(table)
    row = judge(0, indicator, None, weight, scheme=SCHEME, year=2020)
    assert row.score is not None, row.why
    return Fraction(row.score)


def agree(mine: Fraction, weight: Decimal, **fields: Any) -> None:
    assert engine(weight, **fields) == reference.half_up(mine), fields


some = tried(250)


@some
@given(DIRECTIONS, figures(), figures(), positive)
def test_proportional(d: str, a: Decimal, b: Decimal, w: Decimal) -> None:
    mine = reference.proportional(d, F(a), F(b), F(w))
    agree(mine, w, target=a, actual=b, direction=d)


@some
@given(DIRECTIONS, figures(), figures(), positive)
def test_linear_reverse(d: str, a: Decimal, b: Decimal, w: Decimal) -> None:
    mine = reference.linear_reverse(d, F(a), F(b), F(w))
    agree(mine, w, target=a, actual=b, direction=d, rule="linear-reverse")


@some
@given(DIRECTIONS, positive, figures(), positive, figures("0", "99"))
def test_pass_line(d: str, a: Decimal, b: Decimal, w: Decimal, line: Decimal) -> None:
    mine = reference.pass_line(d, F(a), F(b), F(w), F(line))
    rule = {"type": "pass-line", "pass": line}
    agree(mine, w, target=a, actual=b, direction=d, rule=rule)


@some
@given(DIRECTIONS, figures(), figures(), positive)
def test_direct(d: str, a: Decimal, b: Decimal, w: Decimal) -> None:
    agree(reference.direct(d, F(a), F(b), F(w)), w, target=a, actual=b, direction=d, rule="direct")


@some
@given(st.sampled_from(["full", "partial", "none"]), st.none() | figures("0", "100"), positive)
def test_bands(achieved: str, rating: Decimal | None, w: Decimal) -> None:
    mine = reference.bands(achieved, None if rating is None else F(rating), F(w))
    agree(mine, w, target="改善", achieved=achieved, rating=rating)


@some
@given(st.data(), DIRECTIONS, figures(), positive)
def test_steps(data: st.DataObject, d: str, b: Decimal, w: Decimal) -> None:
    table, rest = data.draw(tables_of_steps(d, w)), data.draw(figures("0", str(w)))
    mine = reference.steps(d, F(b), F(w), [(F(at), F(worth)) for at, worth in table], F(rest))
    rule = {"type": "steps", "steps": table, "else": rest}
    agree(mine, w, actual=b, direction=d, rule=rule)


@some
@given(DIRECTIONS, figures(), figures(), positive, figures("0", "9"), positive, COUNTS)
def test_deduction(
    d: str, start: Decimal, b: Decimal, w: Decimal, each: Decimal, per: Decimal, count: str
) -> None:
    mine = reference.deduction(d, F(start), F(b), F(w), F(each), F(per), count)
    rule = {"type": "deduction", "from": start, "points": each, "per": per, "count": count}
    agree(mine, w, actual=b, direction=d, rule=rule)


@some
@given(positive, figures("0", "2000"), positive, figures("0", "100"), figures("100", "300"))
def test_window(a: Decimal, b: Decimal, w: Decimal, low: Decimal, high: Decimal) -> None:
    mine = reference.window(F(a), F(b), F(w), F(low), F(high))
    agree(mine, w, target=a, actual=b, rule={"type": "window", "low": low, "high": high})


@some
@given(figures(), figures(), figures(), positive)
def test_from_baseline(a: Decimal, b: Decimal, base: Decimal, w: Decimal) -> None:
    assume(a != base)
    mine = reference.from_baseline(F(a), F(b), F(w), F(base))
    agree(mine, w, target=a, actual=b, baseline=base, rule="from-baseline")


@some
@given(st.dates(), st.dates(), positive, st.none() | figures("0", "5"), st.integers(1, 40))
def test_date(due: Any, done: Any, w: Decimal, each: Decimal | None, per: int) -> None:
    mine = reference.date((done - due).days, F(w), None if each is None else F(each), per)
    rule = {"type": "date"} if each is None else {"type": "date", "points": each, "per_days": per}
    agree(mine, w, target=due, actual=done, rule=rule)
