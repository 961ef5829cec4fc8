"""Workbooks as their readers see them."""

from __future__ import annotations

import io

import openpyxl

from forms import build
from forms.filling import HEAD, MONEY
from perfcli.forms.find import imported
from perfcli.forms.load import sheets


def test_a_percent_format_is_a_percentage() -> None:

    book = openpyxl.load_workbook(
        io.BytesIO(build.workbook([*HEAD, MONEY, ["", "年度资金总额", 10, 10, 7.927, 10, 0.7927]]))
    )
    book.active["G6"].number_format = "0.00%"
    file = io.BytesIO()
    book.save(file)
    found = imported(sheets(file.getvalue()), "form")
    assert found is not None
    assert found.data["projects"][0]["reported"]["execution_rate"] == "79.27%"
