"""The category of a figure, by the rules of categories.toml."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import tomli

from perfcli.values.units import is_money

if TYPE_CHECKING:
    from perfcli.drafting.quantity import Quantity


class Category(NamedTuple):
    """A category by its id, and how sure the rule is, in percent."""

    id: str
    confidence: int


@cache
def _rules() -> tuple[dict[str, Any], ...]:
    data = tomli.loads(Path(__file__).with_name("categories.toml").read_text("utf-8"))
    return tuple(data["rules"])


def category(quantity: Quantity, clause: str) -> Category:
    """Return the category of a quantity; `clause` are the words around it."""
    rule = next(rule for rule in _rules() if _fits(rule, quantity, clause))
    return Category(rule["category"], rule["confidence"])


def _fits(rule: dict[str, Any], quantity: Quantity, clause: str) -> bool:
    if "words" in rule and not any(word in quantity.subject for word in rule["words"]):
        return False
    if "ends" in rule and not quantity.subject.endswith(tuple(rule["ends"])):
        return False
    if "clause" in rule and not any(word in clause for word in rule["clause"]):
        return False
    if "units" in rule and quantity.unit not in rule["units"]:
        return False
    return "money" not in rule or is_money(quantity.unit.partition("/")[0])
