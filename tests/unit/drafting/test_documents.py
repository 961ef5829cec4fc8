from __future__ import annotations

import sys
from io import BytesIO

import pytest

from perfcli.drafting import documents
from perfcli.source.read import Unreadable


def of_word() -> bytes:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("完成\t公厕5座。")
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "道路\n维修"
    table.cell(0, 1).text = "10"
    document.add_paragraph("存在问题")
    raw = BytesIO()
    document.save(raw)
    return raw.getvalue()


def of_pdf(words: str = "", password: str | None = None) -> bytes:
    pypdf = pytest.importorskip("pypdf")
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    writer = pypdf.PdfWriter()
    page = writer.add_blank_page(300, 100)
    content = DecodedStreamObject()
    content.set_data(f"BT /F1 12 Tf 10 50 Td ({words}) Tj ET".encode("ascii"))
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    fonts = DictionaryObject({NameObject("/F1"): font})
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    page[NameObject("/Contents")] = content
    if password is not None:
        writer.encrypt(password, algorithm="RC4-128")
    raw = BytesIO()
    writer.write(raw)
    return raw.getvalue()


def test_paragraphs_and_tables_stand_in_their_order() -> None:
    assert documents.word(of_word()) == "完成 公厕5座。\n\n道路 维修\t10\n\n存在问题"


def test_a_document_that_unpacks_to_more_than_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents, "_LARGEST", 100)
    with pytest.raises(Unreadable, match="would unpack to 0 MiB"):
        documents.word(of_word())


def test_the_words_of_a_pdf() -> None:
    assert documents.pdf(of_pdf("Roads 12.5 km, budget 300")) == "Roads 12.5 km, budget 300"


def test_a_pdf_with_hardly_a_word_is_scanned() -> None:
    with pytest.raises(Unreadable, match="its 1 pages are pictures"):
        documents.pdf(of_pdf("page 1"))


def test_a_pdf_with_a_password_is_said_to_be_locked() -> None:
    with pytest.raises(Unreadable, match="locked with a password"):
        documents.pdf(of_pdf("Roads 12.5 km, budget 300", password="secret"))  # noqa: S106


def test_a_document_cut_short_is_damaged() -> None:
    with pytest.raises(Unreadable, match="the Word document is damaged"):
        documents.word(of_word()[:200])


def test_word_documents_need_their_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(Unreadable, match="python-docx, which is not installed"):
        documents.word(b"")
