"""What kind of file some bytes are, whatever the file is called, and whether it is safe to open."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING, NamedTuple

from perfcli.core.language import N_, message
from perfcli.source.read import Unreadable

if TYPE_CHECKING:
    from perfcli.core.language import Message

MAX_UNPACKED = 200 * 1024 * 1024
# DEFLATE reaches 1032 : 1 with nothing but zeros; a million empty rows stay under 300.
MAX_RATIO = 500
_SMALL = 1024 * 1024
_CHUNK = 1024 * 1024
_MIB = 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)|<\0!\0[DE]\0|\0<\0!\0[DE]")
# What each page of perfcli says of itself, near its beginning.
_HEAD = 16 * 1024
_OWN_PAGE = re.compile(r"""<meta name=["']?generator["']? content=["']perfcli\b""", re.IGNORECASE)
_XML_PARTS = (".xml", ".rels", ".vml")

OTHER = N_("this is no form: neither a spreadsheet nor a Word file nor a page with tables")
RESAVE = N_("open it where it was made and save it as .xlsx, .docx or .html")
PASSWORD = N_("the file is protected with a password")
REMOVE_PASSWORD = N_("open it with the password, save it without one, and import that")
DAMAGED = N_("the file is damaged or cut off")
COPY_AGAIN = N_("copy or download it again, or open it and save it anew")
OLD_WORD = N_("this is a Word file in the old format .doc")
SAVE_DOCX = N_("open it and save it as .docx")
IS_PDF = N_("this is a PDF, which has no cells")
ASK_FOR_TABLE = N_("ask for the spreadsheet or the Word file it was made from")
OLD_XML = N_("this is a spreadsheet in the XML format of 2003")
SAVE_XLSX = N_("open it and save it as .xlsx")
BOMB = N_("the file unpacks to {size} MiB; at most {limit} MiB are read")
SQUEEZED = N_("the part {name} of the file is packed {ratio} : 1, as no form is")
ENTITIES = N_("the part {name} of the file declares entities, as no form does")
OWN_PAGE = N_("this is a page that perfcli made to be looked at, and not the form itself")
IMPORT_FORM = N_("import the .xlsx or .docx that `perfcli report` writes of the same declaration")
NOT_A_FORM = N_("check that this is the form and comes from somebody you know")


class Kind(NamedTuple):
    """A kind of form, and the text where it is one."""

    name: str
    text: str = ""


def kind_of(raw: bytes) -> Kind:
    """Return what kind of form `raw` is: xlsx, docx, html, or calamine for xls, xlsb and ods.

    Raises:
        Unreadable: it is none of them, damaged, protected, or more than it pretends to be.
    """
    if raw.startswith(_ZIP):
        return Kind(_packed(raw))
    if raw.startswith(_OLE):
        return Kind(_compound(raw))
    if raw.startswith(b"%PDF"):
        raise _refused(IS_PDF, ASK_FOR_TABLE)
    text = _text(raw)
    if "urn:schemas-microsoft-com:office:spreadsheet" in text[:4096]:
        raise _refused(OLD_XML, SAVE_XLSX)
    if _OWN_PAGE.search(text, 0, _HEAD):
        raise _refused(OWN_PAGE, IMPORT_FORM)
    if re.search(r"<table\b", text, re.IGNORECASE):
        return Kind("html", text)
    raise _refused(OTHER, RESAVE)


def damaged() -> Unreadable:
    """Return what to raise where a reader stumbles over a file of the right kind."""
    return _refused(DAMAGED, COPY_AGAIN)


def protected() -> Unreadable:
    """Return what to raise where a reader asks for a password."""
    return _refused(PASSWORD, REMOVE_PASSWORD)


def _refused(what: str, remedy: str, **facts: object) -> Unreadable:
    said: Message = message(what, **facts)
    return Unreadable(said, message(remedy))


def _packed(raw: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            _check_sizes(package)
            _check_parts(package)
            return _kind_in(package)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
        raise damaged() from error


def _kind_in(package: zipfile.ZipFile) -> str:
    names = set(package.namelist())
    if "word/document.xml" in names:
        return "docx"
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "xl/workbook.bin" in names or "content.xml" in names:
        manifest = "META-INF/manifest.xml"
        if manifest in names and b"encryption-data" in package.read(manifest):
            raise protected()
        return "calamine"
    raise _refused(OTHER, RESAVE)


def _check_sizes(package: zipfile.ZipFile) -> None:
    parts = package.infolist()
    unpacked = sum(part.file_size for part in parts)
    if unpacked > MAX_UNPACKED:
        raise _refused(BOMB, NOT_A_FORM, size=-(-unpacked // _MIB), limit=MAX_UNPACKED // _MIB)
    for part in parts:
        if part.flag_bits & 1:
            raise protected()
        ratio = part.file_size // max(part.compress_size, 1)
        if part.file_size > _SMALL and ratio > MAX_RATIO:
            raise _refused(SQUEEZED, NOT_A_FORM, name=part.filename, ratio=ratio)


def _check_parts(package: zipfile.ZipFile) -> None:
    """Unpack everything once: sizes must be true, checksums right, and entities nowhere."""
    for part in package.infolist():
        is_xml = part.filename.lower().endswith(_XML_PARTS)
        tail = b""
        with package.open(part) as stream:
            while chunk := stream.read(_CHUNK):
                if is_xml and _DECLARATION.search(tail + chunk):
                    raise _refused(ENTITIES, NOT_A_FORM, name=part.filename)
                tail = chunk[-32:]


def _compound(raw: bytes) -> str:
    def holds(name: str) -> bool:
        return name.encode("utf-16-le") in raw

    if holds("EncryptedPackage") or holds("EncryptionInfo"):
        raise protected()
    if holds("Workbook") or holds("Book"):
        return "calamine"
    if holds("WordDocument"):
        raise _refused(OLD_WORD, SAVE_DOCX)
    raise damaged()


def _text(raw: bytes) -> str:
    """Return a page as text: by its mark, by what it says of itself, else UTF-8 or GB18030."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16")):
        if raw.startswith(mark):
            return raw.decode(encoding, "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        return raw.decode("gb18030")
    except UnicodeDecodeError:
        said = re.search(rb"charset=[\"']?(utf-8)", raw[:4096], re.IGNORECASE)
        return raw.decode("utf-8" if said else "gb18030", "replace")
