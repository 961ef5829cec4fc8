"""Names that would act on a terminal, a page or a spreadsheet, in every command and format."""

from __future__ import annotations

import io
import json
import re
import unicodedata
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from declarations import ERROR
from perfcli.core.text import HIDDEN

# A new line, a bell, colours by two ways, reversed and hidden text, a line and a paragraph end of
# Unicode, markup, a workflow command, and in front what a spreadsheet runs.
ACTING = "=1+1\n\x07\x1b[31m\x9b31m\u202e\u2066\u200b\u200f\ufeff\u2028\u2029<b onload=x>::error::"
ESCAPED = r"\x0a\x07\x1b[31m\x9b31m\u202e\u2066\u200b\u200f\ufeff\u2028\u2029"
_TOML = "".join(f"\\u{ord(each):04x}" for each in ACTING)
PATH = "年\n\x1b[31m\u202e\u200b度.toml"
# In every Word file: the dot before the entries of a list.
OWN = {"\r", "\t", "\uf0b7"}
FORMATS = {
    "validate": ["text", "json", "jsonl", "sarif", "github", "junit"],
    "score": ["table", "json", "jsonl", "csv", "markdown"],
    "diff": ["table", "json", "markdown"],
    "trend": ["table", "json", "csv", "markdown"],
}
RUNS = [(command, form) for command, forms in FORMATS.items() for form in forms]


def declaration(year: int, spending: str = "220.00") -> str:
    """Return a declaration that has every text of a stranger's, and findings about it."""
    hostile = ERROR.replace("道路养护", _TOML).replace("示例单位", _TOML)
    hostile = hostile.replace("养护里程", f"{_TOML}里程").replace("120公里", f"120{_TOML}")
    hostile = re.sub(r"total = [\d.]+", f"total = {spending}", hostile)
    return hostile.replace("year = 2020", f"year = {year}")


@pytest.fixture
def years(folder: Path) -> list[str]:
    """Write declarations of three years under names that would act, too."""
    texts = {
        PATH.replace("年", str(year)): declaration(year, f"{year}.00")
        for year in (2018, 2019, 2020)
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return list(texts)


def acting(text: str) -> set[str]:
    """Return the characters of a text that move a cursor, reverse a line or hide."""
    return {each for each in text if unicodedata.category(each) in HIDDEN} - {"\n"}


@pytest.mark.parametrize("color", ["never", "always"])
@pytest.mark.parametrize(("command", "form"), RUNS, ids=lambda each: each)
def test_nothing_acts_on_a_terminal(
    perfcli, years: list[str], command: str, form: str, color: str
) -> None:
    files = {"diff": years[1:], "trend": years}.get(command, years[:1])
    ran = perfcli("--color", color, command, *files, "--format", form)
    assert ran.status in {0, 1}, ran.err
    # Our own colours, and nobody else's.
    shown = re.sub(r"\x1b\[[0-9;]*m", "", ran.out + ran.err) if color == "always" else ran.out
    assert acting(shown) == set()
    assert "\x1b[31m" not in ran.err
    assert len(ran.out) > 100


@pytest.mark.parametrize("color", ["never", "always"])
@pytest.mark.parametrize("command", ["validate", "score"])
def test_a_colour_of_a_strangers_is_no_colour(perfcli, years: list[str], command, color) -> None:
    ran = perfcli("--color", color, command, years[0])
    assert "\\x1b[31m" in ran.out
    assert "\x1b[31m\\x9b" not in ran.out


@pytest.mark.parametrize(("command", "form"), [each for each in RUNS if "json" in each[1]])
def test_json_still_holds_the_name(perfcli, years: list[str], command: str, form: str) -> None:
    files = {"diff": years[1:], "trend": years}.get(command, years[:1])
    ran = perfcli(command, *files, "--format", form)
    documents = [json.loads(line) for line in ran.out.splitlines()] if form == "jsonl" else []
    texts: list[str] = []

    def collect(value: object) -> None:
        if isinstance(value, dict):
            collect([*value.values()])
        elif isinstance(value, list):
            for each in value:
                collect(each)
        elif isinstance(value, str):
            texts.append(value)

    collect(documents or json.loads(ran.out))
    assert any(ACTING in each or PATH[2:] in each or files[0] in each for each in texts)


def test_in_csv_nothing_is_a_formula(perfcli, years: list[str]) -> None:
    import csv

    for command, files in (("score", years[:1]), ("trend", years)):
        out = perfcli(command, *files, "--format", "csv").out
        cells = [cell for row in csv.reader(io.StringIO(out)) for cell in row]
        assert any(cell.startswith("'=1+1") for cell in cells)
        assert not [cell for cell in cells if cell.startswith(("=", "@", "+"))]


def test_junit_is_xml(perfcli, years: list[str]) -> None:
    out = perfcli("validate", years[0], "--format", "junit").out
    assert ESCAPED in "".join(ET.fromstring(out).itertext()) + out  # noqa: S314 - our own


def test_a_workflow_command_is_none(perfcli, years: list[str]) -> None:
    lines = perfcli("validate", years[0], "--format", "github").out.splitlines()
    assert lines
    assert all(re.match(r"::(error|warning|notice) title=\w+ [\w-]+,file=", line) for line in lines)


@pytest.mark.parametrize("suffix", ["xlsx", "docx", "html", "md"])
def test_a_form_holds_words_only(perfcli, years: list[str], suffix: str) -> None:
    ran = perfcli("report", years[0], "-o", f"form.{suffix}")
    assert ran.status == 0, ran.err
    assert acting(ran.out + ran.err) == set()
    text = words_of(Path(f"form.{suffix}"))
    assert acting(text) <= OWN
    assert not re.search(r"(?<!\\)<b onload", text)


@pytest.mark.parametrize("form", ["xlsx", "docx"])
def test_a_letter_holds_words_only(perfcli, years: list[str], form: str) -> None:
    ran = perfcli("validate", years[0], "-q", "--report", f"{form}=letter.{form}")
    assert ran.status == 1, ran.err
    assert acting(words_of(Path(f"letter.{form}"))) <= OWN


def words_of(path: Path) -> str:
    """Return the text of a form, of a package that of all its parts."""
    if path.suffix not in {".xlsx", ".docx"}:
        return path.read_text(encoding="utf-8")
    with zipfile.ZipFile(path) as package:
        parts = [each for each in package.namelist() if each.endswith((".xml", ".rels"))]
        for part in parts:
            root = ET.fromstring(package.read(part))  # noqa: S314 - our own
            for formula in root.iter(
                "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}f"
            ):
                # The name of a sheet stands in quotes.
                assert "1+1" not in re.sub(r"'(?:[^']|'')*'", "", formula.text or "")
        return "".join(package.read(part).decode() for part in parts)


@pytest.mark.parametrize("name", ["a\nb.toml", "a\x1b[31m.toml", "a\u202e.toml", "a\u200b.toml"])
@pytest.mark.parametrize(
    "call",
    [
        ["validate"],
        ["score"],
        ["report", "-o", "x.md"],
        ["import"],
        ["draft"],
        ["schemes", "check"],
        ["init", "2021", "--from"],
        ["diff", "2020"],
        ["trend", "2020", "2021"],
    ],
    ids=lambda call: call[0],
)
def test_a_file_that_is_not_there_is_named_safely(perfcli, folder: Path, call, name) -> None:
    assert folder
    ran = perfcli(*call, name)
    assert ran.status == 2
    assert acting(ran.out + ran.err) == set()
    assert "a" in ran.err + ran.out


@pytest.mark.parametrize("given", ["\x1b[31m", "\u202e", "x\ny", "\u200b"])
@pytest.mark.parametrize(
    "call",
    [
        ["{}"],
        ["explain", "{}"],
        ["schemes", "show", "{}"],
        ["score", "a.toml", "--scheme", "{}"],
        ["score", "a.toml", "--project", "{}"],
        ["score", "a.toml", "--format", "{}"],
        ["validate", "a.toml", "--select", "{}"],
        ["validate", "a.toml", "--report", "json={}/x"],
        ["validate", "a.toml", "--baseline", "{}"],
        ["validate", "--files-from", "{}"],
        ["query", "SELECT '{}' FROM {}", "none.csv"],
        ["--lang", "{}", "validate"],
        ["validate", "--{}"],
    ],
    ids=lambda call: "-".join(call)[:30],
)
def test_an_argument_is_shown_safely(perfcli, folder: Path, call: list[str], given: str) -> None:
    (folder / "a.toml").write_text(ERROR, encoding="utf-8")
    ran = perfcli(*(each.replace("{}", given) for each in call))
    assert ran.status == 2
    assert acting(ran.out + ran.err) == set()
