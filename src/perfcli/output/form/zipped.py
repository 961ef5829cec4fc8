"""Office files that are the same bytes every time."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

if TYPE_CHECKING:
    from docx.document import Document

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"
_EPOCH = (1980, 1, 1, 0, 0, 0)


def without_dates(packed: bytes) -> bytes:
    """Return a zip archive with the same parts, all of the same day."""
    with zipfile.ZipFile(io.BytesIO(packed)) as given:
        return _packed({name: given.read(name) for name in given.namelist()})


def word_file(document: Document) -> bytes:
    """Return a Word file; the clock is not asked, which may stand where no zip file can.

    The library's own `save` fails where it is before 1980 or after 2107.
    """
    package = document.part.package
    parts = list(package.iter_parts())
    kinds = "".join(
        f"<Override PartName={quoteattr(name)} ContentType={quoteattr(kind)}/>"
        for name, kind in ((part.partname, part.content_type) for part in parts)
    )
    types = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="{_TYPES}">'
        f'<Default Extension="rels" ContentType="{_RELATIONS}"/>{kinds}</Types>'
    )
    files = {"[Content_Types].xml": types.encode(), "_rels/.rels": package.rels.xml}
    for part in parts:
        files[part.partname.membername] = part.blob
        if part.rels:
            files[part.partname.rels_uri.membername] = part.rels.xml
    return _packed(files)


def _packed(files: dict[str, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as package:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, content)
    return written.getvalue()
