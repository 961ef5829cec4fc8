"""Whole outputs for the examples, kept under `snapshots` and compared character by character."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import SNAPSHOTS

TEXTS = {
    f"{command}-{name}-{width}-{language}.txt": (
        ["--lang", language, command, *arguments],
        str(width),
    )
    for command, name, arguments in [
        ("validate", "2019", ["examples/2019.toml"]),
        ("validate", "2020", ["examples/2020.toml", "--statistics"]),
        ("score", "2019", ["examples/2019.toml", "--explain"]),
        ("score", "2020", ["examples/2020.toml"]),
        ("diff", "2019-2020", ["2019", "2020"]),
    ]
    for width in (80, 120)
    for language in ("en", "zh")
}
DOCUMENTS = {
    f"{command}-{name}.{form}": ([command, *arguments, "--format", form], "80")
    for command, name, arguments, forms in [
        ("validate", "2020", ["examples/2020.toml"], ["json", "jsonl"]),
        ("score", "2020", ["examples/2020.toml"], ["json", "jsonl", "csv", "markdown"]),
        ("score", "both", ["examples"], ["json"]),
        ("diff", "2019-2020", ["2019", "2020"], ["json", "markdown"]),
    ]
    for form in forms
}
CASES = TEXTS | DOCUMENTS


@pytest.mark.usefixtures("examples")
@pytest.mark.parametrize("name", CASES)
def test_output(perfcli, snapshot: Callable[[str, str], None], name: str) -> None:
    arguments, columns = CASES[name]
    ran = perfcli(*arguments, COLUMNS=columns)
    assert ran.err == ""
    snapshot(name, ran.out)


def test_no_snapshot_is_left_over() -> None:
    kept = {path.relative_to(SNAPSHOTS).as_posix() for path in SNAPSHOTS.rglob("*.*")}
    assert kept == set(CASES)


def test_snapshots_hold_no_path_of_this_machine() -> None:
    here = str(Path.cwd())
    assert not [path.name for path in SNAPSHOTS.rglob("*.*") if here in path.read_text("utf-8")]
