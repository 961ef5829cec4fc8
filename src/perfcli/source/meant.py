"""What an unknown key was meant to be, and the keys that each table has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from perfcli.core.text import nearest
from perfcli.model.declaration import Declaration
from perfcli.model.spellings import spelled

if TYPE_CHECKING:
    from collections.abc import Collection

    from pydantic import BaseModel

    from perfcli.core.keypath import KeyPath


class Meant(NamedTuple):
    """A key of the same table, or one `of_file` that stands too far down; None where none is near.

    A key written after a `[[…]]` header belongs to the table of that header, as TOML has it.
    """

    key: str | None
    of_file: bool = False


def meant(key: str, value: object, table: KeyPath, given: Collection[str]) -> Meant:
    """Return what the unknown `key` with its `value` was meant to be; `given` keys are there."""
    model = model_of(table)
    called = spelled(model.__name__, key)
    astray = model is not Declaration and key in Declaration.model_fields
    if called is not None and not (astray and called in given):
        return Meant(called)
    close = nearest(key, model.model_fields)
    if astray and not (_differ_in_number(key, close) and not isinstance(value, list)):
        return Meant(key, of_file=True)
    return Meant(close)


def _differ_in_number(key: str, close: str | None) -> bool:
    """Tell whether a key is the plural or the singular of another.

    `measures` is an array of the file and `measure` a text of a project: what is written decides.
    """
    return close is not None and (key == f"{close}s" or close == f"{key}s")


def model_of(table: KeyPath) -> type[BaseModel]:
    """Return the model of the table at a path."""
    model: type[BaseModel] = Declaration
    for part in table:
        if isinstance(part, str):
            model = _model_in(model.model_fields[part].annotation)
    return model


def _model_in(annotation: Any) -> type[BaseModel]:  # noqa: ANN401 - a type as it is written
    """Return the model that an annotation such as `tuple[Project, ...]` is about."""
    parts = get_args(annotation)
    found: type[BaseModel] = _model_in(parts[0]) if parts else annotation
    return found
