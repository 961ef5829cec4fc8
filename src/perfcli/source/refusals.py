"""What pydantic refuses, in our words: its error types mapped to codes, messages and remedies."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from perfcli.core.language import N_, Message, listed, message
from perfcli.model.figures import REFUSALS

if TYPE_CHECKING:
    from collections.abc import Mapping

_TYPES = {
    "string_type": N_("`{key}` takes text, not {given}"),
    "int_type": N_("`{key}` takes a whole number, not {given}"),
    "bool_type": N_("`{key}` takes true or false, not {given}"),
    "date_type": N_("`{key}` takes a date such as 2020-12-31, not {given}"),
    "tuple_type": N_("`{key}` takes an array, not {given}"),
    "dict_type": N_("`{key}` takes a table, not {given}"),
    "model_type": N_("`{key}` takes a table, not {given}"),
    "string_too_short": N_("`{key}` is empty"),
    "too_short": N_("`{key}` is empty; a declaration has at least one project"),
    "string_pattern_mismatch": N_("`{key}` is {given}; an id has only a-z, 0-9 and -"),
    "literal_error": N_("`{key}` is {given}; it takes one of {expected}"),
    "greater_than_equal": N_("`{key}` is {given}; it lies from 1990 to 2100"),
    "less_than_equal": N_("`{key}` is {given}; it lies from 1990 to 2100"),
}
_REMEDIES = {
    "string_type": N_('write it in quotes: {key} = "…"'),
    "tuple_type": N_('write it in brackets: {key} = ["…", "…"]'),
    "table_array": N_("write one header in two brackets, as [[projects]], for each"),
    "model_type": N_("write it as a table: {key} = {{ … }} or [{key}]"),
    "dict_type": N_('write it as a table of labels: {key} = {{ "…" = 1 }}'),
    "damaged": N_("write the figure as the source prints it; if it is damaged there, leave it out"),
    "empty": N_("write what belongs there, or leave the key out"),
    "not_a_number": N_("write a bare number, without quotes"),
    "with_unit": N_("write the bare number; amounts are in the `currency` of the file"),
    "date_type": N_("write it without quotes: {key} = 2020-12-31"),
}
_TABLE_ARRAYS = frozenset({"projects", "indicators", "claims", "accept"})
_DEFAULT_REMEDY = N_("correct the value of `{key}`")


def wording(
    kind: str, key: str, given: object, context: Mapping[str, Any]
) -> tuple[Message, Message]:
    """Return message and remedy for a refusal of type `kind` at `key`."""
    template = REFUSALS.get(kind) or _TYPES.get(kind) or N_("`{key}` cannot be {given}")
    facts = {
        "key": key,
        "given": shown(given),
        "most": context.get("most", ""),
        # pydantic writes 'a', 'b' or 'c'.
        "expected": listed(re.findall("'([^']*)'", context.get("expected", ""))),
    }
    if kind == "tuple_type" and key in _TABLE_ARRAYS:
        kind = "table_array"
    return message(template, **facts), message(_REMEDIES.get(kind, _DEFAULT_REMEDY), key=key)


def shown(given: object) -> str:
    """Return a refused value as it is written in TOML, cut short."""
    match given:
        case bool():
            text = "true" if given else "false"
        case str():
            text = f'"{given}"'
        case dict():
            text = "{ … }"
        case list() | tuple():
            text = "[ … ]"
        case _:
            text = str(given)
    return text if len(text) <= 60 else text[:59] + "…"
