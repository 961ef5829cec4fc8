"""Files that are not what they pretend to be: a clear message, and nothing followed or run."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from forms import build
from forms.build import Row, Span
from perfcli.forms import container, library
from perfcli.forms.load import Form, load
from perfcli.forms.load import sheets as read
from perfcli.source.read import Unreadable

ROWS: list[Row] = [
    ["项目支出绩效自评表（2020年度）"],
    ["项目名称", "培训"],
    ["实施单位", "示例单位"],
    ["项目资金（万元）", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额", 10, 9, 10, "90%", 9],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
    ["产出指标", "数量指标", "培训人数", "≥100人", "90人", 90, 81],
]
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def saved(folder: Path, name: str, raw: bytes) -> Form:
    path = folder / name
    path.write_bytes(raw)
    return load(str(path))


def said(form: Form) -> str:
    assert form.imported is None
    [finding] = form.loaded.findings
    assert finding.code == "D005"
    return str(finding.message)


def repacked(raw: bytes, change: Callable[[str, bytes], bytes], **more: bytes) -> bytes:
    """Return a package with its parts changed, and more parts added."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(file, "w", 8) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
        for name, part in more.items():
            new.writestr(name, part)
    return file.getvalue()


def in_sheet(old: str, new: str) -> bytes:
    """Return a form with something in the XML of its sheet replaced."""

    def change(name: str, part: bytes) -> bytes:
        if name != "xl/worksheets/sheet1.xml":
            return part
        assert old.encode() in part
        return part.replace(old.encode(), new.encode(), 1)

    return repacked(build.workbook(ROWS), change)


def test_the_plain_form_comes_in(tmp_path: Path) -> None:
    form = saved(tmp_path, "form.xlsx", build.workbook(ROWS))
    assert form.imported is not None
    assert form.imported.unplaced == ()
    assert form.loaded.findings == ()


def test_a_protected_workbook_says_so(tmp_path: Path) -> None:
    raw = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le")
    assert said(saved(tmp_path, "form.xlsx", raw)) == "the file is protected with a password"


def test_a_protected_open_document_says_so(tmp_path: Path) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("content.xml", "x")
        package.writestr("META-INF/manifest.xml", "<manifest:encryption-data/>")
    assert said(saved(tmp_path, "form.ods", file.getvalue())).endswith("with a password")


@pytest.mark.parametrize("part", [0.3, 0.7, 0.99])
def test_a_cut_off_workbook_says_so(part: float, tmp_path: Path) -> None:
    raw = build.workbook(ROWS)
    cut = raw[: int(len(raw) * part)]
    assert said(saved(tmp_path, "form.xlsx", cut)) == "the file is damaged or cut off"


def test_a_damaged_part_says_so(tmp_path: Path) -> None:
    raw = in_sheet("<sheetData>", "<sheetData><row")
    assert said(saved(tmp_path, "form.xlsx", raw)) == "the file is damaged or cut off"


def test_a_damaged_letter_says_so(tmp_path: Path) -> None:
    raw = repacked(
        build.letter(ROWS), lambda name, part: part[:-9] if name == "word/document.xml" else part
    )
    assert said(saved(tmp_path, "form.docx", raw)) == "the file is damaged or cut off"


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("form.xls", build.workbook(ROWS)),
        ("form.docx", build.workbook(ROWS)),
        ("form.html", build.letter(ROWS)),
        ("form.xls", build.page(ROWS).encode("utf-8-sig")),
        ("form.xlsx", build.page(ROWS).encode("gb18030")),
        ("form.htm", build.page(ROWS).encode("utf-16")),
    ],
)
def test_a_renamed_form_is_read_for_what_it_is(name: str, raw: bytes, tmp_path: Path) -> None:
    form = saved(tmp_path, name, raw)
    assert form.loaded.declaration is not None
    assert [each.name for each in form.loaded.declaration.projects] == ["培训"]


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"%PDF-1.7 ...", "this is a PDF, which has no cells"),
        (b"", "this is no form: neither a spreadsheet nor a Word file nor a page with tables"),
        (b"PK\x03\x04 and then nothing", "the file is damaged or cut off"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"),
            "this is a Word file in the old format .doc",
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"),
            "the file is damaged or cut off",
        ),
        (
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
            "this is a spreadsheet in the XML format of 2003",
        ),
        (b"<table><tr><td>a</td></tr></table>", "no block of an official form was found in it"),
        (build.workbook([]), "no block of an official form was found in it"),
    ],
)
def test_what_is_no_form_is_named(raw: bytes, what: str, tmp_path: Path) -> None:
    assert said(saved(tmp_path, "form.xlsx", raw)) == what


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_page_of_perfcli_is_no_form(language: str, tmp_path: Path) -> None:
    from pages import example
    from perfcli.core.language import use
    from perfcli.output.report import render

    use(language)
    page = render("html", [example(2019), example(2020)])
    form = saved(tmp_path, "2020.html", page)
    use("en")
    assert said(form) == "this is a page that perfcli made to be looked at, and not the form itself"
    assert ".xlsx or .docx" in str(form.loaded.findings[0].help)


def test_a_page_that_another_program_made_is_read(tmp_path: Path) -> None:
    mark = '<meta name="generator" content="Microsoft Excel 15; perfcli">'
    form = saved(
        tmp_path, "form.html", build.page(ROWS).replace("<table", f"{mark}<table").encode()
    )
    assert form.imported is not None


def test_a_package_of_something_else_is_named(tmp_path: Path) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("a.txt", "a")
    assert said(saved(tmp_path, "form.xlsx", file.getvalue())).startswith("this is no form")


def test_a_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(container, "MAX_UNPACKED", 4 * 1024 * 1024)
    raw = repacked(build.workbook(ROWS), lambda _, part: part, filler=bytes(5 * 1024 * 1024))
    assert said(saved(tmp_path, "form.xlsx", raw)) == (
        "the file unpacks to 6 MiB; at most 4 MiB are read"
    )


def test_a_part_packed_beyond_belief_is_not_unpacked(tmp_path: Path) -> None:
    raw = repacked(build.workbook(ROWS), lambda _, part: part, filler=bytes(5 * 1024 * 1024))
    assert said(saved(tmp_path, "form.xlsx", raw)).startswith("the part filler of the file is")


def test_a_size_that_lies_is_found(tmp_path: Path) -> None:
    raw = bytearray(build.workbook(ROWS))
    at = raw.rindex(b"PK\x01\x02")
    raw[at + 24 : at + 28] = (10).to_bytes(4, "little")
    assert said(saved(tmp_path, "form.xlsx", bytes(raw))) == "the file is damaged or cut off"


def test_entities_are_refused_unread(tmp_path: Path) -> None:
    raw = in_sheet("<worksheet", '<!DOCTYPE x [<!ENTITY a "b">]><worksheet')
    assert "declares entities" in said(saved(tmp_path, "form.xlsx", raw))
    raw = repacked(
        build.letter(ROWS),
        lambda name, part: (
            part.replace(b"<w:document", b'<!DOCTYPE x SYSTEM "file:///x"><w:document', 1)
            if name == "word/document.xml"
            else part
        ),
    )
    assert "declares entities" in said(saved(tmp_path, "form.docx", raw))


def test_a_million_empty_rows_are_passed_over(tmp_path: Path) -> None:
    empty = "".join(
        f'<row r="{number}"><c r="A{number}" s="0"/></row>' for number in range(8, 1_000_000)
    )
    raw = in_sheet("</sheetData>", f"{empty}</sheetData>")
    form = saved(tmp_path, "form.xlsx", raw)
    assert form.loaded.findings == ()
    assert form.imported is not None
    assert form.imported.unplaced == ()


def test_a_cell_far_away_is_named(tmp_path: Path) -> None:
    far = '<row r="1048576"><c r="A1048576"><v>1</v></c></row>'
    raw = in_sheet("</sheetData>", f"{far}</sheetData>")
    assert "a form ends before GR20000" in said(saved(tmp_path, "form.xlsx", raw))


def test_cells_merged_without_end_are_refused(tmp_path: Path) -> None:
    rows = "".join(f'<tr><td rowspan="99999">{number}</td></tr>' for number in range(2000))
    form = saved(tmp_path, "form.html", f"<table>{rows}</table>".encode())
    assert "a form ends before" in said(form)


def test_an_area_merged_over_the_whole_sheet_is_harmless(tmp_path: Path) -> None:
    raw = in_sheet(
        "</sheetData>",
        '</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    )
    assert saved(tmp_path, "form.xlsx", raw).loaded.findings == ()


def formulas(value: str) -> bytes:
    """Return the form with a formula for the score of its row."""
    cell = '<c r="G7" t="n"><v>81</v></c>'
    return in_sheet(cell, value)


def test_a_formula_gives_its_value(tmp_path: Path) -> None:
    form = saved(tmp_path, "form.xlsx", formulas('<c r="G7"><f>F7*0.9</f><v>81</v></c>'))
    assert form.loaded.declaration is not None
    assert form.loaded.declaration.projects[0].indicators[0].reported_score == 81


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        (
            '<c r="G7"><f>F7*0.9</f></c>',
            "the formula =F7*0.9 was never calculated; open the file, save it and try again",
        ),
        (
            '<c r="G7" t="e"><f>F7/0</f><v>#DIV/0!</v></c>',
            "the formula gives the error #DIV/0!",
        ),
    ],
)
def test_a_formula_without_a_value_is_told(cell: str, why: str, tmp_path: Path) -> None:
    form = saved(tmp_path, "form.xlsx", formulas(cell))
    assert form.imported is not None
    assert "reported_score" not in form.imported.data["projects"][0]["indicators"][0]
    [left] = form.imported.unplaced
    assert left.place.cell == "自评表1!G7"
    assert str(left.why) == why


def test_macros_and_links_are_left_alone(tmp_path: Path) -> None:
    raw = repacked(
        build.workbook(ROWS),
        lambda _, part: part,
        **{
            "xl/vbaProject.bin": b"Sub Auto_Open()",
            "xl/externalLinks/externalLink1.xml": b"<externalLink/>",
        },
    )
    assert saved(tmp_path, "form.xlsm", raw).loaded.findings == ()


def test_nothing_of_a_page_is_fetched_or_run(tmp_path: Path, monkeypatch: Any) -> None:
    def refused(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("socket.socket.connect", refused)
    page = build.page(ROWS).replace(
        "<body>",
        '<!DOCTYPE x SYSTEM "http://192.0.2.1/x"><body><script>document.write("<table>")</script>'
        '<img src="http://192.0.2.1/a"><iframe src="file:///etc/passwd"></iframe>',
    )
    form = saved(tmp_path, "form.html", page.encode())
    assert form.loaded.findings == ()


@pytest.mark.parametrize("name", ["=1+1", "+培训", "-培训", "@培训", '=HYPERLINK("x")'])
def test_a_name_that_looks_like_a_formula_is_text(name: str, tmp_path: Path) -> None:
    rows = [[name if value == "培训人数" else value for value in row] for row in ROWS]
    form = saved(tmp_path, "form.xlsx", build.workbook(rows))
    assert form.loaded.declaration is not None
    assert form.loaded.declaration.projects[0].indicators[0].name == name


@pytest.mark.parametrize("value", ["1", "80", "-1", "x", "²", ""])
def test_spans_of_a_page_are_taken_with_care(value: str) -> None:
    page = f'<table><tr><td rowspan="{value}" colspan="{value}">甲<td>乙<tr><td>丙</table>'
    [table] = read(page.encode())
    assert [cell.text for cell in table.cells()][:1] == ["甲"]


def test_columns_without_end_are_refused() -> None:
    with pytest.raises(Unreadable, match="GS1"):
        read(f'<table><tr><td colspan="{"9" * 9999}">甲<td>乙</table>'.encode())


def test_a_table_in_a_table_is_one_of_its_own() -> None:
    page = "<p>前<table><tr><td>外<table><tr><td>内</table>外<td>右</table>"
    outer, inner = read(page.encode())
    assert [cell.text for cell in outer.cells()] == ["外外", "右"]
    assert [cell.text for cell in inner.cells()] == ["内"]
    assert outer.heading == "前"


@pytest.mark.parametrize(
    ("raw", "name", "package"),
    [
        (build.workbook(ROWS), "openpyxl", "openpyxl"),
        (build.workbook(ROWS), "python_calamine", "python-calamine"),
        (build.letter(ROWS), "docx", "python-docx"),
    ],
)
def test_a_missing_library_is_named_with_how_to_install_it(
    raw: bytes, name: str, package: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def absent(wanted: str) -> object:
        if wanted == name:
            raise ImportError(wanted)
        return import_module(wanted)

    monkeypatch.setattr(library, "import_module", absent)
    form = saved(tmp_path, "form.xlsx", raw)
    assert said(form) == f"this kind of file is read with {package}, which is not installed"
    assert str(form.loaded.findings[0].help) == f"install it: `pip install {package}`"


def test_more_than_sixteen_mebibytes_are_not_read(tmp_path: Path) -> None:
    path = tmp_path / "form.xlsx"
    with path.open("wb") as file:
        file.truncate(16 * 1024 * 1024 + 1)
    assert "16 MiB" in said(load(str(path)))


def test_a_cell_may_span() -> None:
    placed = build.sheet([[Span("a", 2, 2), "b"], ["c"]])
    assert [(row, column) for row, column, _ in placed] == [(1, 1), (1, 3), (2, 3)]
