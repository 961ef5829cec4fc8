"""Where each number of a scheme is stated: the table `[basis]` against the numbers in the file."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from perfcli.core.keypath import KeyPath


def basis_for(basis: Mapping[str, str], *names: str) -> str | None:
    """Return what is said of the number called `names`, or of the nearest table above it.

    Tables in an array go by their id or name: `levels.output.weight`.
    """
    for length in range(len(names), 0, -1):
        stated = basis.get(".".join(names[:length]))
        if stated is not None:
            return stated
    return None


def without_basis(data: Mapping[str, Any]) -> list[KeyPath]:
    """Return the key of every number for which `[basis]` has nothing, in file order."""
    basis = data.get("basis")
    stated = basis if isinstance(basis, dict) else {}
    return [key for key, names in _numbers(data) if not basis_for(stated, *names)]


def called(data: Mapping[str, Any], key: KeyPath) -> str:
    """Return what `[basis]` calls the number at `key`."""
    return next(".".join(names) for each, names in _numbers(data) if each == key)


def _numbers(data: Mapping[str, Any]) -> Iterator[tuple[KeyPath, tuple[str, ...]]]:
    """Yield where each number stands and what it is called; the numbers of an array are one."""
    for name, value in data.items():
        if name != "basis":
            yield from _in_value(value, (name,), (name,))


def _in_value(
    value: object, key: KeyPath, names: tuple[str, ...]
) -> Iterator[tuple[KeyPath, tuple[str, ...]]]:
    if isinstance(value, dict):
        for name, each in value.items():
            yield from _in_value(each, (*key, name), (*names, name))
    elif isinstance(value, list) and any(isinstance(each, dict) for each in value):
        for index, each in enumerate(value):
            yield from _in_value(each, (*key, index), (*names, _called(each, index)))
    elif _has_number(value):
        yield key, names


def _called(value: object, index: int) -> str:
    if isinstance(value, dict):
        for naming in ("id", "name"):
            if isinstance(value.get(naming), str):
                return str(value[naming])
    return str(index)


def _has_number(value: object) -> bool:
    if isinstance(value, list):
        return any(map(_has_number, value))
    return isinstance(value, int | Decimal) and not isinstance(value, bool)
