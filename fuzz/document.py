"""Target: from the bytes of a declaration to everything that is printed and written of it."""

from __future__ import annotations

import json
import re
import zlib
from random import Random
from typing import TYPE_CHECKING

from fuzz.mutation import Language
from fuzz.target import ROOT, Target, check_controls
from perfcli.core.language import LANGUAGES, use
from perfcli.forms.load import sheets
from perfcli.output import findings as of_findings
from perfcli.output import report
from perfcli.output import score as of_score
from perfcli.output.findings.report import FileReport, Tally
from perfcli.pipeline import check, try_score
from perfcli.source.load import load_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.core.finding import Finding
    from perfcli.pipeline import Checked, Scored
    from perfcli.source.load import Loaded

_PATH = "2020.toml"
_WIDTHS = (80, 120)
_SELDOM = 8
_LINES = frozenset({"json", "sarif"})
_LANGUAGE = Language(
    token=re.compile(r"[^\n]*\n|[^\n]+"),
    # What stands behind the sign of equality, in quotes or not.
    value=re.compile(r"(?:=[ \t]*\"?)([^\"\n]*)"),
)


def test(data: bytes) -> None:
    """Load, check and score a declaration, and print it in one format of each kind.

    Which formats an input gets, and which language, is told by its checksum: all of them would
    take ten times as long. A report is written of one input in `_SELDOM`.
    """
    chance = Random(zlib.crc32(data))  # noqa: S311 - no secret is made of it
    use(chance.choice(LANGUAGES))
    loaded = load_bytes(data, _PATH)
    checked = check(loaded)
    scored = try_score(loaded)
    _check_findings(checked.findings, loaded.text)
    assert (checked.declaration is None) == (loaded.declaration is None)
    _print_findings(checked, loaded, chance.choice(of_findings.formats()))
    _print_score(scored, chance.choice(of_score.formats()), chance.choice(_WIDTHS))
    if scored.result is not None and not chance.randrange(_SELDOM):
        _report(scored, checked, chance.choice(report.formats()))


def _check_findings(findings: tuple[Finding, ...], text: str | None) -> None:
    """See that every finding stands in the text, and can be said."""
    lines = [] if text is None else re.split("\r?\n", text)
    for each in findings:
        assert str(each.message), each.code
        assert str(each.help), each.code
        if each.place is not None and text is not None:
            assert 1 <= each.place.line <= max(len(lines), 1), each
            line = lines[each.place.line - 1] if lines else ""
            assert 1 <= each.place.column <= len(line) + 1, (each, line)


def _print_findings(checked: Checked, loaded: Loaded, name: str) -> None:
    writer = of_findings.writer(name)
    file = FileReport(checked.path, loaded.text, checked.findings, checked.unreadable)
    tally = Tally()
    tally.add(file)
    _check_text(name, writer.begin() + writer.file(file) + writer.end(tally))


def _print_score(scored: Scored, name: str, width: int) -> None:
    writer = of_score.writer(name, width=width, color=False, explain=True)
    text = writer.begin(several=False)
    if scored.result is None:
        text += writer.failed(scored.path, scored.findings)
    else:
        text += writer.file(scored.result, scored.path)
    _check_text(name, text + writer.end())


def _check_text(name: str, text: str) -> None:
    check_controls(text, name)
    text.encode()
    if name in _LINES:
        json.loads(text)
    elif name == "jsonl":
        for line in text.splitlines():
            json.loads(line)


def _report(scored: Scored, checked: Checked, kind: str) -> None:
    """Write a report, and read what is a form back."""
    assert scored.result is not None
    made = report.render(kind, [report.Reported(scored.result, _PATH, checked.findings)])
    if kind in {"html", "md"}:
        check_controls(made.decode(), kind)
    else:
        assert sheets(made), kind


def seeds() -> Iterator[bytes]:
    """Yield the declarations of the examples and of the published tables."""
    for folder in ("examples", "tests/published"):
        for path in sorted((ROOT / folder).glob("*.toml")):
            if not path.name.endswith(".expected.toml"):
                yield path.read_bytes()


TARGET = Target(
    test,
    seeds,
    words=("document", "values"),
    tables=("values/units.toml", "values/words.toml"),
    longest=12_000,
    language=_LANGUAGE,
)
