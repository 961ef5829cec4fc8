"""A scheme from a file of the user's: read, checked, and what it extends filled in.

A thousand declarations may name one file: it is read once, and again only when it has changed.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from perfcli.core.language import N_, message
from perfcli.scheme.build import build
from perfcli.scheme.load import builtin_data, extended
from perfcli.scheme.reference import names_file, unknown_scheme
from perfcli.source.beside import by_link, leaves_by_link, leaves_folder
from perfcli.source.codes import document_finding
from perfcli.source.noted import kept
from perfcli.source.place import placed
from perfcli.source.read import NotToml, SourceError, decode, parse, read_bytes
from perfcli.source.refusals import shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from perfcli.core.finding import Finding
    from perfcli.core.keypath import KeyPath
    from perfcli.core.language import Message
    from perfcli.scheme.scheme import Scheme

EXTENDS: KeyPath = ("extends",)


class Written(NamedTuple):
    """A scheme file as it was read.

    `own` is what stands in it and `data` that over what it extends. `scheme` is None where there
    are findings; they carry their path and place. `failure` says why nothing could be read.
    """

    path: str
    text: str | None = None
    own: dict[str, Any] | None = None
    data: dict[str, Any] | None = None
    scheme: Scheme | None = None
    findings: tuple[Finding, ...] = ()
    failure: SourceError | None = None


class _Stamp(NamedTuple):
    """A file at a moment: it is read again when one of these has changed."""

    path: str
    changed: int
    size: int


def read(path: str) -> Written:
    """Return the scheme in the file at `path`; what is wrong with it is in its findings."""
    chain = [_stamp(path)]
    while (base := _base_file(chain[-1])) is not None:
        if any(each.path == base for each in chain):
            break  # a circle, which is a finding in its last file
        chain.append(_stamp(base))
    return _assembled(tuple(chain))


def _stamp(path: str) -> _Stamp:
    try:
        status = Path(path).stat()
    except (OSError, ValueError):
        return _Stamp(path, 0, -1)
    return _Stamp(path, status.st_mtime_ns, status.st_size)


def _base_file(stamp: _Stamp) -> str | None:
    """Return the path of the file that a scheme file extends, where it extends one."""
    named = (_parsed(stamp).own or {}).get("extends")
    if not isinstance(named, str) or not names_file(named) or leaves_folder(named):
        return None
    folder = Path(stamp.path).parent
    if leaves_by_link(folder, named):
        return None
    return os.path.normpath(folder / named.replace("\\", "/"))


@kept(maxsize=64)
def _parsed(stamp: _Stamp) -> Written:
    """Return what stands in a file."""
    text = None
    try:
        text = decode(read_bytes(Path(stamp.path)))
        return Written(stamp.path, text, parse(text))
    except SourceError as failure:
        code = "D001" if isinstance(failure, NotToml) else "D005"
        finding = document_finding(code, (), failure.message, failure.help)
        finding = finding._replace(place=failure.place, related=failure.related)
        found = _located((finding,), stamp.path, text)
        return Written(stamp.path, text, findings=found, failure=failure)


@kept(maxsize=64)
def _assembled(chain: tuple[_Stamp, ...]) -> Written:
    """Return the scheme in the first file; the others are the files it extends, in turn."""
    written = _parsed(chain[0])
    if written.own is None:
        return written
    try:
        data = _extended(written.own, chain)
    except _NoBase as failure:
        found = _located(failure.findings, written.path, written.text)
        return written._replace(findings=found)
    from perfcli.scheme.misfit import misfits

    wrong = _located(misfits(data), written.path, written.text)
    return written._replace(data=data, findings=wrong, scheme=None if wrong else build(data))


class _NoBase(Exception):  # noqa: N818 - read as a sentence where it is caught
    """What a scheme extends cannot be had; the findings say why."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__(*findings)
        self.findings = findings


def _extended(own: dict[str, Any], chain: tuple[_Stamp, ...]) -> dict[str, Any]:
    """Return the data of a scheme over what it extends; raise `_NoBase` where that fails."""
    if "extends" not in own:
        return own
    named = own["extends"]
    if not isinstance(named, str):
        raise _NoBase(
            _refused(
                message(N_("`extends` takes text, not {given}"), given=shown(named)),
                message(N_('write for example extends = "mof-2020"')),
            )
        )
    if names_file(named):
        return extended(own, _base(named, chain))
    base = builtin_data(named)
    if base is None:
        raise _NoBase(unknown_scheme(named, EXTENDS))
    return extended(own, base)


def _base(named: str, chain: tuple[_Stamp, ...]) -> dict[str, Any]:
    """Return the data of the file that the first of the chain extends."""
    if leaves_folder(named):
        raise _NoBase(
            _refused(
                message(N_("`extends` leaves the folder of the scheme: {path}"), path=named),
                message(N_("put the two files into one folder")),
            )
        )
    if leaves_by_link(Path(chain[0].path).parent, named):
        raise _NoBase(_refused(*by_link("extends", named)))
    if len(chain) == 1:
        raise _NoBase(
            _refused(
                message(N_("`extends` leads in a circle: {path}"), path=named),
                message(N_("one of the schemes of the circle must stand by itself")),
            )
        )
    base = _assembled(chain[1:])
    if base.failure is not None and base.text is None:
        why = base.failure
        what = message(N_("`extends` names {path}: {reason}"), path=named, reason=why.message)
        raise _NoBase(_refused(what, why.help))
    if base.scheme is None or base.data is None:
        raise _NoBase(*base.findings)
    return base.data


def _refused(what: Message, remedy: Message) -> Finding:
    return document_finding("D007", EXTENDS, what, remedy)


def _located(findings: Iterable[Finding], path: str, text: str | None) -> tuple[Finding, ...]:
    """Return findings with path and place; those about another file have theirs."""
    found = list(findings)
    own = [each._replace(path=path) for each in found if not each.path]
    return (*placed(own, text), *(each for each in found if each.path))
