"""`perfcli demo`: every step is what the command prints when it is typed."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest

from perfcli.cli.commands import demo
from perfcli.starting.examples import NAMES

TITLES = re.compile(r"^\d/4  .*\n\$ perfcli (.*)$", re.MULTILINE)


def test_each_step_prints_its_command_and_what_it_gives(perfcli, folder: Path, monkeypatch) -> None:
    ran = perfcli("demo", "--keep", "kept")
    assert (ran.status, ran.err) == (0, "")
    assert sorted(path.name for path in (folder / "kept").iterdir()) == sorted(
        [*NAMES, "report.html"]
    )
    commands = TITLES.findall(ran.out)
    assert [each.split()[0] for each in commands] == ["validate", "score", "diff", "report"]
    monkeypatch.chdir("kept")
    for command in commands[:3]:
        typed = perfcli(*command.split())
        assert f"$ perfcli {command}\n{typed.out}\nExit status {typed.status}: " in ran.out
    assert f"The report: {Path('kept', 'report.html')}\n" in ran.out


def test_nothing_is_left_behind(perfcli, folder: Path, monkeypatch) -> None:
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr("tempfile.tempdir", None)
    ran = perfcli("demo")
    assert ran.status == 0
    assert str(folder) in ran.out.splitlines()[0]
    assert "The report:" not in ran.out
    assert ran.out.splitlines()[-1].startswith("The folder is removed")
    assert list(folder.iterdir()) == []
    assert Path.cwd() == folder


@pytest.mark.usefixtures("folder")
def test_it_speaks_the_language_of_the_run(perfcli) -> None:
    assert "退出状态 1：" in perfcli("--lang", "zh", "demo").out


@pytest.mark.usefixtures("folder")
def test_its_colour_is_that_of_the_run(perfcli) -> None:
    assert "\x1b[" in perfcli("--color", "always", "demo").out
    assert "\x1b[" not in perfcli("demo").out


def test_a_folder_that_is_there_is_not_used(perfcli, folder: Path) -> None:
    (folder / "kept").mkdir()
    ran = perfcli("demo", "--keep", "kept")
    assert ran == (
        2,
        "",
        "perfcli: kept exists and is not replaced\n  help: name a new folder\n",
    )
    (folder / "file").write_text("")
    assert "cannot be written" in perfcli("demo", "--keep", "file/kept").err


def test_without_its_library_the_report_is_markdown(perfcli, folder: Path, monkeypatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    ran = perfcli("demo", "--keep", "kept")
    assert ran.status == 0
    assert (folder / "kept" / "report.md").read_text(encoding="utf-8").startswith("#")


@pytest.mark.usefixtures("folder")
def test_a_step_that_fails_ends_it(perfcli, monkeypatch) -> None:
    steps = (demo.Step("one", ("score", "none.toml")), demo.Step("two", ("score", "2020.toml")))
    monkeypatch.setattr(demo, "_steps", lambda: steps)
    ran = perfcli("demo")
    assert ran.status == 2
    assert "2/2" not in ran.out


@pytest.mark.parametrize("watched", [True, False])
@pytest.mark.usefixtures("folder")
def test_it_waits_where_somebody_looks_on(perfcli, monkeypatch, watched) -> None:
    monkeypatch.setattr(demo, "_watched", lambda: watched)
    ran = perfcli("demo", stdin=b"\n" * 9)
    assert ran.status == 0
    assert ran.err.count("Enter goes on") == 3 * watched
    assert ("The report:" in ran.out) is watched


def test_somebody_looks_on_at_a_terminal(monkeypatch) -> None:
    assert not demo._watched()  # noqa: SLF001
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True, raising=False)
    monkeypatch.setattr("sys.stdin", terminal)
    monkeypatch.setattr("sys.stdout", terminal)
    assert demo._watched()  # noqa: SLF001
