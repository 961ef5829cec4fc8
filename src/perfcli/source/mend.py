"""A declaration that does not fit the model: one finding per cause, and what is sound kept.

A mistyped key is read as the key it was meant to be; a value that cannot be read is left out, and
its table is marked as damaged so that nothing is concluded from the gap.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from pydantic import BaseModel, ValidationError

from perfcli.core.keypath import render
from perfcli.core.language import N_, message
from perfcli.core.text import nearest
from perfcli.model.declaration import Declaration
from perfcli.source.codes import document_finding
from perfcli.source.read import FLATTEN, MAX_DEPTH, TOO_DEEP, depth_of, nonfinite
from perfcli.source.refusals import wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pydantic_core import ErrorDetails

    from perfcli.core.finding import Finding
    from perfcli.core.keypath import KeyPath

_ROUNDS = 4  # what stands below a mended key may want mending too
# Without these nothing in the file means anything.
_VITAL = frozenset({("format",), ("year",), ("projects",)})
_STAND_IN = "?"


class Mended(NamedTuple):
    """What could be kept, what was wrong, and the tables that something is missing from."""

    declaration: Declaration | None
    findings: tuple[Finding, ...]
    damaged: frozenset[KeyPath]


def mend(data: dict[str, Any], error: ValidationError) -> Mended:
    """Return the declaration in `data` as far as it can be read, with a finding per fault."""
    if depth_of(data) > MAX_DEPTH:
        deep = document_finding(
            "D005", _deepest(data), message(TOO_DEEP, limit=MAX_DEPTH), message(FLATTEN)
        )
        return Mended(None, (deep,), frozenset())
    mending = _Mending(deepcopy(data))
    for _ in range(_ROUNDS):
        mending.take(error.errors(include_url=False))
        if mending.hopeless:
            break
        try:
            declaration = Declaration.model_validate(mending.data)
        except ValidationError as rest:
            error = rest
        else:
            return Mended(declaration, tuple(mending.findings), frozenset(mending.damaged))
    return Mended(None, tuple(mending.findings), frozenset(mending.damaged))


def _deepest(data: dict[str, Any]) -> KeyPath:
    """Return the path of the first table or array below the deepest level allowed."""
    rest: list[tuple[KeyPath, Any]] = [((), data)]
    while rest:
        path, value = rest.pop()
        if len(path) > MAX_DEPTH:
            return path
        if isinstance(value, dict):
            rest += [((*path, key), each) for key, each in value.items()]
        elif isinstance(value, list):
            rest += [((*path, index), each) for index, each in enumerate(value)]
    return ()


class _Mending:
    """The data as it is mended, and what was found on the way."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.data = data
        self.findings: list[Finding] = []
        self.damaged: set[KeyPath] = set()
        self.hopeless = False
        self._seen: set[KeyPath] = set()

    def take(self, errors: Sequence[ErrorDetails]) -> None:
        """Report every error and mend its place; unknown keys first, for they explain others."""
        renamed: set[KeyPath] = set()
        for each in errors:
            if each["type"] == "extra_forbidden":
                meant = self._unknown(tuple(each["loc"]))
                if meant is not None:
                    renamed.add(meant)
        for each in errors:
            if each["type"] != "extra_forbidden":
                self._fault(each, renamed)

    def _fault(self, error: ErrorDetails, renamed: set[KeyPath]) -> None:
        path = self._real(tuple(error["loc"]), missing=error["type"] == "missing")
        if path in self._seen or path in renamed:
            return
        self._seen.add(path)
        if error["type"] == "missing":
            self._missing(path)
        else:
            self._invalid(path, error)

    def _unknown(self, path: KeyPath) -> KeyPath | None:
        """Report an unknown key; return the path it was meant to have, where that is plain."""
        table, key = path[:-1], str(path[-1])
        known = _keys(table)
        close = nearest(key, known)
        holder = self._at(table)
        value = holder.pop(key)
        meant = (*table, close) if close is not None and close not in holder else None
        if close is None and table and key in Declaration.model_fields:
            what = message(
                N_("`{key}` belongs to the whole file, but stands in {table}"),
                key=key,
                table=_header(table),
            )
            remedy = message(N_("move it up: top-level keys stand before the first `[`"))
            meant = (key,) if key not in self.data else None
            if meant:
                self.data[key] = value
        elif close is not None:
            what = message(N_("unknown key `{key}` in {table}"), key=key, table=_header(table))
            remedy = message(N_("did you mean `{close}`?"), close=close)
            if meant is not None:
                holder[close] = value
        else:
            what = message(N_("unknown key `{key}` in {table}"), key=key, table=_header(table))
            remedy = message(N_("the keys here are {known}"), known=", ".join(known))
        self.findings.append(document_finding("D002", path, what, remedy))
        return meant

    def _missing(self, path: KeyPath) -> None:
        table, key = path[:-1], str(path[-1])
        self.findings.append(
            document_finding(
                "D003",
                table,
                message(N_("{table} has no `{key}`"), table=_header(table), key=key),
                message(N_("add `{key} = …`"), key=key),
            )
        )
        self._leave_out(path)

    def _invalid(self, path: KeyPath, error: ErrorDetails) -> None:
        given = error["input"]
        key = next((str(part) for part in reversed(path) if isinstance(part, str)), "")
        if error["type"] == "not_finite" or nonfinite({"": given}) is not None:
            what, remedy = wording("not_finite", key, given, {})
            self.findings.append(document_finding("D005", path, what, remedy))
        elif path == ("format",):
            self.findings.append(
                document_finding(
                    "D004",
                    path,
                    message(N_("this perfcli reads format 1, not {given}"), given=str(given)),
                    message(N_("write `format = 1`, or use a perfcli that reads the other format")),
                )
            )
        else:
            what, remedy = wording(error["type"], key, given, error.get("ctx", {}))
            self.findings.append(document_finding("D004", path, what, remedy))
        self._leave_out(path)

    def _leave_out(self, path: KeyPath) -> None:
        """Take a value out, or put a stand-in where the model demands one; note what it damages."""
        if path in _VITAL or path == ():
            self.hopeless = True
            return
        self.damaged.add(path)
        if path[0] == "projects":
            self.damaged.add(
                path[:4] if path[2:3] == ("indicators",) and len(path) > 3 else path[:3]
            )
        table = path[:-1]
        if path[0] in {"claims", "accept"} and len(path) > 1:
            path, table = (path[0],), ()
        holder = self._at(table)
        if isinstance(holder, list):
            self._leave_out(table)
            return
        key = str(path[-1])
        holder.pop(key, None)
        if path in {("unit",)} or (key in {"name", "category"} and path[0] == "projects"):
            holder[key] = _STAND_IN
            self.damaged.add(table)

    def _real(self, loc: KeyPath, *, missing: bool) -> KeyPath:
        """Return the path of an error in the file: pydantic's names of union members cut off."""
        value: Any = self.data
        for depth, part in enumerate(loc):
            if isinstance(value, dict) and (part in value or (missing and depth == len(loc) - 1)):
                value = value.get(part)
            elif isinstance(value, list) and isinstance(part, int) and part < len(value):
                value = value[part]
            else:
                return loc[:depth]
        return loc

    def _at(self, path: KeyPath) -> Any:  # noqa: ANN401 - whatever TOML has there
        value: Any = self.data
        for part in path:
            value = value[part]
        return value


def _header(table: KeyPath) -> str:
    """Return a table as people find it in the file."""
    if not table:
        return "the file"
    names = ".".join(str(part) for part in table if isinstance(part, str))
    return f"[[{names}]]" if isinstance(table[-1], int) else f"`{render(table)}`"


def _keys(table: KeyPath) -> tuple[str, ...]:
    """Return the keys the format has in the table at a path."""
    model: type[BaseModel] | None = Declaration
    for part in table:
        if model is None:
            return ()
        if isinstance(part, str):
            field = model.model_fields.get(part)
            model = None if field is None else _model_in((field.annotation,))
    return () if model is None else tuple(model.model_fields)


def _model_in(annotations: Iterable[Any]) -> type[BaseModel] | None:
    for annotation in annotations:
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return annotation
        found = _model_in(get_args(annotation))
        if found is not None:
            return found
    return None
