"""The words of Word and PDF documents; what reads them is installed with `perfcli[draft]`."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any, NoReturn

from perfcli.core.language import N_, message
from perfcli.source.read import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

# What the parts of a document may take when unpacked.
_LARGEST = 300 * 1024 * 1024
_ENOUGH = 10


def word(raw: bytes) -> str:
    """Return the text of a .docx file: its paragraphs and tables, cells parted by tabs.

    Raises:
        Unreadable: it is damaged, or python-docx is not installed.
    """
    try:
        from docx import Document
    except ImportError:
        _missing("python-docx")
    _check_size(raw)
    try:
        return "\n".join(_blocks(Document(BytesIO(raw))))
    except Exception as error:  # whatever a damaged document does to the reader of it
        raise _damaged("Word", error) from error


def _check_size(raw: bytes) -> None:
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(BytesIO(raw)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
    except BadZipFile as error:
        raise _damaged("Word", error) from error
    if size > _LARGEST:
        raise Unreadable(
            message(N_("the document would unpack to {size} MiB"), size=size // 1024 // 1024),
            message(N_("save it as text, or check that this is the right file")),
        )


def _blocks(document: Any) -> Iterator[str]:  # noqa: ANN401 - python-docx is optional
    for block in document.iter_inner_content():
        if not hasattr(block, "rows"):
            yield block.text.replace("\t", " ")
            continue
        yield ""
        for row in block.rows:
            yield "\t".join(" ".join(cell.text.split()) for cell in row.cells)
        yield ""


def pdf(raw: bytes) -> str:
    """Return the text of a PDF file, page by page.

    Raises:
        Unreadable: it is damaged, encrypted or scanned, or pypdf is not installed.
    """
    try:
        from pypdf import PdfReader
    except ImportError:
        _missing("pypdf")
    import logging

    # What it has to say about a crooked file does not help the reader of a report.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(BytesIO(raw))
        locked = reader.is_encrypted and not reader.decrypt("")
        pages = [] if locked else [page.extract_text() for page in reader.pages]
    except Exception as error:  # whatever a damaged document does to the reader of it
        raise _damaged("PDF", error) from error
    if locked:
        raise Unreadable(
            message(N_("the PDF is locked with a password")), message(N_("save it without one"))
        )
    text = "\n".join(pages)
    if sum(map(str.isalnum, text)) < _ENOUGH:
        raise Unreadable(
            message(
                N_("the PDF holds no text: its {pages} pages are pictures (scanned)"),
                pages=len(pages),
            ),
            message(N_("run it through text recognition (OCR), or ask for the original")),
        )
    return text


def _missing(package: str) -> NoReturn:
    raise Unreadable(
        message(N_("this kind of report needs {package}, which is not installed"), package=package),
        message(N_("install it: pip install {package}"), package=package),
    ) from None


def _damaged(kind: str, error: Exception) -> Unreadable:
    return Unreadable(
        message(
            N_("the {kind} document is damaged: {reason}"),
            kind=kind,
            reason=" ".join(str(error).split())[:200] or type(error).__name__,
        ),
        message(N_("open it in its own program and save it again, or save it as text")),
    )
