from __future__ import annotations

import re
from pathlib import Path

import pytest

from declarations import CLEAN
from support import ROOT

HOOK = dict(
    line.strip(" -").split(": ", 1)
    for line in (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8").splitlines()
    if ": " in line and "#" not in line
)
COMMANDS = re.findall(
    r"^[ -]*(?:run: )?perfcli (.*/)$",
    (ROOT / "docs/ci.md").read_text(encoding="utf-8"),
    re.MULTILINE,
)


def test_the_hook_runs_the_command() -> None:
    assert (HOOK["id"], HOOK["language"]) == ("perfcli-validate", "python")
    assert HOOK["entry"] == "perfcli validate"


@pytest.mark.parametrize(
    ("path", "taken"),
    [
        ("2020.toml", True),
        ("declarations/2020.toml", True),
        ("declarations/myschemes/2020.toml", True),
        ("perfcli.toml", False),
        ("declarations/perfcli.toml", False),
        ("pyproject.toml", False),
        ("declarations/schemes/part.toml", False),
        ("notes.md", False),
    ],
)
def test_the_hook_takes_declarations_only(path: str, taken: bool) -> None:  # noqa: FBT001
    included, excluded = re.search(HOOK["files"], path), re.search(HOOK["exclude"], path)
    assert bool(included and not excluded) is taken


def test_the_documented_commands_run(perfcli, folder: Path) -> None:
    (folder / "declarations").mkdir()
    (folder / "report").mkdir()
    (folder / "declarations" / "2020.toml").write_text(CLEAN, encoding="utf-8")
    assert len(COMMANDS) == 5
    assert [perfcli(*command.split()).status for command in COMMANDS] == [0] * 5
    assert {path.name for path in folder.rglob("*.*") if path.suffix != ".toml"} == {
        "findings.sarif", "findings.xml", "known.json",
    }  # fmt: skip
