"""A declaration from a filled form: like one from TOML, with a cell for every finding."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from perfcli.core.language import N_, message
from perfcli.forms.find import NO_CHOICE, Choices, Imported, imported
from perfcli.source.codes import document_finding
from perfcli.source.load import Loaded, load_data
from perfcli.source.read import Unreadable, read_bytes

if TYPE_CHECKING:
    from perfcli.core.finding import Finding
    from perfcli.forms.grid import Sheet

NO_FORM = N_("no block of an official form was found in it")
LOOK_FOR = N_("a form has a header such as 一级指标, 三级指标, 分值 or 全年预算数, 全年执行数")


class Form(NamedTuple):
    """What came of reading a form: the declaration, and how it was found."""

    loaded: Loaded
    imported: Imported | None


def load(path: str, choices: Choices = NO_CHOICE, raw: bytes | None = None) -> Form:
    """Read a form from a file; what is wrong with it is in the findings, never raised.

    `raw` is what it holds, where that does not stand at `path` itself.
    """
    try:
        read = read_bytes(Path(path)) if raw is None else raw
        found = imported(sheets(read), path, choices)
        if found is None:
            raise Unreadable(message(NO_FORM), message(LOOK_FOR))  # noqa: TRY301
    except Unreadable as failure:
        return Form(Loaded(path, None, None, (_failed(failure, path),)), None)
    return Form(load_data(found.data, path, cells=found.cells), found)


def sheets(raw: bytes) -> list[Sheet]:
    """Return the sheets or tables in the bytes of a form, whatever kind it is.

    Raises:
        Unreadable: it is no form, damaged, protected, or its library is missing.
    """
    from perfcli.forms.container import kind_of

    kind = kind_of(raw)
    match kind.name:
        case "xlsx":
            from perfcli.forms.read_xlsx import read
        case "docx":
            from perfcli.forms.read_docx import read
        case "calamine":
            from perfcli.forms.read_calamine import read
        case _:
            from perfcli.forms import read_html

            return read_html.read(kind.text)
    return read(raw)


def _failed(failure: Unreadable, path: str) -> Finding:
    finding = document_finding("D005", (), failure.message, failure.help)
    return finding._replace(path=path, place=failure.place)
