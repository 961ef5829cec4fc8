"""What every module keeps to: size, exact figures, formats that are files, tests that mirror it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from perfcli.cli.app import COMMANDS
from perfcli.output import diff, findings, score, trend

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "perfcli"
MODULES = sorted(path.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*.py"))
# Pages are tested together, by tests/checks/test_pages.py; packages and forms of words say nothing.
TOGETHER = ("checks/rules/",)
TRIVIAL = 12


def parsed(module: str) -> ast.Module:
    return ast.parse((SOURCE / module).read_text(encoding="utf-8"))


def statements(module: str) -> int:
    """Return how many lines of a module do something inside a function."""
    return sum(
        isinstance(node, ast.stmt)
        for function in ast.walk(parsed(module))
        if isinstance(function, ast.FunctionDef)
        for node in ast.walk(function)
    )


def homes(module: str) -> list[Path]:
    """Return the files that may hold the tests of a module."""
    path = Path(module)
    folder, name = path.parent, f"test_{path.stem.strip('_')}.py"
    return [ROOT / "tests" / "unit" / folder / name, ROOT / "tests" / name]


@pytest.mark.parametrize("module", MODULES)
def test_a_module_is_short_and_says_what_it_is_for(module: str) -> None:
    text = (SOURCE / module).read_text(encoding="utf-8")
    assert text.count("\n") <= 300
    assert ast.get_docstring(parsed(module))


@pytest.mark.parametrize("module", MODULES)
def test_figures_are_never_binary_floats(module: str) -> None:
    called = (node for node in ast.walk(parsed(module)) if isinstance(node, ast.Call))
    made = [node.lineno for node in called if ast.unparse(node.func) == "float"]
    assert made == []


@pytest.mark.parametrize("module", MODULES)
def test_only_the_command_line_prints_and_exits(module: str) -> None:
    called = {
        node.func.id
        for node in ast.walk(parsed(module))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert not {"print", "exit", "quit", "input"} & called


def test_every_module_has_its_tests() -> None:
    untested = [
        module
        for module in MODULES
        if not module.startswith(TOGETHER)
        and not any(path.exists() for path in homes(module))
        and statements(module) > TRIVIAL
    ]
    assert not untested, "\n".join(untested)


@pytest.mark.parametrize("package", [findings, score, diff, trend], ids=lambda each: each.__name__)
def test_the_formats_are_the_files(package) -> None:
    folder = Path(package.__file__).parent
    stems = {path.stem.replace("_", "-") for path in folder.glob("*.py")} - {"--init--", "report"}
    assert set(package.formats()) == stems


def test_the_commands_are_the_files() -> None:
    stems = {path.stem for path in (SOURCE / "cli" / "commands").glob("[a-z]*.py")}
    assert {name.replace("-", "_") for name in COMMANDS} == {stem.strip("_") for stem in stems}
