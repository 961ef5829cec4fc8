"""Schemes by id or by path."""

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
    return extended(tomli.loads(text, parse_float=Decimal))


def extended(data: dict[str, Any]) -> dict[str, Any]:
    """Return `data` over the built-in scheme it extends: tables merge, everything else replaces."""
    if "extends" not in data:
        return data
    base = builtin_data(str(data["extends"]))
    if base is None:
        raise KeyError(data["extends"])
    return _merged(base, {key: each for key, each in data.items() if key != "extends"})


def _merged(base: Mapping[str, Any], over: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(base)
    for key, each in over.items():
        known = merged.get(key)
        merged[key] = (
            _merged(known, each) if isinstance(known, dict) and isinstance(each, dict) else each
        )
    return merged
