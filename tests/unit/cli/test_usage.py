from __future__ import annotations

import pytest

from perfcli.cli.usage import translated, wording
from perfcli.core.language import use


class NoSuchOption(Exception):  # noqa: N818 - the parser's name
    option_name = "--qqq"
    possibilities = None


class BadParameter(Exception):  # noqa: N818 - the parser's name
    message = "something [b]odd[/b]"


def said(error: Exception) -> tuple[str, str]:
    what, remedy = wording(error, ("validate", "score"))
    return str(what), str(remedy)


def test_an_option_without_a_close_one() -> None:
    assert said(NoSuchOption()) == (
        "there is no option `--qqq`",
        "`perfcli --help` shows how it is used",
    )


def test_what_has_no_words_of_its_own_keeps_the_parser_s() -> None:
    assert said(BadParameter())[0] == "something [b]odd[/b]"


def test_a_command_without_a_close_one() -> None:
    error = BadParameter()
    error.message = "No such command 'zzzz'."
    assert said(error) == (
        "there is no command `zzzz`",
        "`perfcli --help` shows how it is used",
    )


def test_a_call_without_a_command_is_said_in_the_language_in_force() -> None:
    error = BadParameter()
    error.message = "Missing command."
    assert said(error)[0] == "a command is missing"
    use("zh")
    try:
        assert said(error)[0] == "缺少命令"
    finally:
        use("en")


def test_a_help_page_in_english_stays() -> None:
    assert translated("Usage: x\nOptions:") == "Usage: x\nOptions:"


def test_what_has_to_be_given_stands_without_braces() -> None:
    assert translated("[OPTIONS] {OLD} {NEW}") == "[OPTIONS] OLD NEW"
    assert translated("[OPTIONS] {bash|fish}") == "[OPTIONS] {bash|fish}"


def test_the_value_that_holds_otherwise_can_be_quoted() -> None:
    assert translated("Text.  [default: 0]", "`") == "Text.  [default: `0`]"


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("Usage:", "用法"),
        ("Options:", "选项"),
        ("Show this message and exit.", "显示"),
        ("COMMAND [ARGS]...", "命令 [参数]..."),
        ("a word.  [default: text]", "[默认：text]"),
        ("OLD.  [required]", "[必填]"),
    ],
)
def test_the_parser_s_words_are_translated(english: str, chinese: str) -> None:
    use("zh")
    try:
        page = translated(english)
    finally:
        use("en")
    assert chinese in page
    assert english not in page


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["valdate"], "there is no command `valdate`\n  help: did you mean `validate`?"),
        (["schemes", "shwo"], "there is no command `shwo`\n  help: did you mean `show`?"),
        (["init", "--unit"], "--unit needs a value\n"),
        (["init", "--force=1"], "--force takes no value\n"),
        (["init", "2020", "2021"], "perfcli: nothing is expected at `2021`\n  help: `perfcli init"),
        (["draft", "--year", "x", "y"], "--year: a year is from 1990 to 2100, not `x`"),
        (["import", "--year", "x", "y"], "--year: a year is from 1990 to 2100, not `x`"),
        (["explain", "C01"], "CODE|RULE cannot be `C01`\n  help: did you mean `C001`?"),
        (["explain", "boundary"], "help: `perfcli explain` lists the checks and rules"),
        (["validate", "2020", "--select", "B0O1"], "help: did you mean `B010`?"),
        (["score", "2020", "--format", "jsno"], "help: did you mean `json`?"),
        (["schemes", "show", "mof-2002"], "help: did you mean `mof-2020`?"),
    ],
)
def test_what_was_perhaps_meant(perfcli, arguments: list[str], said: str) -> None:
    ran = perfcli(*arguments)
    assert ran.status == 2
    assert said in ran.err
