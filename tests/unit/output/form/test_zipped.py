from __future__ import annotations

import io
import zipfile

from perfcli.output.form.zipped import without_dates


def packed(day: int) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as package:
        package.writestr(zipfile.ZipInfo("a.xml", (2020, 1, day, 0, 0, 0)), "<a/>" * 100)
    return written.getvalue()


def test_the_same_parts_are_the_same_bytes() -> None:
    assert packed(1) != packed(2)
    assert without_dates(packed(1)) == without_dates(packed(2))
    with zipfile.ZipFile(io.BytesIO(without_dates(packed(1)))) as package:
        assert package.read("a.xml") == b"<a/>" * 100
        assert package.infolist()[0].date_time == (1980, 1, 1, 0, 0, 0)
