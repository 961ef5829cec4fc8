"""How a scheme is named: by the id of a built-in one, or by the path of a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.language import N_, message
from perfcli.core.text import nearest
from perfcli.scheme.load import identifiers
from perfcli.source.codes import document_finding

if TYPE_CHECKING:
    from perfcli.core.finding import Finding
    from perfcli.core.keypath import KeyPath


def names_file(reference: str) -> bool:
    """Tell whether a reference is the path of a scheme file and not the id of a scheme."""
    return reference.endswith(".toml") or "/" in reference or "\\" in reference


def unknown_scheme(reference: str, key: KeyPath) -> Finding:
    """Return the finding about an id that no scheme has, with the closest."""
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
