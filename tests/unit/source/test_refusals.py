from __future__ import annotations

from decimal import Decimal
from typing import get_args

import pytest
from pydantic_core.core_schema import ErrorType

from perfcli.source.refusals import _TYPES, shown, wording

HANDLED_ELSEWHERE = {"missing", "extra_forbidden"}
# What pydantic can refuse in other models: with conversions, unions, sets, functions, other types.
IMPOSSIBLE = {
    "arguments_type", "assertion_error", "bool_parsing", "bytes_invalid_encoding",
    "bytes_too_long", "bytes_too_short", "bytes_type", "callable_type", "complex_str_parsing",
    "complex_type", "counter_type", "dataclass_exact_type", "dataclass_type",
    "date_from_datetime_inexact", "date_from_datetime_parsing", "date_future", "date_parsing",
    "date_past", "datetime_from_date_parsing", "datetime_future", "datetime_object_invalid",
    "datetime_parsing", "datetime_past", "datetime_type", "decimal_max_digits",
    "decimal_max_places", "decimal_parsing", "decimal_type", "decimal_whole_digits",
    "default_factory_not_called", "deque_type", "ellipsis_error", "enum", "finite_number",
    "float_parsing", "float_type", "fraction_parsing", "fraction_type", "frozen_dict_type",
    "frozen_field", "frozen_instance", "frozen_set_type", "get_attribute_error", "greater_than",
    "int_from_float", "int_parsing", "int_parsing_size", "invalid_key", "is_instance_of",
    "is_subclass_of", "iterable_type", "iteration_error", "json_invalid", "json_type",
    "less_than", "list_type", "mapping_type", "missing_argument",
    "missing_keyword_only_argument", "missing_positional_only_argument",
    "missing_sentinel_error", "model_attributes_type", "multiple_argument_values",
    "multiple_of", "named_tuple_type", "needs_python_object", "no_such_attribute",
    "none_required", "ordered_dict_type", "recursion_depth_exceeded", "recursion_loop",
    "set_item_not_hashable", "set_type", "string_not_ascii", "string_too_long",
    "string_sub_type",
    "string_unicode", "time_delta_parsing", "time_delta_type", "time_parsing", "time_type",
    "timezone_aware", "timezone_naive", "timezone_offset", "too_long",
    "unexpected_keyword_argument", "unexpected_positional_argument", "union_tag_invalid",
    "union_tag_not_found", "url_parsing", "url_scheme", "url_syntax_violation", "url_too_long",
    "url_type", "uuid_parsing", "uuid_type", "uuid_version", "value_error",
}  # fmt: skip


def test_every_refusal_of_pydantic_is_worded_or_impossible_here() -> None:
    known = HANDLED_ELSEWHERE | _TYPES.keys()
    unknown = set(get_args(ErrorType)) - known - IMPOSSIBLE
    assert unknown == set()
    assert not known & IMPOSSIBLE


@pytest.mark.parametrize("kind", sorted(_TYPES))
def test_each_wording_takes_the_facts_it_is_given(kind: str) -> None:
    what, remedy = wording(kind, "unit", 5, {"expected": "'元' or '万元'", "most": 100})
    assert "`unit`" in str(what)
    assert str(remedy)


def test_a_refusal_nobody_foresaw_is_still_a_sentence() -> None:
    what, remedy = wording("unheard_of", "unit", 5, {})
    assert (str(what), str(remedy)) == ("`unit` cannot be 5", "correct the value of `unit`")


def test_alternatives_are_listed_in_any_language() -> None:
    what, _ = wording("literal_error", "stage", "x", {"expected": "'plan', 'mid-year' or 'final'"})
    assert str(what) == '`stage` is "x"; it takes one of plan, mid-year, final'


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (True, "true"),
        (False, "false"),
        ("7,00.0,77", '"7,00.0,77"'),
        ({"a": 1}, "{ … }"),
        ([1], "[ … ]"),
        ((), "[ … ]"),
        (5, "5"),
        (Decimal("45.40"), "45.40"),
        ("长" * 100, '"' + "长" * 58 + "…"),
        ("长" * 58, '"' + "长" * 58 + '"'),
    ],
)
def test_shown(given: object, text: str) -> None:
    assert shown(given) == text
