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
from perfcli.source.read import nonfinite
from perfcli.source.refusals import shown, wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pydantic_core import ErrorDetails

    from perfcli.core.finding import Finding
    from perfcli.core.keypath import KeyPath
    from perfcli.core.language import Message

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


class _Mending:
    """The data as it is mended, and what was found on the way."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.data = data
        self.findings: list[Finding] = []
        self.damaged: set[KeyPath] = set()
        self.hopeless = False
        self._seen: set[KeyPath] = set()
        self._written: dict[KeyPath, KeyPath] = {}  # where a key that was guessed stands

    def take(self, errors: Sequence[ErrorDetails]) -> None:
        """Report every error and mend its place; unknown keys first, for they explain others."""
        for each in errors:
            if each["type"] == "extra_forbidden":
                self._unknown(tuple(each["loc"]))
        for each in errors:
            if each["type"] != "extra_forbidden":
                self._fault(each)

    def _fault(self, error: ErrorDetails) -> None:
        path = tuple(error["loc"])
        # pydantic counts only sound projects: one that is not leaves the array "too short".
        if path in self._seen or (error["type"] == "too_short" and error["input"]):
            return
        self._seen.add(path)
        if path in self._written:
            if error["type"] != "missing":  # it is there now, and does not fit: a wrong guess
                self._leave_out(path)
                self._unsure_of_what_it_lacks(path[:-1])
        elif error["type"] == "missing":
            self._missing(path)
        else:
            self._invalid(path, error)

    def _unknown(self, path: KeyPath) -> None:
        """Report an unknown key, and read it as the key it was meant to be where that is plain."""
        table, key = path[:-1], str(path[-1])
        known = _keys(table)
        close = nearest(key, known)
        holder = self._at(table)
        value = holder.pop(key)
        meant = (*table, close) if close is not None and close not in holder else None
        # `measures` is closest to a project's `measure`, but an array is the file's own key.
        astray = close is None or isinstance(value, list)
        if astray and table and key in Declaration.model_fields:
            what = message(
                N_("`{key}` belongs to the whole file, but stands in {table}"),
                key=key,
                table=_header(table),
            )
            remedy = message(N_("move it up: top-level keys stand before the first `[`"))
            meant = (key,) if key not in self.data else None
        elif close is not None:
            what = message(N_("unknown key `{key}` in {table}"), key=key, table=_header(table))
            remedy = message(N_("did you mean `{close}`?"), close=close)
        else:
            what = message(N_("unknown key `{key}` in {table}"), key=key, table=_header(table))
            remedy = message(N_("the keys here are {known}"), known=", ".join(known))
        self._report("D002", path, what, remedy)
        if meant is not None:
            self._at(meant[:-1])[meant[-1]] = value
            self._written[meant] = path
        else:
            self._unsure_of_what_it_lacks(table)

    def _unsure_of_what_it_lacks(self, table: KeyPath) -> None:
        """Mark a row or an amount with an unknown key: what it lacks may be what was meant."""
        if len(table) > 2:
            self.damaged.add(table)
            self.damaged.update((*table, key) for key in _keys(table) if key not in self._at(table))

    def _report(self, code: str, path: KeyPath, what: Message, remedy: Message) -> None:
        """Add a finding; what stands below a guessed key is found where it was written."""
        for depth in range(len(path), 0, -1):
            written = self._written.get(path[:depth])
            if written is not None:
                path = (*written, *path[depth:])
                break
        self.findings.append(document_finding(code, path, what, remedy))

    def _missing(self, path: KeyPath) -> None:
        table, key = path[:-1], str(path[-1])
        self._report(
            "D003",
            table,
            message(N_("{table} has no `{key}`"), table=_header(table), key=key),
            message(N_("add `[[projects]]` and below it the `name`"))
            if path == ("projects",)
            else message(N_("add `{key} = …`"), key=key),
        )
        self._leave_out(path)

    def _invalid(self, path: KeyPath, error: ErrorDetails) -> None:
        given = error["input"]
        key = next((str(part) for part in reversed(path) if isinstance(part, str)), "")
        below = nonfinite({"": given})
        if below is not None:
            for part in below[1:]:
                given = given[part]
            place = (*path, *below[1:])
            key = next(str(part) for part in reversed(place) if isinstance(part, str))
            self._report("D005", place, *wording("not_finite", key, given, {}))
        elif path == ("format",):
            self._report(
                "D004",
                path,
                message(N_("this perfcli reads format 1, not {given}"), given=shown(given)),
                message(N_("write `format = 1`, or use a perfcli that reads the other format")),
            )
        else:
            self._report("D004", path, *wording(error["type"], key, given, error.get("ctx", {})))
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
        if _is_stood_in_for(path):
            self._at(table)[path[-1]] = _STAND_IN
            self.damaged.add(table)
        elif path[0] in {"claims", "accept"}:
            self.data.pop(path[0], None)
        elif isinstance(path[-1], int):
            self._leave_out(table)
        else:
            self._at(table).pop(path[-1], None)

    def _at(self, path: KeyPath) -> Any:  # noqa: ANN401 - whatever TOML has there
        """Return what stands at `path`; an empty table where it has been left out already."""
        value: Any = self.data
        try:
            for part in path:
                value = value[part]
        except (KeyError, TypeError):
            return {}
        return value


def _is_stood_in_for(path: KeyPath) -> bool:
    """Tell whether the model demands a text at `path`, in a table that is worth keeping."""
    match path:
        case ("unit",) | ("projects", int(), "name"):
            return True
        case ("projects", int(), "indicators", int(), "name" | "category"):
            return True
        case ("accept", int(), "reason"):
            return True
    return False


def _header(table: KeyPath) -> str | Message:
    """Return a table as people find it in the file."""
    if not table:
        return message(N_("the file"))
    names = ".".join(str(part) for part in table if isinstance(part, str))
    return f"[[{names}]]" if isinstance(table[-1], int) else f"`{render(table)}`"


def _keys(table: KeyPath) -> tuple[str, ...]:
    """Return the keys the format has in the table at a path."""
    model: type[BaseModel] = Declaration
    for part in table:
        if isinstance(part, str):
            model = _model_in(model.model_fields[part].annotation)
    return tuple(model.model_fields)


def _model_in(annotation: Any) -> type[BaseModel]:  # noqa: ANN401 - a type as it is written
    """Return the model that an annotation such as `tuple[Project, ...]` is about."""
    parts = get_args(annotation)
    found: type[BaseModel] = _model_in(parts[0]) if parts else annotation
    return found
