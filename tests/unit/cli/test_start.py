from __future__ import annotations

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from declarations import CLEAN
from perfcli.cli import inputs
from perfcli.cli.start import language, system_locale


@pytest.fixture(autouse=True)
def file(folder: Path) -> Path:
    path = folder / "2020.toml"
    path.write_text(CLEAN, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("arguments", "environment", "expected"),
    [
        ([], {}, "en"),
        ([], {"LANG": "zh_CN.UTF-8"}, "zh"),
        ([], {"LANG": "zh_CN.UTF-8", "LC_ALL": ""}, "zh"),
        ([], {"LANG": "C"}, "en"),
        ([], {"LANG": "C.UTF-8"}, "en"),
        ([], {"LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.UTF-8"}, "zh"),
        ([], {"LC_ALL": "ZH_cn"}, "zh"),
        ([], {"LANG": "zh_CN.UTF-8", "PERFCLI_LANG": ""}, "zh"),
        ([], {"LC_ALL": "C", "PERFCLI_LANG": "zh"}, "zh"),
        (["--lang=fr"], {"LANG": "zh_CN.UTF-8"}, "en"),
        (["--lang="], {"LANG": "zh_CN.UTF-8"}, "en"),
        ([], {"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"),
        ([], {"LANG": "C", "LC_MESSAGES": "zh_TW.UTF-8"}, "zh"),
        ([], {"LANG": "zh_CN.UTF-8", "PERFCLI_LANG": "en"}, "en"),
        ([], {"PERFCLI_LANG": "zh"}, "zh"),
        ([], {"PERFCLI_LANG": "fr", "LANG": "zh_CN"}, "zh"),
        (["--lang", "zh", "validate"], {"PERFCLI_LANG": "en"}, "zh"),
        (["--lang=en", "validate"], {"PERFCLI_LANG": "zh"}, "en"),
        (["--color", "always", "--lang", "zh"], {}, "zh"),
        (["--color=never", "--lang=zh"], {}, "zh"),
        (["validate", "--lang", "zh"], {}, "en"),
        (["--lang"], {"PERFCLI_LANG": "zh"}, "zh"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="Windows asks the user interface")
def test_language(arguments: list[str], environment: dict[str, str], expected: str) -> None:
    assert language(arguments, environment) == expected


def test_windows_asks_the_user_interface(monkeypatch: pytest.MonkeyPatch) -> None:
    import ctypes

    class Kernel:
        @staticmethod
        def GetUserDefaultUILanguage() -> int:  # noqa: N802 - its name there
            return 0x0804

    class Libraries:
        kernel32 = Kernel

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", Libraries, raising=False)
    assert system_locale({"LANG": "C"}) == "zh_CN"


@pytest.mark.parametrize(
    ("call", "environment"),
    [
        (["--lang", "zh", "validate", "none.toml"], {}),
        (["validate", "none.toml"], {"PERFCLI_LANG": "zh"}),
        (["validate", "none.toml"], {"LC_ALL": "zh_CN.UTF-8"}),
    ],
)
def test_messages_follow_the_language(perfcli, call: list[str], environment) -> None:
    ran = perfcli(*call, **environment)
    assert "错误[D005]" in ran.out
    assert "error[" not in ran.out


def test_an_unknown_language_is_refused(perfcli) -> None:
    ran = perfcli("--lang", "fr", "validate", "2020")
    assert ran == (2, "", "perfcli: --lang cannot be `fr`\n  help: it is one of zh, en\n")


def test_an_unknown_command_names_the_closest(perfcli) -> None:
    ran = perfcli("valdiate", "2020")
    assert ran == (
        2,
        "",
        "perfcli: there is no command `valdiate`\n  help: did you mean `validate`?\n",
    )


def test_without_a_command_the_help_is_shown(perfcli) -> None:
    ran = perfcli()
    assert ran.status == 2
    for command in ("validate", "score", "diff"):
        assert command in ran.out


def test_interrupted(perfcli, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(path: str) -> None:
        raise KeyboardInterrupt(path)

    monkeypatch.setattr(inputs, "load", interrupt)
    ran = perfcli("validate", "2020.toml")
    assert ran == (2, "", "\ninterrupted\n")


def test_an_unexpected_error_is_a_message(perfcli, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: str) -> None:
        raise ZeroDivisionError(path)

    monkeypatch.setattr(inputs, "load", fail)
    ran = perfcli("validate", "2020.toml")
    assert ran.status == 2
    assert "unexpected ZeroDivisionError: 2020.toml" in ran.err
    assert "PERFCLI_DEBUG=1" in ran.err
    assert "Traceback" not in ran.err
    with pytest.raises(ZeroDivisionError):
        perfcli("validate", "2020.toml", PERFCLI_DEBUG="1")


class Gone:
    """A standard output nobody reads."""

    def write(self, text: str) -> int:
        raise BrokenPipeError(errno.EPIPE, text)

    def isatty(self) -> bool:
        return False


def test_a_reader_who_has_gone_is_no_news(perfcli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", Gone())
    ran = perfcli("score", "2020.toml")
    sys.stdout.close()
    assert (ran.status, ran.err) == (2, "")


def test_a_pipe_that_closes_early(file: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "perfcli", "score", str(file)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    with process.stderr as errors:
        assert errors.read() == b""
    assert process.wait() == 2


def test_help_and_usage_in_chinese(file: Path) -> None:
    # In a process of its own: help pages keep the language they were imported in.
    ran = subprocess.run(
        [sys.executable, "-m", "perfcli", "--lang", "zh", "validate", "--help"],
        capture_output=True,
        check=True,
        cwd=file.parent,
    )
    out = ran.stdout.decode()
    assert out.startswith("用法")
    for english in ("Usage", "Options", "Arguments", "Show this message", "[required]", "Example"):
        assert english not in out
