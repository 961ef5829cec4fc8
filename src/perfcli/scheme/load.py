"""The schemes that ship with the program, by id; and what it means to extend a scheme."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from perfcli.scheme.build import build

if TYPE_CHECKING:
    from collections.abc import Mapping

    from perfcli.scheme.scheme import Scheme

LIBRARY = Path(__file__).parent / "library"
# What names one document is not handed on to the schemes that extend it.
IDENTITY = frozenset({"id", "title", "english", "reference", "issued", "note"})


def identifiers() -> tuple[str, ...]:
    """Return the ids of the built-in schemes, sorted."""
    return tuple(sorted(path.stem for path in LIBRARY.glob("*.toml")))


@lru_cache(maxsize=64)
def builtin(identifier: str) -> Scheme | None:
    """Return a built-in scheme, or None where there is none of that id."""
    data = builtin_data(identifier)
    return None if data is None else build(data)


def builtin_data(identifier: str) -> dict[str, Any] | None:
    """Return a built-in scheme's data with what it extends filled in, or None."""
    import tomli

    if not identifier.replace("-", "").isalnum():
        return None
    path = LIBRARY / f"{identifier}.toml"
    try:
        text = path.read_text(encoding="utf-8")
    except OSError:
        return None
    data = tomli.loads(text, parse_float=Decimal)
    base = builtin_data(data["extends"]) if "extends" in data else None
    return data if base is None else extended(data, base)


def extended(data: Mapping[str, Any], base: Mapping[str, Any]) -> dict[str, Any]:
    """Return `data` over the scheme it extends: tables merge, arrays and all else replace."""
    kept = {key: each for key, each in base.items() if key not in IDENTITY}
    return _merged(kept, {key: each for key, each in data.items() if key != "extends"})


def _merged(base: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    return {**base, **{key: _over(base.get(key), each) for key, each in over.items()}}


def _over(known: object, value: object) -> object:
    # A rule is one value: parameters of another rule would mean nothing to it.
    if isinstance(known, dict) and isinstance(value, dict) and "type" not in {*known, *value}:
        return _merged(known, value)
    return value
