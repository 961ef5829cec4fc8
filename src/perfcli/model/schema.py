"""The JSON Schema of a declaration: what an editor completes and underlines by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from perfcli.core.language import translate
from perfcli.model.declaration import Declaration
from perfcli.model.meanings import KEYS, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

DRAFT = "https://json-schema.org/draft/2020-12/schema"


class Categories(NamedTuple):
    """The categories that some schemes have in common: what to offer, and how they are written."""

    schemes: tuple[str, ...]
    names: tuple[str, ...]
    pattern: str


def schema(categories: Sequence[Categories] = (), rules: Sequence[str] = ()) -> dict[str, Any]:
    """Return the schema of format 1, made from the models that read it.

    Titles and descriptions are in the language in force. Where a declaration names a scheme whose
    `categories` are known, no others fit; of `rules` all are known.
    """
    whole = Declaration.model_json_schema()
    for name, table in [("Declaration", whole), *whole["$defs"].items()]:
        table.update(_words(TABLES[name]))
        for key, field in table["properties"].items():
            table["properties"][key] = {**_without_null(field), **_words(KEYS[name][key])}
    keys, indicator = whole["properties"], whole["$defs"]["Indicator"]["properties"]
    if categories:
        # A scheme of one's own may have others.
        keys["scheme"] |= _offered(name for each in categories for name in each.schemes)
        indicator["category"] |= _offered(name for each in categories for name in each.names)
        whole["allOf"] = [_fitting(each, keys["scheme"]["default"]) for each in categories]
    if rules:
        named = {"enum": [*rules]}
        table = {"type": "object", "required": ["type"], "properties": {"type": named}}
        indicator["rule"] |= {"anyOf": [named, {**table, "additionalProperties": True}]}
    return {"$schema": DRAFT, **whole}


def _words(meaning: tuple[str, str]) -> dict[str, str]:
    title, description = meaning
    return {"title": translate(title), "description": translate(description)}


def _without_null(field: dict[str, Any]) -> dict[str, Any]:
    """Return a field without null, which TOML does not have: what is absent is left out."""
    plain = {key: each for key, each in field.items() if key != "default" or each is not None}
    kept = [each for each in plain.pop("anyOf", ()) if each != {"type": "null"}]
    return (
        {**plain, **kept[0]} if len(kept) == 1 else {**plain, **({"anyOf": kept} if kept else {})}
    )


def _offered(names: Iterable[str]) -> dict[str, Any]:
    """Return what an editor completes a text with that may be another."""
    return {"anyOf": [{"enum": [*dict.fromkeys(names)]}, {"type": "string"}]}


def _fitting(categories: Categories, default: str) -> dict[str, Any]:
    """Return the rule that a declaration by one of these schemes has no other categories."""
    named: dict[str, Any] = {"properties": {"scheme": {"enum": [*categories.schemes]}}}
    if default not in categories.schemes:
        named["required"] = ["scheme"]
    spelled = {"anyOf": [{"enum": [*categories.names]}, {"pattern": categories.pattern}]}
    indicator = {"properties": {"category": spelled}}
    project = {"properties": {"indicators": {"items": indicator}}}
    return {"if": named, "then": {"properties": {"projects": {"items": project}}}}
