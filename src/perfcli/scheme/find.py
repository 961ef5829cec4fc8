"""The scheme that a declaration or an option names: a built-in id, or the path of a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from perfcli.core.language import N_, message
from perfcli.core.text import nearest
from perfcli.scheme.load import builtin, identifiers
from perfcli.source.codes import document_finding

if TYPE_CHECKING:
    from perfcli.core.finding import Finding
    from perfcli.core.keypath import KeyPath
    from perfcli.scheme.scheme import Scheme


class Sought(NamedTuple):
    """A scheme, or what is wrong with its name or its file."""

    scheme: Scheme | None
    findings: tuple[Finding, ...] = ()


def find(reference: str, folder: Path, key: KeyPath = ("scheme",)) -> Sought:
    """Return the scheme that `reference` names; a path is relative to `folder`.

    Findings about the name stand at `key`; those about a scheme file carry that file's path.
    """
    scheme = builtin(reference)
    if scheme is not None:
        return Sought(scheme)
    return Sought(None, (_unknown(reference, key),))


def _unknown(reference: str, key: KeyPath) -> Finding:
    known = identifiers()
    close = nearest(reference, known)
    return document_finding(
        "D007",
        key,
        message(N_("there is no scheme `{given}`"), given=reference),
        message(N_("did you mean `{close}`?"), close=close)
        if close
        else message(
            N_("the built-in schemes are {known}; another is named by the path of its file"),
            known=", ".join(known),
        ),
    )
