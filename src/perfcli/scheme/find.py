"""The scheme that a declaration or an option names: a built-in id, or the path of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from perfcli.core.language import N_, message
from perfcli.scheme.load import builtin
from perfcli.scheme.reference import names_file, unknown_scheme
from perfcli.source.codes import document_finding

if TYPE_CHECKING:
    from pathlib import Path

    from perfcli.core.finding import Finding
    from perfcli.core.keypath import KeyPath
    from perfcli.scheme.scheme import Scheme


class Sought(NamedTuple):
    """A scheme, or what is wrong with its name or its file.

    `path` and `text` are those of its file; None for a built-in one.
    """

    scheme: Scheme | None
    findings: tuple[Finding, ...] = ()
    path: str | None = None
    text: str | None = None


def find(
    reference: str, folder: Path, key: KeyPath = ("scheme",), *, anywhere: bool = False
) -> Sought:
    """Return the scheme that `reference` names; a path is relative to `folder`.

    The path may lead out of `folder` only where `anywhere` says so. Findings about the name stand
    at `key`; those about a scheme file carry that file's path.
    """
    if not names_file(reference):
        scheme = builtin(reference)
        return Sought(scheme) if scheme else Sought(None, (unknown_scheme(reference, key),))
    return _from_file(reference, folder, key, anywhere=anywhere)


def _from_file(reference: str, folder: Path, key: KeyPath, *, anywhere: bool) -> Sought:
    from perfcli.scheme.user import read
    from perfcli.source.beside import archive_of, by_link, leaves_by_link, leaves_folder

    if not anywhere:
        if leaves_folder(reference):
            what = message(
                N_("`scheme` leaves the folder of the declaration: {path}"), path=reference
            )
            remedy = N_("put the scheme file beside the declaration, or name it with --scheme")
            return Sought(None, (document_finding("D007", key, what, message(remedy)),))
        if archive_of(folder):
            what = message(N_("`scheme` names a file and the declaration is in an archive"))
            remedy = N_("unpack the archive, or name the scheme file with --scheme")
            return Sought(None, (document_finding("D007", key, what, message(remedy)),))
        if leaves_by_link(folder, reference):
            return Sought(None, (document_finding("D007", key, *by_link("scheme", reference)),))
        # Written on one system, read on another: both separators mean the same in a file.
        reference = reference.replace("\\", "/")
    written = read(str(folder / reference))
    if written.failure is not None and written.text is None:
        what = message(
            N_("the scheme file {path} cannot be read: {reason}"),
            path=reference,
            reason=written.failure.message,
        )
        return Sought(None, (document_finding("D007", key, what, written.failure.help),))
    return Sought(written.scheme, written.findings, written.path, written.text)
