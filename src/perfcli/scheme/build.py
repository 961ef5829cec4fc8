"""TOML data that fits the scheme model, turned into a `Scheme`."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from perfcli.core.figures import ZERO
from perfcli.scheme.scheme import (
    Bands,
    Category,
    Execution,
    Grade,
    Level,
    Rubric,
    RuleSpec,
    Scheme,
    Variant,
    folded,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def build(data: Mapping[str, Any]) -> Scheme:
    """Return the scheme that `data` describes; `data` is known to fit the scheme model."""
    levels = tuple(_level(table) for table in data["levels"])
    rules = data.get("rules", {})
    above = data.get("above_target", {})
    bands = data.get("bands", {})
    return Scheme(
        id=data["id"],
        title=data["title"],
        english=data.get("english", data["title"]),
        reference=data["reference"],
        issued=data.get("issued"),
        level=data["level"],
        full_marks=_decimal(data["full_marks"]),
        decimals=data.get("decimals", 2),
        weights=data.get("weights", "required"),
        execution=_execution(data.get("execution")),
        quantitative=rule_spec(rules.get("quantitative", "proportional")),
        qualitative=rule_spec(rules.get("qualitative", "bands")),
        date=rule_spec(rules.get("date", "date")),
        bands=Bands(_decimal(bands["full"]), _decimal(bands["partial"])),
        flag_from=_decimal(above["flag_from"]),
        reduce=tuple((_decimal(least), _decimal(keep)) for least, keep in above.get("reduce", ())),
        grades=tuple(sorted(map(_grade, data.get("grades", ())), key=lambda g: -g.least)),
        insufficient=data.get("insufficient"),
        levels=levels,
        variants=tuple(_variant(table) for table in data.get("variants", ())),
        rubric=_rubric(data.get("rubric", ())),
        basis=data.get("basis", {}),
        note=data.get("note", ""),
        names=_names(levels),
    )


def rule_spec(written: str | Mapping[str, Any]) -> RuleSpec:
    """Return a rule written as a name or as a table with its `type`."""
    if isinstance(written, str):
        return RuleSpec(written, {})
    return RuleSpec(
        str(written.get("type", "")), {key: each for key, each in written.items() if key != "type"}
    )


def _decimal(figure: int | Decimal) -> Decimal:
    return Decimal(figure)


def _optional(figure: int | Decimal | None) -> Decimal | None:
    return None if figure is None else Decimal(figure)


def _execution(table: Mapping[str, Any] | None) -> Execution | None:
    if table is None:
        return None
    return Execution(
        weight=_decimal(table["weight"]),
        basis=table.get("basis", "revised"),
        capped=table.get("capped", True),
        low=_decimal(table.get("low", ZERO)),
        rule=rule_spec(table["rule"]) if "rule" in table else None,
    )


def _level(table: Mapping[str, Any]) -> Level:
    categories = tuple(
        Category(
            each["id"],
            each["name"],
            each.get("english", each["name"]),
            table["id"],
            tuple(each.get("aliases", ())),
        )
        for each in table["categories"]
    )
    name = table["name"]
    return Level(
        table["id"], name, table.get("english", name), _optional(table.get("weight")), categories
    )


def _grade(table: Mapping[str, Any]) -> Grade:
    return Grade(
        table["name"],
        table.get("english", table["name"]),
        _decimal(table["from"]),
        tuple(table.get("aliases", ())),
    )


def _variant(table: Mapping[str, Any]) -> Variant:
    return Variant(
        table["id"],
        table.get("title", table["id"]),
        table.get("english", table.get("title", table["id"])),
        frozenset(table.get("present", ())),
        frozenset(table.get("absent", ())),
        {level: _decimal(weight) for level, weight in table["weights"].items()},
    )


def _rubric(tables: Iterable[Mapping[str, Any]]) -> dict[str, Rubric]:
    """Return every spelling of every row that the method fixes by name."""
    found: dict[str, Rubric] = {}
    for table in tables:
        row = Rubric(
            table["name"],
            table["category"],
            _optional(table.get("weight")),
            table.get("direction"),
            rule_spec(table["rule"]) if "rule" in table else None,
            tuple(table.get("aliases", ())),
            table.get("note", ""),
        )
        found.update(dict.fromkeys((row.name, *row.aliases), row))
    return found


def _names(levels: Iterable[Level]) -> dict[str, tuple[Category, ...]]:
    """Return every spelling of every category; a spelling shared by two keeps both."""
    found: dict[str, tuple[Category, ...]] = {}
    for level in levels:
        for category in level.categories:
            spellings = {category.id, category.name, *category.aliases}
            full = {f"{head}/{each}" for head in (level.id, level.name) for each in spellings}
            for spelling in map(folded, spellings | full):
                known = found.get(spelling, ())
                if category not in known:
                    found[spelling] = (*known, category)
    return found
