"""The letter, read back."""

from __future__ import annotations

import io

import pytest
from docx import Document

from perfcli.output.letters import render
from perfcli.output.letters.entries import Entry, Unit

ENTRY = Entry("a.toml", "3:1", "error", "B001", "甲", "", "1 too much", "mend it", "")


def lines(units: list[Unit]) -> list[str]:
    document = Document(io.BytesIO(render("docx", units)))
    return [each.text for each in document.paragraphs if each.text.strip()]


def test_a_heading_for_each_unit_and_a_numbered_list() -> None:
    accepted = ENTRY._replace(accepted="known")
    assert lines([Unit("乙", 2, (ENTRY, accepted)), Unit("", 1, ())]) == [
        "乙",
        "In 2 files, the following was found; please correct or explain it:",
        "1. error B001 a.toml 3:1 甲: 1 too much. mend it.",
        "2. error B001 a.toml 3:1 甲: 1 too much. mend it. Accepted: known",
        "files that name no unit",
        "1 file: all is well",
    ]


def test_the_same_findings_give_the_same_bytes() -> None:
    units = [Unit("乙", 1, (ENTRY,))]
    assert render("docx", units) == render("docx", units)


def test_there_is_no_other_format() -> None:
    with pytest.raises(KeyError):
        render("pdf", [])
