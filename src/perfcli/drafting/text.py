"""A report file as text: plain text in its encoding, or what a document of another kind says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from perfcli.core.language import N_, message
from perfcli.core.system import why
from perfcli.source.limits import MAX_BYTES
from perfcli.source.read import Unreadable

if TYPE_CHECKING:
    from collections.abc import Callable

    from perfcli.core.language import Message

LARGEST = 100 * 1024 * 1024
_MIB = 1024 * 1024
_MARKUP = frozenset({".html", ".htm", ".xhtml"})
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_SIGNATURES = (
    (b"%PDF", ".pdf"),
    (b"PK\x03\x04", ".docx"),
)
_OLD_WORD = b"\xd0\xcf\x11\xe0"


class Read(NamedTuple):
    """The text of a report, and how it was read.

    `quotable` tells that the file itself is this text in UTF-8, so that quotes can be looked up in
    it; `note` is what a person should know about the reading.
    """

    text: str
    quotable: bool
    note: Message | None = None


def read(path: str) -> Read:
    """Return the text of the report at a path.

    Raises:
        Unreadable: there is no such file, it is too large, or it holds no text.
    """
    file = Path(path)
    try:
        size = file.stat().st_size
        raw = b"" if size > LARGEST else file.read_bytes()
    except OSError as error:
        raise Unreadable(
            message(N_("{path} cannot be read: {reason}"), path=path, reason=why(error)),
            message(N_("check the path; it has to name a report, not a folder")),
        ) from None
    if size > LARGEST:
        raise Unreadable(
            message(
                N_("the report has {size} MiB, more than the {limit} MiB that are read"),
                size=size // _MIB,
                limit=LARGEST // _MIB,
            ),
            message(N_("split it, or check that this is the right file")),
        )
    return of_bytes(raw, file.suffix.lower())


def of_bytes(raw: bytes, suffix: str) -> Read:
    """Return the text of a report from its bytes; `suffix` says what kind of file it is.

    Raises:
        Unreadable: it holds no text.
    """
    reader = _documents(_kind(raw, suffix))
    if reader is not None:
        found = Read(reader(raw), quotable=False)
    elif raw.startswith(_OLD_WORD):
        raise Unreadable(
            message(N_("this is a document of Word 97-2003 (.doc), which is not read")),
            message(N_("save it as .docx or as text")),
        )
    else:
        found = _decoded(raw)
        if suffix in _MARKUP:
            from perfcli.drafting.markup import text_of

            found = Read(text_of(found.text), quotable=False, note=found.note)
    if not found.text.strip():
        raise Unreadable(message(N_("the report is empty")), message(N_("name a file with text")))
    return found


def _kind(raw: bytes, suffix: str) -> str:
    return next((kind for mark, kind in _SIGNATURES if raw.startswith(mark)), suffix)


def _documents(kind: str) -> Callable[[bytes], str] | None:
    if kind not in {".docx", ".pdf"}:
        return None
    from perfcli.drafting import documents

    return documents.word if kind == ".docx" else documents.pdf


def _decoded(raw: bytes) -> Read:
    encoding = next((name for mark, name in _MARKS if raw.startswith(mark)), "utf-8")
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        return _legacy(raw)
    if "\x00" in text:
        raise _no_text()
    if encoding.startswith("utf-8"):
        return Read(text, quotable=len(raw) <= MAX_BYTES)
    return Read(
        text, quotable=False, note=message(N_("read as {encoding}"), encoding=encoding.upper())
    )


def _legacy(raw: bytes) -> Read:
    """Return text in GB18030, the encoding of Chinese Windows."""
    try:
        text = raw.decode("gb18030")
    except UnicodeDecodeError:
        raise _no_text() from None
    if "\x00" in text:
        raise _no_text()
    return Read(
        text,
        quotable=False,
        note=message(
            N_("read as GB18030; quotes can be checked once the report is saved as UTF-8")
        ),
    )


def _no_text() -> Unreadable:
    return Unreadable(
        message(N_("this is no text: neither UTF-8 nor GB18030")),
        message(N_("reports are read from .txt, .md, .docx, .html and .pdf")),
    )
