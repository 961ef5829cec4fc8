"""Office files that are the same bytes every time."""

from __future__ import annotations

import io
import zipfile

_EPOCH = (1980, 1, 1, 0, 0, 0)


def without_dates(packed: bytes) -> bytes:
    """Return a zip archive with the same parts, all of the same day."""
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(packed)) as given,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as kept,
    ):
        for part in given.infolist():
            entry = zipfile.ZipInfo(part.filename, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            kept.writestr(entry, given.read(part))
    return written.getvalue()
