"""Target: a narrative report, drafted to a declaration that loads."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from fuzz.containers import packed, parts_of
from fuzz.mutation import Language
from fuzz.target import ROOT, Target, check_controls, check_refusal
from perfcli.core.language import LANGUAGES, use
from perfcli.drafting.consistency import inconsistencies
from perfcli.drafting.declare import declaration
from perfcli.drafting.report import Report, read
from perfcli.drafting.text import of_bytes
from perfcli.output.draft import as_json, explanation
from perfcli.source.load import load_text
from perfcli.source.read import Unreadable
from perfcli.source.toml_text import written

if TYPE_CHECKING:
    from collections.abc import Iterator

_PATH = "2020-report.txt"
# A line that says of what kind the rest is; without one it is a text.
_KIND = re.compile(rb"=== (html|docx|pdf)\n")
_TEXT = Language(
    # Clauses of a Chinese text, cells of a table, and tags of a page.
    token=re.compile(r"<[^<>\n]*>|[^，。；：、\n\t<]+[，。；：、\n\t]?|(?s:.)"),
    value=re.compile(r"(?s)([0-9.,，%％]+|[^<>]+)"),
)
_BODY = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
)
_CLOSED = "</w:body></w:document>"


def test(data: bytes) -> None:
    """Draft a declaration from a report: it loads without an error, and quotes the report."""
    use(LANGUAGES[len(data) % 2])
    try:
        text = _text(data)
    except Unreadable as refused:
        check_refusal(refused)
        return
    report = read(text)
    for each in report.quantities:
        assert 0 <= each.start < each.end <= len(text), each
    for finding in inconsistencies(report, _PATH):
        assert str(finding.message)
        assert finding.place is not None
    data_of = json.loads(as_json(report, [], explained=True))
    for quantity in data_of["quantities"]:
        assert text[quantity["start"] : quantity["end"]] == quantity["quote"]
    for line in explanation(report):
        check_controls(line, "explanation")
    _check_draft(report)


def _text(data: bytes) -> str:
    kind = _KIND.match(data)
    if kind is None:
        return of_bytes(data, ".txt").text
    rest = data[kind.end() :]
    suffix = kind[1].decode()
    if suffix == "docx":
        text = rest.decode("utf-8", "replace")
        parts = parts_of(text)
        if len(parts) == 1:
            parts = {"word/document.xml": f"{_BODY}{text}{_CLOSED}"}
        rest = packed(parts)
    return of_bytes(rest, f".{suffix}").text


def _check_draft(report: Report) -> None:
    """See that the draft loads; all it may lack is what the report does not say."""
    text = written(*declaration(report, _PATH))
    check_controls(text, "toml")
    loaded = load_text(text, "draft.toml")
    errors = [
        (each.code, str(each.message)) for each in loaded.findings if each.severity == "error"
    ]
    lacking = ["D003"] if report.year is None else []
    assert [code for code, _ in errors] == lacking, (errors, text)


def seeds() -> Iterator[bytes]:
    """Yield a report of the examples, cut to pieces, as a text, a page and a letter."""
    text = (ROOT / "examples" / _PATH).read_text("utf-8")
    yield text.encode()
    paragraphs = [line for line in text.splitlines() if line.strip()]
    for at in range(0, len(paragraphs), 8):
        piece = paragraphs[at : at + 8]
        yield "\n".join(piece).encode()
        yield ("=== html\n" + "".join(f"<p>{line}</p>" for line in piece)).encode()
    letter = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in paragraphs[:8])
    row = "".join(
        f"<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>"
        for cell in ("项目名称", "预算数（万元）", "执行数（万元）")
    )
    yield f"=== docx\n{letter}<w:tbl><w:tr>{row}</w:tr></w:tbl>".encode()


TARGET = Target(
    test,
    seeds,
    words=("draft", "values"),
    tables=("drafting/words.toml", "drafting/categories.toml", "values/units.toml"),
    longest=8_000,
    language=_TEXT,
)
