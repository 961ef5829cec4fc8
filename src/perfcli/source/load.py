"""A declaration from a file, or from its text: the model, and everything wrong with it at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from perfcli.core.language import N_, message
from perfcli.source.codes import document_finding
from perfcli.source.limits import MAX_DEPTH
from perfcli.source.place import placed
from perfcli.source.read import (
    FLATTEN,
    TOO_DEEP,
    NotToml,
    Unreadable,
    decode,
    depth_of,
    parse,
    read_bytes,
    too_deep,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from perfcli.core.finding import Finding, Place
    from perfcli.core.keypath import KeyPath
    from perfcli.model.declaration import Declaration


class Loaded(NamedTuple):
    """What came of reading one file.

    `declaration` holds what could be read; it is None where nothing could. `unreadable` tells
    findings D001 and D005 from the rest: the file could not be looked at.
    """

    path: str
    text: str | None
    declaration: Declaration | None
    findings: tuple[Finding, ...]

    @property
    def unreadable(self) -> bool:
        """Tell whether the file could not be looked at."""
        return any(finding.code in {"D001", "D005"} for finding in self.findings)


def load(path: str) -> Loaded:
    """Read a declaration from a file; what is wrong with it is in `findings`, never raised."""
    try:
        raw = read_bytes(Path(path))
    except Unreadable as failure:
        return Loaded(path, None, None, (_failed("D005", failure, path),))
    return load_bytes(raw, path)


def load_bytes(raw: bytes, path: str) -> Loaded:
    """Read a declaration from bytes that came from `path`."""
    try:
        text = decode(raw)
    except Unreadable as failure:
        return Loaded(path, None, None, (_failed("D005", failure, path),))
    return load_text(text, path)


def load_text(text: str, path: str) -> Loaded:
    """Read a declaration from its text."""
    try:
        data = parse(text)
        if depth_of(data) > MAX_DEPTH:
            deep = message(TOO_DEEP, limit=MAX_DEPTH)
            raise Unreadable(deep, message(FLATTEN), too_deep(text))  # noqa: TRY301
    except Unreadable as failure:
        return Loaded(path, text, None, (_failed("D005", failure, path),))
    except NotToml as failure:
        return Loaded(path, text, None, (_failed("D001", failure, path),))
    if not data:
        empty = document_finding(
            "D003",
            (),
            message(N_("the file is empty")),
            message(
                N_(
                    "begin with `format = 1`, `year`, `unit` and a table `[[projects]]` "
                    "with a `name`"
                )
            ),
        )
        return Loaded(path, text, None, (empty._replace(path=path),))
    return load_data(data, path, text)


def _failed(code: str, failure: Unreadable | NotToml, path: str) -> Finding:
    finding = document_finding(code, (), failure.message, failure.help)
    related = failure.related if isinstance(failure, NotToml) else ()
    return finding._replace(path=path, place=failure.place, related=tuple(related))


def load_data(
    data: dict[str, Any],
    path: str,
    text: str | None = None,
    cells: Mapping[KeyPath, Place] | None = None,
) -> Loaded:
    """Make a declaration of data that came from `path`: from its text, or from cells of a form."""
    from pydantic import ValidationError

    from perfcli.model.declaration import Declaration, Origin

    origin = Origin(path, text, cells=cells)
    findings: tuple[Finding, ...] = ()
    try:
        declaration: Declaration | None = Declaration.model_validate(data)
    except ValidationError as error:
        from perfcli.source.mend import mend

        mended = mend(data, error)
        declaration, findings = mended.declaration, mended.findings
        origin = origin._replace(damaged=mended.damaged, written=mended.written)
    if declaration is not None:
        from perfcli.source.consistency import inconsistencies

        declaration.read_from(origin)
        findings = (*findings, *inconsistencies(declaration))
    return Loaded(path, text, declaration, tuple(placed(findings, None, cells, path=path)))
