"""The documentation names everything there is: commands, options, variables, keys, rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel
from typer.main import get_command

from perfcli.cli.app import app
from perfcli.model import declaration
from perfcli.model.declaration import Declaration
from perfcli.scoring.registry import names
from perfcli.source.load import load_text

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "perfcli"


def page(name: str) -> str:
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def options() -> Iterator[str]:
    program = get_command(app)
    context = program.make_context("perfcli", ["validate"], resilient_parsing=True)
    for name in program.list_commands(context):  # type: ignore[attr-defined]
        command = program.get_command(context, name)  # type: ignore[attr-defined]
        yield name
        for parameter in command.params:
            yield from (flag for flag in parameter.opts if flag.startswith("--"))


@pytest.mark.parametrize("name", sorted({*options()} - {"--help"}))
def test_every_command_and_option_is_described(name: str) -> None:
    assert re.search(rf"{name}\b", page("cli.md"))


def test_every_variable_is_described() -> None:
    used = {
        found
        for path in SOURCE.rglob("*.py")
        for found in re.findall(r"PERFCLI_[A-Z_]+", path.read_text(encoding="utf-8"))
    }
    assert {name for name in used if name not in page("cli.md")} == set()


def tables() -> list[type[BaseModel]]:
    return [
        each
        for each in vars(declaration).values()
        if isinstance(each, type)
        and issubclass(each, BaseModel)
        and each.__module__.endswith("declaration")
    ]


@pytest.mark.parametrize("table", tables(), ids=lambda each: each.__name__)
def test_every_key_is_described(table: type[BaseModel]) -> None:
    text = page("declaration.md")
    ways = ("`{}", "[{}]", ".{}]")
    fields = table.model_fields
    assert [name for name in fields if not any(way.format(name) in text for way in ways)] == []


def test_the_example_of_the_page_is_a_declaration() -> None:
    example = re.search(r"```toml\n(.*?)```", page("declaration.md"), re.DOTALL)
    assert example is not None
    loaded = load_text(example[1], "page.toml")
    assert loaded.findings == ()
    assert isinstance(loaded.declaration, Declaration)


@pytest.mark.parametrize("rule", names())
def test_every_rule_is_named(rule: str) -> None:
    assert f"| `{rule}` |" in page("scoring.md")


@pytest.mark.parametrize(
    "path", sorted(ROOT.glob("docs/*.md")) + sorted(ROOT.glob("*.md")), ids=lambda path: path.name
)
def test_links_lead_somewhere(path: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8"))
    assert [each for each in links if "://" not in each and not (path.parent / each).exists()] == []
