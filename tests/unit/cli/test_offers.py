from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from typer.core import TyperGroup
from typer.main import get_command

from perfcli.checks.registry import checks
from perfcli.cli.app import app
from perfcli.cli.offers import Place, offer
from perfcli.forms.suffixes import SUFFIXES
from perfcli.model.declaration import Currency, Stage
from perfcli.output.form.layout import forms
from perfcli.scheme.load import identifiers
from perfcli.scoring.registry import names

# What only its author knows.
FREE = {"ADDRESS", "N", "ID", "NAME", "NAME[=BUDGET", "YEAR", "DATE", "SQL", "WORD"}


def place(metavar: str, command: str = "validate", option: str = "--x") -> Place:
    return Place(command, option, metavar)


def values(metavar: str, typed: str = "", command: str = "validate") -> list[str]:
    return [value for value, _ in offer(place(metavar, command), typed, {}).values]


def places(command: Any, path: str = "") -> Iterator[Place]:
    if isinstance(command, TyperGroup):
        for name in command.list_commands(None):  # type: ignore[arg-type]
            yield from places(command.get_command(None, name), f"{path} {name}".strip())  # type: ignore[arg-type]
    for each in command.params:
        if not getattr(each, "is_flag", False):
            yield Place(path, each.opts[0], str(each.metavar or ""))


@pytest.mark.parametrize("each", [*places(get_command(app))], ids=lambda each: " ".join(each[:2]))
def test_every_place_has_something_to_offer_or_takes_what_only_its_author_knows(
    each: Place,
) -> None:
    found = offer(each, "", {})
    if each.metavar.strip("-[] .") not in FREE:
        assert found.values or found.files


def test_codes_and_names_are_those_of_the_checks() -> None:
    known = {check.code: check.name for check in checks()}
    assert dict(offer(place("CODES"), "", {}).values) == known
    named = [
        (value, code)
        for letter in "abcdefghijklmnopqrstuvwxyz"
        for value, code in offer(place("CODES"), letter, {}).values
    ]
    assert {code: name for name, code in named} == known


def test_a_list_of_codes_goes_on_after_its_commas() -> None:
    found = offer(place("CODES"), "B001,B002,B00", {})
    assert found.prefix == "B001,B002,"
    assert [code for code, _ in found.values] == [f"B00{each}" for each in range(3, 10)]


def test_a_page_to_explain_is_that_of_a_check_or_a_rule() -> None:
    found = values("[CODE|RULE]")
    assert found == sorted(check.code for check in checks()) + list(names())


def test_schemes() -> None:
    assert values("ID|PATH", command="score") == [*identifiers(), "all"]
    assert values("ID|PATH", command="schemes show") == list(identifiers())
    assert offer(place("ID|PATH"), "", {}).files == ("*.toml",)


def test_words_of_a_declaration() -> None:
    assert values("CURRENCY", command="init") == [*get_args(Currency)]
    assert values("STAGE", command="init") == [*get_args(Stage)]


def test_forms() -> None:
    assert values("FORM", command="report") == list(forms())
    found = offer(Place("import", "files", "FILES..."), "", {})
    assert {pattern.removeprefix("*") for pattern in found.files} == SUFFIXES


def test_a_report_is_a_format_and_a_file() -> None:
    assert values("FORMAT=PATH", "js") == ["json=", "jsonl="]
    assert {"xlsx=", "docx=", "sarif="} <= set(values("FORMAT=PATH"))
    assert offer(place("FORMAT=PATH"), "sarif=a=b", {}) == ("sarif=", (), ("*",))


@pytest.mark.parametrize("command", ["validate", "score", "diff", "trend"])
def test_every_command_has_its_own_formats(perfcli, command: str) -> None:
    found = values("FORMAT", command=command)
    shown = " ".join(perfcli(command, "--help").out.split())
    assert [each for each in found if each not in shown] == []
    assert "json" in found


def test_reports_to_draft_from_are_those_of_the_help_page(perfcli) -> None:
    found = offer(Place("draft", "file", "FILE"), "", {}).files
    shown = perfcli("draft", "--help").out
    assert [each for each in (".txt", ".md", ".docx", ".html", ".pdf") if each not in shown] == []
    assert {"*.txt", "*.md", "*.docx", "*.html", "*.pdf"} <= set(found)


def test_what_is_not_known_is_not_offered() -> None:
    assert offer(place("SOMETHING"), "", {}) == ("", (), ())
