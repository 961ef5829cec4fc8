"""A scheme file that does not fit the model, or speaks against itself: one finding per fault."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel, ValidationError

from perfcli.core.keypath import render
from perfcli.core.language import N_, listed, message
from perfcli.core.text import nearest
from perfcli.scheme.consistency import contradictions
from perfcli.scheme.model import REFUSALS, SchemeFile
from perfcli.source.codes import document_finding
from perfcli.source.refusals import shown, wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pydantic_core import ErrorDetails

    from perfcli.core.finding import Finding
    from perfcli.core.keypath import KeyPath


def misfits(data: Mapping[str, Any]) -> list[Finding]:
    """Return what is wrong with the data of a scheme, of which what it extends is part."""
    if not data:
        what = message(N_("the file is empty"))
        return [document_finding("D003", (), what, message(N_("docs/schemes.md has an example")))]
    try:
        scheme = SchemeFile.model_validate(data)
    except ValidationError as error:
        return list(_refused(error.errors(include_url=False)))
    return list(contradictions(scheme))


def _refused(errors: Iterable[ErrorDetails]) -> Iterator[Finding]:
    every = list(errors)
    meant = set()
    for error in every:
        if error["type"] == "extra_forbidden":
            path = tuple(error["loc"])
            close = nearest(str(path[-1]), _keys(path[:-1]))
            meant.add((*path[:-1], close))
            yield _unknown(path, close)
    for error in every:
        path = tuple(error["loc"])
        # A key that is missing because it is mistyped has been named.
        if error["type"] == "missing" and path not in meant:
            yield _missing(path)
        elif error["type"] not in {"missing", "extra_forbidden"}:
            yield _invalid(path, error)


def _unknown(path: KeyPath, close: str | None) -> Finding:
    return document_finding(
        "D002",
        path,
        message(N_("unknown key `{key}` in {table}"), key=path[-1], table=_table(path[:-1]))
        if path[:-1]
        else message(N_("unknown key `{key}` in the scheme"), key=path[-1]),
        message(N_("did you mean `{close}`?"), close=close)
        if close
        else message(N_("the keys here are {known}"), known=listed(_keys(path[:-1]))),
    )


def _missing(path: KeyPath) -> Finding:
    return document_finding(
        "D003",
        path[:-1],
        message(N_("{table} has no `{key}`"), table=_table(path[:-1]), key=path[-1])
        if path[:-1]
        else message(N_("the scheme has no `{key}`"), key=path[-1]),
        message(N_("add `{key} = …`"), key=path[-1]),
    )


def _invalid(path: KeyPath, error: ErrorDetails) -> Finding:
    key = next((str(part) for part in reversed(path) if isinstance(part, str)), "")
    given, kind = error["input"], error["type"]
    what, remedy = wording(kind, key, given, error.get("ctx", {}))
    if kind in REFUSALS:
        what = message(REFUSALS[kind], key=key, given=shown(given))
    if kind == "not_a_number":
        remedy = message(N_("write a number without quotes"))
    return document_finding("D005" if kind == "not_finite" else "D004", path, what, remedy)


def _table(path: KeyPath) -> str:
    """Return a table as people find it in the file."""
    names = ".".join(str(part) for part in path if isinstance(part, str))
    return f"[[{names}]]" if isinstance(path[-1], int) else f"`{render(path)}`"


def _keys(table: KeyPath) -> tuple[str, ...]:
    """Return the keys that the table at a path may have."""
    model: type[BaseModel] | None = SchemeFile
    for part in table:
        if isinstance(part, str) and model is not None:
            field = model.model_fields.get(part)
            model = None if field is None else _model_in((field.annotation,))
    if model is None:
        return ()
    own = tuple(field.alias or name for name, field in model.model_fields.items())
    return own if table else ("extends", *own)


def _model_in(annotations: Iterable[Any]) -> type[BaseModel] | None:
    for annotation in annotations:
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return annotation
        found = _model_in(get_args(annotation))
        if found is not None:
            return found
    return None
