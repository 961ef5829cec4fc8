"""What is said of a text that is not TOML is in people's words, and points at what is wrong."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import NamedTuple

import pytest
import tomli
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

import perfcli
from perfcli.core.finding import Place
from perfcli.core.language import Message
from perfcli.source import syntax
from perfcli.source.read import NotToml, parse

HERE = Path(__file__).parent
PACKAGE = Path(perfcli.__file__).parent
MODULES = ("locate", "mistyped", "read", "syntax", "unclosed")
# What no reader of a declaration should have to know.
JARGON = ("statement", "namespace", "token", "immutable", "scalar", "invalid value", "unescaped")


class Said(NamedTuple):
    """What is said of a text, where, and where the thing it speaks of was first."""

    where: str
    message: str
    help: str
    first: str | None


def said(text: str) -> Said:
    with pytest.raises(NotToml) as caught:
        parse(text)
    error = caught.value
    assert isinstance(error.place, Place)
    line, column, length, _ = error.place
    shown = text.replace("\r\n", "\n").split("\n")[line - 1][column - 1 : column - 1 + length]
    places = [each.place for each in error.related if each.place]
    first = [f"{place.line}:{place.column}" for place in places]
    return Said(
        f"{line}:{column} {shown}".rstrip(" "),
        str(error.message),
        str(error.help),
        first[0] if first else None,
    )


def golden() -> list[tuple[str, Said]]:
    """Return each text of the golden file with what is said of it."""
    blocks = (HERE / "broken.txt").read_text("utf-8").strip("\n").split("\n\n")
    cases = []
    for block in blocks[1:]:
        lines = block.split("\n")
        answers = [line[3:] for line in lines if line.startswith("-> ")]
        text = "\n".join(line for line in lines if not line.startswith("-> "))
        first = answers[3].removeprefix("first ") if len(answers) > 3 else None
        cases.append((text, Said(*answers[:3], first)))
    return cases


@pytest.mark.parametrize(("text", "expected"), golden())
def test_what_is_said(text: str, expected: Said):
    assert said(text) == expected


@pytest.mark.parametrize(("text", "expected"), golden())
def test_nothing_around_changes_what_is_said(text: str, expected: Said):
    before = 'format = 1\r\nnote = """\r\n[ “ \\" """ # {\r\n'
    moved = said(before + text.replace("\n", "\r\n"))
    line, _, rest = expected.where.partition(":")
    assert moved.where == f"{int(line) + 3}:{rest}"
    assert moved.help == expected.help
    assert (moved.first is None) == (expected.first is None)


@pytest.mark.parametrize(
    ("text", "where", "message"),
    [
        ("a = 1\rb = 2\r", "1:6 \r", "a line ends with a carriage return alone, as on old Macs"),
        ("# a\rb = 2", "1:4 \r", "a line ends with a carriage return alone, as on old Macs"),
        ('x = "a\0b"', "1:7 \0", "a control character (U+0000) stands here"),
        ("\0", "1:1 \0", "a control character (U+0000) stands here"),
        ("# \x1b[31m", "1:3 \x1b", "a control character (U+001B) stands here"),
        ("x = '\x7f'", "1:6 \x7f", "a control character (U+007F) stands here"),
        ("x = 1\u200b", "1:6 \u200b", "an invisible character (U+200B) stands here"),
        ("x =\xa01", "1:4 \xa0", "an invisible character (U+00A0) stands here"),
        ("a = 1\n\ufeffb = 2", "2:1 \ufeff", "an invisible character (U+FEFF) stands here"),
        ("x = 1\u3000", "1:6 \u3000", "full-width space (U+3000) where TOML needs an ordinary one"),
        ("x = [1,\n", "1:5 [", "the bracket `[` is not closed"),
        ('x = ["a",\n\n[[projects]]\n', "1:5 [", "the bracket `[` is not closed"),
        ("x = {\n", "1:5 {", "the bracket `{` is not closed"),
        ('x = """a\n\n', '1:5 """', "the text that begins here has no closing quote"),
        ("x = '''a\n\ny = 1", "1:5 '''", "the text that begins here has no closing quote"),
        ('x = "a\n', '1:5 "', "the text that begins here has no closing quote"),
        ("x =\n", "1:1 x", "the key `x` has no value"),
    ],
)
def test_what_a_golden_file_cannot_hold(text: str, where: str, message: str):
    assert said(text)[:2] == (where, message)


def test_words_are_cut_to_the_length_of_a_message():
    text = f"name = {'城市' * 100_000}"
    message, help_ = said(text)[1:3]
    assert message == f"the text `{'城市' * 19}城…` needs quotes"
    assert help_ == f'write `"{"城市" * 19}城…"`'


def test_both_lines_of_a_duplicate_key_are_given():
    with pytest.raises(NotToml) as caught:
        parse('format = 1\nunit = "甲"\n\nunit = "乙"\n')
    error = caught.value
    assert error.place == Place(4, 1, 4)
    (first,) = error.related
    assert (first.place, str(first.message)) == (Place(2, 1, 4), "the first stands here")


def messages_of_tomli() -> set[str]:
    """Return the fixed beginning of every message in the source of tomli."""
    source = Path(tomli.__file__).with_name("_parser.py").read_text("utf-8")
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "TOMLDecodeError":
            first = node.args[0]
            if isinstance(first, ast.JoinedStr):
                first = first.values[0]
            assert isinstance(first, ast.Constant)
            found.add(str(first.value))
    return found


def test_every_message_of_tomli_is_known():
    messages = messages_of_tomli()
    assert len(messages) > 15
    for message in messages - {"Expected "}:
        assert any(message.startswith(known) for known in syntax.LOOKS), message
    # One message is made of what was expected: a quote; a newline is never missed.
    assert "Expected \"'" in syntax.LOOKS


def test_every_known_message_is_one_of_tomli():
    messages = messages_of_tomli()
    for known in syntax.LOOKS:
        assert any(message.startswith(known) or known.startswith(message) for message in messages)


def test_a_message_of_a_later_tomli_is_met_with_plain_words():
    error = tomli.TOMLDecodeError("Frobnicated parser state", "a = 1\nb = 2\n", 6)
    message, help_, place, related = syntax.explain("a = 1\r\nb = 2\r\n", error)
    assert (str(message), place, related) == ("this is not TOML", Place(2, 1, 1), ())
    assert str(help_) == "compare the line with the description of the format"


def test_a_duplicate_that_is_not_found_is_met_with_plain_words():
    error = tomli.TOMLDecodeError("Cannot overwrite a value", "a = 1\nb = 2\n", 6)
    message, _, place, related = syntax.explain("a = 1\nb = 2\n", error)
    assert str(message) == "what stands here was defined before and cannot be changed"
    assert (place, related) == (Place(2, 1, 1), ())


@given(st.text(alphabet="ab=.,，。：“”[]{}【】\"'\\#＃＝１1-－%\n\r\t 城年/\u3000", max_size=40))
def test_any_text_is_read_or_refused_in_words(text: str):
    try:
        parse(text)
    except NotToml as refused:
        error = refused
    else:
        return
    assert isinstance(error.message, Message)
    assert isinstance(error.place, Place)
    assert 1 <= error.place.line <= text.count("\n") + 1
    words = error.message.template.lower()
    assert not any(word in words for word in JARGON)


def sentences() -> set[str]:
    """Return every sentence marked for the catalogue in the modules that read TOML."""
    found = set()
    for module in MODULES:
        tree = ast.parse((PACKAGE / "source" / f"{module}.py").read_text("utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "N_":
                found.add(ast.literal_eval(node.args[0]))
    return found


def test_every_sentence_has_its_chinese():
    with (PACKAGE / "locale" / "zh" / "LC_MESSAGES" / "perfcli.po").open("rb") as file:
        catalogue = read_po(file)
    assert len(sentences()) > 80
    for sentence in sentences():
        translation = catalogue.get(sentence)
        assert translation is not None, sentence
        assert any("\u4e00" <= character <= "\u9fff" for character in str(translation.string))
