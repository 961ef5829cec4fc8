from __future__ import annotations

import io
import time
import zipfile

import pytest
from docx import Document

from perfcli.output.form.zipped import without_dates, word_file


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


def document():
    made = Document()
    made.add_paragraph("湿垃圾 & <转运>")
    return made


def test_a_word_file_is_what_the_library_would_save() -> None:
    saved = io.BytesIO()
    document().save(saved)
    ours = io.BytesIO(word_file(document()))
    assert Document(ours).paragraphs[0].text == "湿垃圾 & <转运>"
    with zipfile.ZipFile(saved) as theirs, zipfile.ZipFile(ours) as package:
        assert package.testzip() is None
        assert package.namelist()[0] == "[Content_Types].xml"
        assert sorted(package.namelist()) == sorted(theirs.namelist())
        for name in package.namelist()[1:]:
            assert package.read(name) == theirs.read(name)


def test_a_word_file_does_not_ask_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    right = word_file(document())
    monkeypatch.setattr(time, "localtime", lambda _=None: time.gmtime(0))
    with pytest.raises(ValueError, match="1980"):
        document().save(io.BytesIO())
    assert word_file(document()) == right
