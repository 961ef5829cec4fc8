"""What is kept between runs: where, and that no answer is ever an old one."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from declarations import CLEAN, ERROR, MISTYPED, NOT_TOML, WARNING
from perfcli import pipeline
from perfcli.batch.store import NAME
from perfcli.cli import caching, inputs
from perfcli.source import settings
from scheme_files import HEAD

COUNT = 12
Answer = Callable[..., tuple[int, str, int]]


@pytest.mark.parametrize(
    ("system", "environment", "place"),
    [
        ("linux", {"PERFCLI_CACHE_DIR": "/chosen/here"}, "/chosen/here"),
        ("linux", {"XDG_CACHE_HOME": "/var/c"}, "/var/c/perfcli"),
        ("linux", {"XDG_CACHE_HOME": "relative"}, "/home/me/.cache/perfcli"),
        ("linux", {}, "/home/me/.cache/perfcli"),
        ("darwin", {"XDG_CACHE_HOME": "/var/c"}, "/home/me/Library/Caches/perfcli"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/perfcli"),
        ("win32", {}, None),
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="paths of POSIX")
def test_the_folder(
    monkeypatch: pytest.MonkeyPatch, system: str, environment: dict[str, str], place: str | None
) -> None:
    monkeypatch.setenv("HOME", "/home/me")
    assert caching.folder(environment, system) == place


def test_without_a_home_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)
    assert caching.folder({}, "linux") is None
    monkeypatch.setattr(caching, "folder", lambda *_: None)
    assert caching.memory(None) is None  # type: ignore[arg-type]


@pytest.fixture
def many(folder: Path) -> Path:
    (folder / "all").mkdir()
    for number in range(COUNT):
        text = (CLEAN, WARNING, ERROR, MISTYPED)[number % 4]
        (folder / "all" / f"{number:02}.toml").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def answer(perfcli, many: Path, monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Return a run with a cache of its own, held against one without, and how much it read."""
    monkeypatch.setenv("PERFCLI_CACHE_DIR", str(many / "cache"))
    opened: list[str] = []
    real = inputs.opened

    def counted(item):
        opened.append(item.path)
        return real(item)

    monkeypatch.setattr(inputs, "opened", counted)

    def call(*arguments: str, stdin: bytes = b"") -> tuple[int, str, int]:
        opened.clear()
        settings.forget()  # a run of its own would know nothing of earlier settings
        ran = perfcli(*arguments, "--jobs", "1", stdin=stdin)
        count = len(opened)
        assert ran == perfcli(*arguments, "--jobs", "1", "--no-cache", stdin=stdin)
        return ran.status, ran.out, count

    return call


FORMATS = [
    ["validate"],
    ["validate", "--format", "json", "--statistics"],
    ["validate", "--format", "junit", "--ignore", "B"],
    ["--lang", "zh", "validate", "--all"],
    ["score"],
    ["score", "--format", "json", "--explain"],
    ["score", "--scheme", "all", "--format", "markdown"],
    ["score", "--project", "nobody"],
    ["--color", "always", "score", "--fail-under", "90"],
]


@pytest.mark.parametrize("call", FORMATS, ids="-".join)
def test_the_second_run_reads_nothing_and_says_the_same(answer: Answer, call: list[str]) -> None:
    first = answer(*call, "all")
    assert first[2] == COUNT
    assert answer(*call, "all") == (*first[:2], 0)


def test_other_options_are_other_answers(answer: Answer) -> None:
    for call in FORMATS:
        assert answer(*call, "all")[2] == COUNT
    for call in FORMATS:
        assert answer(*call, "all")[2] == 0


def test_a_single_file_is_not_kept(answer: Answer, perfcli, many: Path) -> None:
    for _ in range(2):
        assert answer("validate", "all/00.toml")[2] == 1
    for count in (1, 0):
        ran = perfcli("validate", "--write-accept", "all/01.toml", "all/02.toml")
        assert ran.err.count("entry added") == 2 * count
    assert not (many / "cache").exists()


def test_a_changed_file_is_read_again(answer: Answer, many: Path) -> None:
    answer("validate", "all")
    path = many / "all" / "03.toml"
    times = path.stat()
    path.write_text(MISTYPED.replace("2020", "2021", 1), encoding="utf-8")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert answer("validate", "all")[2] == 1
    path.unlink()
    assert answer("validate", "all")[2] == 0
    path.write_text(NOT_TOML, encoding="utf-8")
    assert answer("validate", "all")[2] == 1


def test_settings_that_come_change_and_go(answer: Answer, many: Path) -> None:
    first = answer("validate", "all")
    outputs = set()
    for place in (many, many / "all"):
        for text in ('B001 = "off"', 'B001 = "info"', 'B00 = "off"', "no toml"):
            (place / "perfcli.toml").write_text(f"[checks]\n{text}\n", encoding="utf-8")
            changed = answer("validate", "all")
            assert changed[2] == COUNT
            assert answer("validate", "all") == (*changed[:2], 0)
            outputs.add(changed[1])
    assert len(outputs) == 6  # a level of severity reads the same from either place
    (many / "all" / "perfcli.toml").unlink()
    (many / "perfcli.toml").unlink()
    again = answer("validate", "all")
    assert again[:2] == first[:2]


def test_the_text_of_the_source(answer: Answer, many: Path) -> None:
    for number in range(2):
        path = many / "all" / f"{number:02}.toml"
        lines = path.read_text(encoding="utf-8").replace(
            "[[projects]]", '[source]\npath = "report.txt"\n\n[[projects]]', 1
        )
        path.write_text(lines, encoding="utf-8")
    seen = [answer("validate", "all")[2], answer("validate", "all")[2]]
    text = many / "all" / "report.txt"
    for words in ("预算100.00万元", "预算200.00万元"):
        text.write_text(words, encoding="utf-8")
        seen += [answer("validate", "all")[2], answer("validate", "all")[2]]
    text.unlink()
    seen += [answer("validate", "all")[2]]
    assert seen == [COUNT, 0, 2, 0, 2, 0, 2]


def test_a_scheme_of_the_users_and_what_it_extends(answer: Answer, many: Path) -> None:
    base, scheme = many / "base.toml", many / "mine.toml"
    base.write_text(HEAD, encoding="utf-8")
    scheme.write_text(HEAD.replace("mof-2020", "./base.toml"), encoding="utf-8")
    call = ("score", "--scheme", "mine.toml", "--format", "json", "all")
    seen = [answer(*call)[2], answer(*call)[2]]
    base.write_text(HEAD + 'weights = "required"\n', encoding="utf-8")
    seen += [answer(*call)[2], answer(*call)[2]]
    scheme.write_text("no toml", encoding="utf-8")
    seen += [answer(*call)[2], answer(*call)[2]]
    # The scheme of a file that cannot be scored is not asked for.
    sound = COUNT * 3 // 4
    assert seen == [COUNT, 0, sound, 0, sound, 0]
    scheme.unlink()
    # What no file can be scored by is refused before any.
    assert answer(*call) == (2, "", 0)


def test_a_scheme_beside_the_declarations(answer: Answer, many: Path) -> None:
    scheme = many / "all" / "schemes" / "mine.toml"
    scheme.parent.mkdir()
    scheme.write_text(HEAD, encoding="utf-8")
    path = many / "all" / "00.toml"
    named = path.read_text(encoding="utf-8").replace(
        "year = 2020", 'year = 2020\nscheme = "schemes/mine.toml"'
    )
    path.write_text(named, encoding="utf-8")
    seen = []
    for text in (HEAD, HEAD, HEAD + 'weights = "required"\n'):
        scheme.write_text(text, encoding="utf-8")
        seen += [answer("score", "all")[2], answer("validate", "all")[2]]
    assert seen == [COUNT, COUNT, 0, 0, 1, 1]


def test_archives_and_standard_input_are_kept_by_content(answer: Answer, many: Path) -> None:
    for text in (ERROR, WARNING):
        with zipfile.ZipFile(many / "a.zip", "w") as archive:
            archive.writestr("2020.toml", text)
            archive.writestr("2021.toml", CLEAN)
        unknown = 2 if text is ERROR else 1
        assert answer("validate", "a.zip")[2] == unknown
        assert answer("validate", "a.zip")[2] == 0
    for text, count in ((ERROR, COUNT + 1), (ERROR, 0), (WARNING, 1)):
        assert answer("validate", "all", "-", stdin=text.encode())[2] == count


def test_another_folder_is_another_place(
    answer: Answer, many: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer("validate", "all")
    (many / "other").mkdir()
    (many / "all").rename(many / "other" / "all")
    (many / "other" / "perfcli.toml").write_text('[checks]\nB001 = "off"\n', encoding="utf-8")
    monkeypatch.chdir(many / "other")
    assert answer("validate", "all")[2] == COUNT


def test_a_baseline_is_held_against_what_is_known(answer: Answer, perfcli, many: Path) -> None:
    assert many
    assert answer("validate", "all")[0] == 1
    assert perfcli("validate", "all", "--write-baseline", "known").status == 1
    status, out, read = answer("validate", "all", "--baseline", "known")
    assert (status, read) == (0, 0)
    assert "error" not in out


def test_a_failure_of_the_program_is_not_kept(
    perfcli, many: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PERFCLI_CACHE_DIR", str(many / "cache"))
    with monkeypatch.context() as patched:
        patched.setattr(pipeline, "check", lambda *_, **__: 1 / 0)
        assert "ZeroDivisionError" in perfcli("validate", "all").out
    assert "ZeroDivisionError" not in perfcli("validate", "all").out


def kept(many: Path) -> Path:
    return many / "cache" / NAME


@pytest.mark.parametrize(
    "statement",
    ["UPDATE answers SET entry = x'00'", "UPDATE answers SET id = id + 1", "DROP TABLE answers"],
)
def test_a_poisoned_file_changes_nothing(answer: Answer, many: Path, statement: str) -> None:
    answer("validate", "all")
    with closing(sqlite3.connect(kept(many))) as file, file:
        file.execute(statement)
    assert answer("validate", "all")[2] == COUNT
    assert answer("validate", "all")[2] == 0


def test_a_damaged_file_is_begun_anew(answer: Answer, many: Path) -> None:
    answer("validate", "all")
    kept(many).write_bytes(b"SQLite format 3\0" + b"\xff" * 9000)
    assert [answer("validate", "all")[2] for _ in range(3)] == [COUNT, COUNT, 0]


def told(perfcli, **environment: str) -> tuple[str, list[str]]:
    """Return what is said beside the answer, which stays what it is."""
    ran = perfcli("validate", "all", **environment)
    plain = perfcli("validate", "all", "--no-cache")
    assert (ran.status, ran.out) == (plain.status, plain.out)
    return ran.err.removeprefix(plain.err), ran.err.splitlines()


@pytest.mark.skipif(os.name == "nt", reason="rights of POSIX")
def test_a_folder_that_is_not_the_users_is_said_and_not_used(
    perfcli, many: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = many / "cache"
    place.mkdir(mode=0o700)
    place.chmod(0o770)
    err, lines = told(perfcli, PERFCLI_CACHE_DIR=str(place))
    refused = f"{place} belongs to another user, or others may write to it"
    assert lines[-2:] == [
        f"perfcli: the cache in {place} is not used: {refused}",
        "  help: PERFCLI_CACHE_DIR names another folder, and --no-cache does without",
    ]
    assert [*place.iterdir()] == []
    place.chmod(0o700)
    monkeypatch.setattr(os, "geteuid", lambda: place.stat().st_uid + 1)
    assert told(perfcli, PERFCLI_CACHE_DIR=str(place)) == (err, lines)
    assert [*place.iterdir()] == []


def test_what_cannot_be_written_is_said_once(
    perfcli, many: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (many / "file").touch()
    err, _ = told(perfcli, PERFCLI_CACHE_DIR=str(many / "file" / "cache"))
    assert err.count("is not used") == 1
    # No home to write into is nothing that the user has chosen.
    monkeypatch.delenv("PERFCLI_CACHE_DIR")
    monkeypatch.setattr(caching, "folder", lambda *_: str(many / "file" / "cache"))
    assert told(perfcli)[0] == ""
    full = sqlite3.OperationalError("database or disk is full")
    monkeypatch.setattr(sqlite3, "connect", lambda *_, **__: (_ for _ in ()).throw(full))
    monkeypatch.setattr(caching, "folder", lambda *_: str(many / "cache"))
    assert "is not used: database or disk is full" in told(perfcli)[0]


def test_two_runs_at_once_give_the_same_answer(many: Path) -> None:
    environment = {**os.environ, "PERFCLI_CACHE_DIR": str(many / "cache")}
    (many / "list").write_text("all\n" * 20, encoding="utf-8")
    call = ["validate", "--format", "json", "--jobs", "2", "--files-from", "list"]
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "perfcli", *call],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
        )
        for _ in range(3)
    ]
    ended = [each.communicate(timeout=60) for each in running]
    assert len({*ended}) == 1
    assert ended[0][1] == b""
    assert json.loads(ended[0][0])["files"] == 20 * COUNT
    with closing(sqlite3.connect(kept(many))) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert file.execute("SELECT COUNT(*) FROM answers").fetchone() == (COUNT,)
