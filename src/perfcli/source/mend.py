"""A declaration that does not fit the model: one finding per cause, and what is sound kept.

A mistyped key is read as the key it was meant to be; a value that cannot be read is left out, and
its table is marked as damaged so that nothing is concluded from the gap.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ValidationError

from perfcli.core.keypath import as_written, render
from perfcli.core.language import N_, listed, message
from perfcli.model.declaration import Declaration
from perfcli.model.owners import owners
from perfcli.source.codes import document_finding
from perfcli.source.meant import meant, model_of
from perfcli.source.read import nonfinite
from perfcli.source.refusals import shown, wording

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pydantic_core import ErrorDetails

    from perfcli.core.finding import Finding
    from perfcli.core.keypath import KeyPath
    from perfcli.core.language import Message

_ROUNDS = 4  # what stands below a mended key may want mending too
# Without these nothing in the file means anything.
_VITAL = frozenset({("format",), ("year",), ("projects",)})
_STAND_IN = "?"
_ENTRIES = frozenset({"claims", "accept"})


class Mended(NamedTuple):
    """What could be kept, what was wrong, and the tables that something is missing from.

    `written` tells of each key that was guessed where it stands in the file.
    """

    declaration: Declaration | None
    findings: tuple[Finding, ...]
    damaged: frozenset[KeyPath]
    written: Mapping[KeyPath, KeyPath]


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
            return mending.mended(declaration)
    return mending.mended(None)


class _Mending:
    """The data as it is mended, and what was found on the way."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.data = data
        self.findings: list[tuple[KeyPath, Finding]] = []  # by the key as it was meant
        self.damaged: set[KeyPath] = set()
        self.hopeless = False
        self.written: dict[KeyPath, KeyPath] = {}  # where a key that was guessed stands
        self._seen: set[KeyPath] = set()

    def mended(self, declaration: Declaration | None) -> Mended:
        """Return the declaration that was made of the data, with what was found."""
        found = (
            each if declaration is None else _of_row(each, path, declaration)
            for path, each in self.findings
        )
        return Mended(declaration, tuple(found), frozenset(self.damaged), self.written)

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
        if path in self.written:
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
        holder = self._at(table)
        value = holder.pop(key)
        guess = meant(key, value, table, holder)
        if guess.of_file:
            what = message(
                N_("`{key}` belongs to the whole file, but stands in {table}"),
                key=key,
                table=_header(table),
            )
            remedy = message(N_("move it up: top-level keys stand before the first `[`"))
        else:
            what = (
                message(N_("unknown key `{key}` in {table}"), key=key, table=_header(table))
                if table
                else message(N_("unknown key `{key}` in the file"), key=key)
            )
            remedy = (
                message(N_("did you mean `{close}`?"), close=guess.key)
                if guess.key
                else message(N_("the keys here are {known}"), known=listed(_keys(table)))
            )
        self._report("D002", path, what, remedy)
        home = () if guess.of_file else table
        if guess.key is not None and guess.key not in self._at(home):
            self._at(home)[guess.key] = value
            self.written[*home, guess.key] = as_written(path, self.written)
        elif not guess.of_file:  # else the table lacks nothing
            self._unsure_of_what_it_lacks(table)

    def _unsure_of_what_it_lacks(self, table: KeyPath) -> None:
        """Mark a row, an amount or an entry with an unknown key: it may lack what was meant."""
        if len(table) > 2 or table[:1] == ("accept",):
            self.damaged.add(table)
            self.damaged.update((*table, key) for key in _keys(table) if key not in self._at(table))

    def _report(self, code: str, path: KeyPath, what: Message, remedy: Message) -> None:
        """Add a finding; what stands below a guessed key is found where it was written."""
        found = document_finding(code, as_written(path, self.written), what, remedy)
        self.findings.append((path, found))

    def _missing(self, path: KeyPath) -> None:
        table, key = path[:-1], str(path[-1])
        self._report(
            "D003",
            table,
            message(N_("{table} has no `{key}`"), table=_header(table), key=key)
            if table
            else message(N_("the file has no `{key}`"), key=key),
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
        if path[0] in _ENTRIES and len(path) > 1:
            self._leave_out_of_entry(path)
        elif _is_stood_in_for(path):
            self._at(table)[path[-1]] = _STAND_IN
            self.damaged.add(table)
        elif isinstance(path[-1], int):
            self._leave_out(table)
        else:
            self._at(table).pop(path[-1], None)

    def _leave_out_of_entry(self, path: KeyPath) -> None:
        """Take a value out of a claim or an acceptance; the entry stays, and others keep theirs.

        A damaged claim says nothing any more. Of an acceptance its code is kept: it may be one
        that does not exist.
        """
        self.damaged.add(path[:2])
        match path:
            case ("accept", int(), "code" | "reason" as key):
                self._at(path[:2])[key] = _STAND_IN
            case ("accept", int(), key, *_):
                self._at(path[:2]).pop(key, None)
            case ("accept", number):
                self.data["accept"][number] = {"code": _STAND_IN, "reason": _STAND_IN}
                self.damaged |= {(*path, "code"), (*path, "reason")}
            case (array, number, *_):
                self.data[str(array)][number] = {"quote": ""}

    def _at(self, path: KeyPath) -> Any:  # noqa: ANN401 - whatever TOML has there
        """Return what stands at `path`; an empty table where it has been left out already."""
        value: Any = self.data
        try:
            for part in path:
                value = value[part]
        except (KeyError, TypeError):
            return {}
        return value


def _of_row(finding: Finding, path: KeyPath, declaration: Declaration) -> Finding:
    """Return a finding with the project and the indicator it speaks of."""
    project, indicator = owners(path, declaration)
    return finding._replace(project=project, indicator=indicator)


def _is_stood_in_for(path: KeyPath) -> bool:
    """Tell whether the model demands a text at `path`, in a table that is worth keeping."""
    match path:
        case ("unit",) | ("projects", int(), "name"):
            return True
        case ("projects", int(), "indicators", int(), "name" | "category"):
            return True
    return False


def _header(table: KeyPath) -> str:
    """Return a table as people find it in the file."""
    names = ".".join(str(part) for part in table if isinstance(part, str))
    return f"[[{names}]]" if isinstance(table[-1], int) else f"`{render(table)}`"


def _keys(table: KeyPath) -> tuple[str, ...]:
    """Return the keys the format has in the table at a path."""
    return tuple(model_of(table).model_fields)
