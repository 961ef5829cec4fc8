"""Built-in schemes by id, and what extending one means."""

from __future__ import annotations

import pytest

from perfcli.scheme.load import builtin, builtin_data, extended, identifiers


@pytest.mark.parametrize("name", ["mof-2200", "", "..", "../library/mof-2020", "mof 2020", "a/b"])
def test_there_is_no_other(name: str) -> None:
    assert builtin(name) is None
    assert builtin_data(name) is None


def test_a_scheme_is_built_once() -> None:
    assert all(builtin(each) is builtin(each) for each in identifiers())


def test_tables_merge_arrays_and_rules_replace() -> None:
    base = {
        "id": "base",
        "issued": 1,
        "note": "n",
        "a": {"x": 1, "y": {"z": 2, "w": 3}},
        "list": [1, 2],
        "rule": {"type": "steps", "steps": [[1, 2]]},
    }
    over = {
        "extends": "base",
        "id": "own",
        "a": {"y": {"z": 9}},
        "list": [3],
        "rule": {"type": "pass-line", "pass": 60},
    }
    assert extended(over, base) == {
        "id": "own",
        "a": {"x": 1, "y": {"z": 9, "w": 3}},
        "list": [3],
        "rule": {"type": "pass-line", "pass": 60},
    }
    assert base["a"] == {"x": 1, "y": {"z": 2, "w": 3}}
