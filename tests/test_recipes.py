"""The recipes of docs/recipes.md, followed to the letter in a copy of the tree."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
RECIPES = ROOT / "docs" / "recipes.md"
COPIED = ("src", "tests", "tools", "docs", "examples")
_BLOCK = re.compile(r"^`([\w./-]+)`\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def recipe(title: str) -> dict[str, str]:
    """Return the files of a recipe: name and text."""
    text = RECIPES.read_text(encoding="utf-8")
    (section,) = (part for part in text.split("\n## ")[1:] if part.startswith(title + "\n"))
    return dict(_BLOCK.findall(section))


class Copy:
    """A copy of the tree in which a recipe was followed."""

    def __init__(self, root: Path, title: str) -> None:
        self.root = root
        for name in COPIED:
            ignored = shutil.ignore_patterns("__pycache__", "snapshots", "published", "browser")
            shutil.copytree(ROOT / name, root / name, ignore=ignored)
        shutil.copy(ROOT / "pyproject.toml", root)
        self.files = recipe(title)
        for name, text in self.files.items():
            (root / name).write_text(text, encoding="utf-8")

    def python(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run Python on the source of the copy."""
        kept = {key: each for key, each in os.environ.items() if not key.startswith("COV")}
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=self.root,
            env={**kept, "PYTHONPATH": str(self.root / "src"), "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    def perfcli(self, *arguments: str) -> str:
        """Return what perfcli prints there; what it says in the other stream fails the test."""
        ran = self.python("-m", "perfcli", *arguments)
        assert ran.stderr == ""
        return ran.stdout

    def passes(self) -> None:
        """Run the linter on the new files, the catalogue's tool, and the tests of the recipe."""
        python = [name for name in self.files if name.endswith(".py")]
        for mode in (("check",), ("format", "--check")):
            linted = self.python("-m", "ruff", *mode, "--no-cache", *python)
            assert linted.returncode == 0, linted.stdout + linted.stderr
        words = ["words.po"] if "words.po" in self.files else []
        assert self.python("tools/messages.py", *words).stdout.endswith(
            " 0 without a translation\n"
        )
        tests = [name for name in python if name.startswith("tests/")]
        tested = self.python("-m", "pytest", "-q", "-p", "no:cacheprovider", *tests)
        assert tested.returncode == 0, tested.stdout + tested.stderr


def test_a_check(tmp_path: Path) -> None:
    copy = Copy(tmp_path / "copy", "A check")
    copy.passes()
    bad = copy.root / "bad.toml"
    page = copy.files["src/perfcli/checks/rules/i099_long_name.py"]
    fragment = page.partition('bad="""')[2].partition('"""')[0]
    bad.write_text(f'format = 1\nyear = 2020\nunit = "示例街道"\n{fragment}', encoding="utf-8")
    chinese = copy.perfcli("--lang", "zh", "validate", "--select", "I099", "bad.toml")
    assert "[I099] long-name: 名称有43个字，超过40个字" in chinese
    sarif = json.loads(copy.perfcli("validate", "--format", "sarif", "bad.toml"))
    (run,) = sarif["runs"]
    assert "I099" in {each["ruleId"] for each in run["results"]}
    assert "I099" in {each["id"] for each in run["tool"]["driver"]["rules"]}
    assert copy.perfcli("explain", "I099").startswith("# I099 long-name")
    assert copy.python("tools/pages.py").returncode == 0
    assert "## I099 long-name" in (copy.root / "docs/checks.md").read_text(encoding="utf-8")
    assert copy.python("-m", "pytest", "-q", "tests/checks", "-k", "I099").returncode == 0


def test_a_rule(tmp_path: Path) -> None:
    copy = Copy(tmp_path / "copy", "A scoring rule")
    copy.passes()
    assert copy.perfcli("explain", "half-if-missed").startswith("# half-if-missed")
    assert "得一半分" in copy.perfcli("--lang", "zh", "explain", "half-if-missed")
    assert copy.python("tools/pages.py").returncode == 0
    assert "## half-if-missed" in (copy.root / "docs/rules.md").read_text(encoding="utf-8")


def test_a_scheme(tmp_path: Path) -> None:
    copy = Copy(tmp_path / "copy", "A scheme")
    copy.passes()
    assert "example-county" in copy.perfcli("schemes", "list")
    file = next(name for name in copy.files if name.endswith(".toml"))
    assert "example-county" in copy.perfcli("schemes", "check", file)
    scored = json.loads(
        copy.perfcli(
            "score", "--scheme", "example-county", "--format", "json", "examples/2020.toml"
        )
    )
    assert scored["scheme"] == {"id": "example-county", "reference": "示例财绩〔2023〕6号"}


def test_a_format(tmp_path: Path) -> None:
    copy = Copy(tmp_path / "copy", "An output format")
    copy.passes()
    plain = copy.perfcli("score", "--format", "plain", "examples/2020.toml")
    objects = json.loads(copy.perfcli("score", "--format", "json", "examples/2020.toml"))
    assert [line.split("\t")[1] for line in plain.splitlines()] == [
        each["name"] for each in objects["projects"]
    ]


@pytest.mark.parametrize("title", ["A check", "A scoring rule", "A scheme", "An output format"])
def test_a_recipe_has_its_test(title: str) -> None:
    assert any(name.startswith("tests/unit/") for name in recipe(title))
