"""Findings as a letter to send back: a heading for each unit, and a numbered list below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.language import N_, plural, translate
from perfcli.output.form.cell import plain
from perfcli.output.form.zipped import word_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document

    from perfcli.output.letters.entries import Entry, Unit

_FONT = "宋体"


def render(units: Sequence[Unit]) -> bytes:
    """Return the letter; each unit begins a page.

    Raises:
        ModuleNotFoundError: python-docx is not installed.
    """
    from docx import Document

    document = Document()
    _prepare(document)
    for number, unit in enumerate(units):
        _add_unit(document, unit, on_new_page=number > 0)
    return word_file(document)


def _prepare(document: Document) -> None:
    from datetime import datetime

    from docx.oxml.ns import qn

    facts = document.core_properties
    facts.title, facts.author, facts.comments = "", "perfcli", ""
    # The format has no time zone here.
    facts.created = facts.modified = datetime(2020, 1, 1)  # noqa: DTZ001
    for name in ("Normal", "Heading 1"):
        style = document.styles[name]
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), _FONT)


def _add_unit(document: Document, unit: Unit, *, on_new_page: bool) -> None:
    name = plain(unit.name) or translate(N_("files that name no unit"))
    heading = document.add_heading(name, level=1)
    heading.paragraph_format.page_break_before = on_new_page
    document.add_paragraph(_looked_at(unit))
    for number, entry in enumerate(unit.entries, start=1):
        paragraph = document.add_paragraph(f"{number}. ")
        paragraph.add_run(f"{entry.severity} {entry.code} ").bold = True
        paragraph.add_run(plain(_sentence(entry)))


def _looked_at(unit: Unit) -> str:
    files = plural("{count} file", "{count} files", unit.files).format(count=unit.files)
    if not unit.entries:
        return translate(N_("{looked}: all is well")).format(looked=files)
    return translate(
        N_("In {files}, the following was found; please correct or explain it:")
    ).format(files=files)


def _sentence(entry: Entry) -> str:
    where = " ".join(filter(None, (entry.path, entry.place, entry.project)))
    text = translate(N_("{where}: {message}. {help}.")).format(
        where=where, message=entry.message, help=entry.help
    )
    if entry.accepted:
        text += translate(N_(" Accepted: {reason}")).format(reason=entry.accepted)
    return text
