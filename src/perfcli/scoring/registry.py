"""The scoring rules, found by looking in `rules/`."""

from __future__ import annotations

from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from perfcli.core.language import N_, Message, message
from perfcli.core.text import nearest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from perfcli.scheme.scheme import RuleSpec
    from perfcli.scoring.rule import Rule

_FOLDER = Path(__file__).parent / "rules"


@lru_cache(maxsize=1)
def names() -> tuple[str, ...]:
    """Return the names of all rules, sorted."""
    stems = (path.stem for path in _FOLDER.glob("[a-z]*.py"))
    return tuple(sorted(stem.replace("_", "-") for stem in stems))


@cache
def rule(name: str) -> Rule:
    """Return a rule by its name.

    Raises:
        KeyError: there is no rule of that name.
    """
    from importlib import import_module

    if name not in names():
        raise KeyError(name)
    module = import_module(f"perfcli.scoring.rules.{name.replace('-', '_')}")
    return cast("Rule", module.RULE)


def fault(spec: RuleSpec, weight: Decimal | None = None) -> tuple[str, Message] | None:
    """Return the key and the reason why a rule as written cannot be used; None where it can.

    `weight` is the indicator's, where known: no step may be worth more.
    """
    if spec.type not in names():
        close = nearest(spec.type, names())
        if close:
            return "type", message(
                N_("there is no rule `{name}`; did you mean `{close}`?"),
                name=spec.type,
                close=close,
            )
        return "type", message(
            N_("there is no rule `{name}`; the rules are {known}"),
            name=spec.type,
            known=", ".join(names()),
        )
    wanted = rule(spec.type)
    for name in sorted(wanted.required - spec.parameters.keys()):
        return "type", message(N_("the rule `{rule}` needs `{name}`"), rule=spec.type, name=name)
    for name, written in spec.parameters.items():
        kind = wanted.parameters.get(name)
        if kind is None:
            return name, message(
                N_("the rule `{rule}` has no parameter `{name}`; it has {known}"),
                rule=spec.type,
                name=name,
                known=", ".join(sorted(wanted.parameters)) or "-",
            )
        reason = _unfit(kind, name, written, weight)
        if reason is not None:
            return name, reason
    return _crossed(spec.parameters)


def _crossed(parameters: Mapping[str, object]) -> tuple[str, Message] | None:
    low, high = parameters.get("low"), parameters.get("high")
    if isinstance(low, Decimal | int) and isinstance(high, Decimal | int) and low > high:
        return "low", message(N_("`low` {low} is above `high` {high}"), low=low, high=high)
    return None


def _unfit(
    kind: str | tuple[str, ...], name: str, written: object, weight: Decimal | None
) -> Message | None:
    if isinstance(kind, tuple):
        if written in kind:
            return None
        return message(
            N_("`{name}` takes one of {known}, not {given}"),
            name=name,
            known=", ".join(kind),
            given=written,
        )
    if kind == "steps":
        return _unfit_steps(written, weight)
    if isinstance(written, bool) or not isinstance(written, Decimal | int):
        return message(N_("`{name}` takes a number, not {given}"), name=name, given=written)
    figure = Decimal(written)
    if not figure.is_finite():
        return message(N_("`{name}` takes a number, not {given}"), name=name, given=written)
    if kind == "percent" and not 0 <= figure < 100:
        return message(
            N_("`{name}` is {given}; it lies from 0 to under 100"), name=name, given=written
        )
    if kind == "above-zero" and figure <= 0:
        return message(N_("`{name}` is {given}; it must be above 0"), name=name, given=written)
    if kind in {"points", "percent-of-target"} and figure < 0:
        return message(N_("`{name}` is {given}; it cannot be below 0"), name=name, given=written)
    if kind == "points" and name == "else" and weight is not None and figure > weight:
        return _above(figure, weight)
    return None


def _unfit_steps(written: object, weight: Decimal | None) -> Message | None:
    shape = message(N_("`steps` takes pairs of a threshold and its points, as [[90, 10], [80, 8]]"))
    if not isinstance(written, list | tuple) or not written:
        return shape
    for pair in written:
        if not isinstance(pair, list | tuple) or len(pair) != 2:
            return shape
        for part in pair:
            if isinstance(part, bool) or not isinstance(part, Decimal | int):
                return shape
            if not Decimal(part).is_finite():
                return shape
        if pair[1] < 0:
            return message(
                N_("`{name}` is {given}; it cannot be below 0"), name="steps", given=pair[1]
            )
        if weight is not None and pair[1] > weight:
            return _above(Decimal(pair[1]), weight)
    return None


def _above(worth: Decimal, weight: Decimal) -> Message:
    return message(
        N_("a step is worth {worth} points, above the weight {weight}"), worth=worth, weight=weight
    )
