"""Open documents."""

from __future__ import annotations

import io
import zipfile
from decimal import Decimal

from forms.build import Row
from forms.filling import COLUMNS
from perfcli.forms.find import imported
from perfcli.forms.load import sheets

OPEN_DOCUMENT = """<?xml version="1.0" encoding="UTF-8"?><office:document-content
xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body>
<office:spreadsheet><table:table table:name="自评表">{rows}</table:table></office:spreadsheet>
</office:body></office:document-content>"""


def open_document(rows: list[Row]) -> bytes:
    """Return the rows as an .ods file."""

    def cell(value: object) -> str:
        if isinstance(value, int | float):
            return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
        text = f"<text:p>{value or ''}</text:p>"
        return f'<table:table-cell office:value-type="string">{text}</table:table-cell>'

    lines = (f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows)
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("mimetype", kind)
        package.writestr("content.xml", OPEN_DOCUMENT.format(rows="".join(lines)))
        package.writestr(
            "META-INF/manifest.xml",
            "<manifest:manifest "
            'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
            "</manifest:manifest>",
        )
    return file.getvalue()


def test_an_open_document_is_read_too() -> None:
    rows: list[Row] = [
        ["2021年度项目支出绩效自评表"],
        ["项目名称", "公共服务"],
        ["实施单位", "街道办事处"],
        COLUMNS,
        ["产出指标", "数量指标", "甲", "≥1", 1, 90, 81.5],
        ["", "", "乙", "≥1", 1, 10, 10],
    ]
    found = imported(sheets(open_document(rows)), "form")
    assert found is not None
    assert found.data["unit"] == "街道办事处"
    one, two = found.data["projects"][0]["indicators"]
    assert (one["reported_score"], two["category"]) == (Decimal("81.5"), "数量指标")
    assert found.cells["projects", 0, "indicators", 1, "weight"].cell == "自评表!F6"
