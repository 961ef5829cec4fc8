"""References of a declaration that only a scheme can answer: categories, rules, ratings."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from perfcli.core.finding import Finding
from perfcli.core.language import N_, Named, listed, message
from perfcli.core.text import nearest
from perfcli.scheme.build import rule_spec
from perfcli.scoring.evidence import in_unit, unit_of
from perfcli.scoring.registry import fault, names
from perfcli.values.value import Number

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from perfcli.core.keypath import KeyPath
    from perfcli.core.language import Message
    from perfcli.model.declaration import Declaration, Indicator
    from perfcli.scheme.scheme import Category, Scheme

# What `from-baseline` is counted from; of the other rules only their own parameters can be wrong.
_MEASURED_FROM = ("baseline", "target", "unit")


def unresolved(declaration: Declaration, scheme: Scheme) -> Iterator[Finding]:
    """Yield what keeps indicators from being scored by `scheme` (D004, D007), in file order."""
    damaged = declaration.origin.damaged
    clear: set[str] = set()  # what one category is meant by; a file has few, in many rows
    for number, project in enumerate(declaration.projects):
        for index, indicator in enumerate(project.indicators):
            written = indicator.category
            if written not in clear and len(scheme.categories(written)) == 1:
                clear.add(written)
            # Most rows say nothing that could be wrong here, and are passed over at once.
            if written in clear and indicator.rule is None and indicator.rating is None:
                continue
            key: KeyPath = ("projects", number, "indicators", index)
            for found in _of_indicator(indicator, scheme, key, damaged):
                yield found._replace(project=project.label, indicator=indicator.label)


def _of_indicator(
    indicator: Indicator, scheme: Scheme, key: KeyPath, damaged: Collection[KeyPath]
) -> Iterator[Finding]:
    """Yield what is wrong in one row, as far as it does not follow from what could not be read."""

    def sound(*keys: str) -> bool:
        return key not in damaged or all((*key, each) not in damaged for each in keys)

    if sound("category"):
        yield from _category(indicator, scheme, key)
    if indicator.rule is not None:
        yield from _rule(indicator, key, measured=sound(*_MEASURED_FROM))
    if indicator.rating is not None and sound("achieved"):
        yield from _rating(indicator, scheme, key)


def _category(indicator: Indicator, scheme: Scheme, key: KeyPath) -> Iterator[Finding]:
    found = scheme.categories(indicator.category)
    if len(found) == 1:
        return
    place = (*key, "category")
    if found:
        yield _finding(
            "D007",
            place,
            message(
                N_("category `{given}` stands for more than one in {scheme}"),
                given=indicator.category,
                scheme=scheme.id,
            ),
            message(
                N_("write the level before it, one of {choices}"),
                choices=listed(_with_level(each, scheme) for each in found),
            ),
        )
        return
    close = nearest(indicator.category, scheme.names)
    known = listed(
        Named(each.name, each.id) for level in scheme.levels for each in level.categories
    )
    yield _finding(
        "D007",
        place,
        message(
            N_("{scheme} has no category `{given}`"), given=indicator.category, scheme=scheme.id
        ),
        message(N_("did you mean `{close}`? The categories are {known}"), close=close, known=known)
        if close
        else message(N_("the categories are {known}"), known=known),
    )


def _with_level(category: Category, scheme: Scheme) -> Named:
    level = scheme.level_of(category)
    return Named(f"{level.name}/{category.name}", f"{level.id}/{category.id}")


def _rule(indicator: Indicator, key: KeyPath, *, measured: bool) -> Iterator[Finding]:
    if isinstance(indicator.rule, dict) and "type" not in indicator.rule:
        yield _finding(
            "D004",
            (*key, "rule"),
            message(N_("{table} has no `{key}`"), table="`rule`", key="type"),
            message(N_("add `type`, one of {known}"), known=listed(names())),
        )
        return
    spec = rule_spec(indicator.rule or "")
    wrong = fault(spec, indicator.weight)
    if wrong is None and measured and spec.type == "from-baseline":
        wrong = _baseline_fault(indicator)
    if wrong is None:
        return
    below, reason = wrong
    place = (*key, "rule") if isinstance(indicator.rule, str) else (*key, "rule", below)
    known = nearest(spec.type, names())
    yield _finding(
        "D004",
        place,
        reason,
        message(N_("`perfcli explain {rule}` shows how the rule is written"), rule=known)
        if known
        else message(N_("`perfcli explain` lists the rules")),
    )


def _baseline_fault(indicator: Indicator) -> tuple[str, Message] | None:
    baseline, target = indicator.baseline, indicator.target
    if not isinstance(baseline, Number):
        return "type", message(N_("the rule `from-baseline` needs a `baseline` in figures"))
    unit = unit_of(indicator, target)
    start = in_unit(baseline.number, unit_of(indicator, baseline), unit)
    if isinstance(target, Number) and target.number == start:
        return "type", message(
            N_("target and baseline are both {figure}: there is no way to go"),
            figure=baseline.text,
        )
    return None


def _rating(indicator: Indicator, scheme: Scheme, key: KeyPath) -> Iterator[Finding]:
    rating = indicator.rating or Decimal(0)
    place = (*key, "rating")
    if indicator.achieved is None:
        yield _finding(
            "D004",
            place,
            message(N_("`rating` chooses inside the band of `achieved`, which is not given")),
            message(N_("add `achieved`, or remove `rating`")),
        )
        return
    low, high = scheme.bands.of(indicator.achieved)
    # A boundary belongs to the upper band.
    if low <= rating and (rating < high or indicator.achieved == "full"):
        return
    yield _finding(
        "D004",
        place,
        message(
            N_("rating {rating} is outside the band of `{achieved}`, {low} to {high}"),
            rating=rating,
            achieved=indicator.achieved,
            low=low,
            high=high,
        ),
        message(N_("correct `rating` or `achieved`; a boundary belongs to the upper band")),
    )


_NAMES = {"D004": "invalid-value", "D007": "unknown-reference"}


def _finding(code: str, key: KeyPath, what: Message, remedy: Message) -> Finding:
    return Finding(code, _NAMES[code], "error", what, remedy, key)
