from __future__ import annotations

import codecs
from io import BytesIO
from pathlib import Path

import pytest

from perfcli.drafting import text as reading
from perfcli.drafting.report import read as read_report
from perfcli.source.read import Unreadable

WORDS = "完成公厕5座。"


@pytest.mark.parametrize(
    ("raw", "quotable"),
    [
        (WORDS.encode(), True),
        (codecs.BOM_UTF8 + WORDS.encode(), True),
        (WORDS.encode("utf-16"), False),
        (WORDS.encode("gb18030"), False),
    ],
)
def test_encodings(raw: bytes, quotable: bool) -> None:  # noqa: FBT001
    found = reading.of_bytes(raw, ".txt")
    assert (found.text, found.quotable) == (WORDS, quotable)


def test_gb18030_is_said() -> None:
    assert "GB18030" in str(reading.of_bytes(WORDS.encode("gbk"), ".txt").note)


@pytest.mark.parametrize(
    ("raw", "suffix", "said"),
    [
        (b"", ".txt", "empty"),
        (b" \n", ".txt", "empty"),
        (b"\x00\x01\x02", ".txt", "no text"),
        (b"\xff\x00\xff\x81", "", "no text"),
        (b"\xd0\xcf\x11\xe0 old", ".doc", "97-2003"),
        (b"%PDF-1.4 broken", ".pdf", "damaged"),
        (b"PK\x03\x04 broken", ".docx", "damaged"),
        (b"<p></p>", ".html", "empty"),
    ],
)
def test_what_holds_no_text(raw: bytes, suffix: str, said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        reading.of_bytes(raw, suffix)


def test_too_large(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LARGEST", 3)
    (folder / "report.txt").write_text(WORDS, "utf-8")
    with pytest.raises(Unreadable, match="more than"):
        reading.read(str(folder / "report.txt"))


def test_missing(folder: Path) -> None:
    with pytest.raises(Unreadable, match="cannot be read"):
        reading.read(str(folder / "report.txt"))


def test_html_with_a_table_and_hidden_parts() -> None:
    page = """<html><head><title>T</title><style>p{}</style></head>
    <body><script>var a = "9个";</script>
    <p>完成公厕<b>5座</b>。&lt;</p><table>
    <tr><th rowspan="2">项目名称</th><th colspan="2">预算金额</th><th>支出金额</th></tr>
    <tr><th>总额</th><th>其中：区级资金</th><th>支出总额</th></tr>
    <tr><td>道路</td><td>10</td><td>8</td><td>9</td></tr></table></body></html>"""
    found = reading.of_bytes(page.encode(), ".html").text
    assert "完成公厕5座。<" in found
    assert "9个" not in found
    (project,) = read_report(found, 2020).projects
    assert [(each.money, each.label, each.value) for each in project.sums] == [
        ("original", None, 10),
        ("original", "区级资金", 8),
        ("total", None, 9),
    ]


def test_word() -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("完成公厕5座。")
    table = document.add_table(2, 3)
    for row, cells in enumerate((("项目名称", "预算金额", "支出金额"), ("道路", "10", "9"))):
        for column, words in enumerate(cells):
            table.cell(row, column).text = words
    raw = BytesIO()
    document.save(raw)
    found = reading.of_bytes(raw.getvalue(), ".docx").text
    assert found.splitlines()[0] == "完成公厕5座。"
    assert "道路\t10\t9" in found


def test_a_scanned_pdf_is_said_to_be_one() -> None:
    pypdf = pytest.importorskip("pypdf")
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    raw = BytesIO()
    writer.write(raw)
    with pytest.raises(Unreadable, match="scanned"):
        reading.of_bytes(raw.getvalue(), ".pdf")


def test_a_library_that_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(Unreadable, match="not installed") as raised:
        reading.of_bytes(b"%PDF-1.4", ".pdf")
    assert "pip install pypdf" in str(raised.value.help)
