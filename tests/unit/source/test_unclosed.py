"""Brackets and quotes that are not closed are found where they were opened."""

from __future__ import annotations

import pytest

from perfcli.source import unclosed
from perfcli.source.mistyped import FULL_WIDTH, Fault, Spot


def spot(text: str) -> Spot:
    """Return the spot before the mark ¦ in a text."""
    return Spot(text.replace("¦", ""), text.index("¦"))


def told(fault: Fault | None) -> tuple[str, int] | None:
    """Return the template of a fault and where it is."""
    return fault and (fault.message.template, fault.start)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("x = [1, 2¦", 4),
        ("x = [[1], {a = [2]¦", 10),
        ('x = ["]", # ]\n¦', 4),
        ("x = [\n'''\n]''',\n¦y = 1", 4),
        ("x = [\n1,\n[¦projects]\n", 4),
        ("x = {\na = 1\n¦[projects]\n", 4),
    ],
)
def test_bracket(text: str, start: int):
    assert told(unclosed.bracket(spot(text))) == (unclosed.UNCLOSED, start)


@pytest.mark.parametrize(
    "text", ["x = ¦", "x = [1] ¦y = 2", "x = {a = 1,\n¦b = 2", "x = [a ¦b = 2"]
)
def test_what_may_be_another_fault(text: str):
    assert unclosed.bracket(spot(text)) is None


def test_innermost():
    assert told(unclosed.innermost(spot("x = [{a = [1], b = 2¦]"))) == (unclosed.UNCLOSED, 5)


@pytest.mark.parametrize("char", "]}")
def test_closes_nothing(char: str):
    assert told(unclosed.closes_nothing(Spot(char, 0))) == (unclosed.CLOSES_NOTHING, 0)
    assert unclosed.closes_nothing(Spot("[", 0)) is None
    assert unclosed.closes_nothing(Spot("", 0)) is None


@pytest.mark.parametrize(("text", "closing"), [("[a¦", "]"), ("[[a.b¦]", "]]")])
def test_header(text: str, closing: str):
    fault = unclosed.header(spot(text))
    assert told(fault) == (unclosed.HEADER, 0)
    assert fault.message.facts["closing"] == closing


@pytest.mark.parametrize(
    ("text", "template", "start"),
    [
        ('x = "a¦\ny = "b"', unclosed.UNCLOSED_TEXT, 4),
        ("x = \"'\" # '\ny = 'b¦\n", unclosed.UNCLOSED_TEXT, 16),
        ('x = """a"\n""¦', unclosed.UNCLOSED_TEXT, 4),
        ('x = ["“甲”", "乙”,¦\n]', FULL_WIDTH, 14),
        ('x = "“甲”好¦\n', unclosed.UNCLOSED_TEXT, 4),
    ],
)
def test_text(text: str, template: str, start: int):
    assert told(unclosed.text(spot(text))) == (template, start)


def test_escapes():
    assert told(unclosed.backslash(spot(r'"\\ \d¦"'))) == (unclosed.BACKSLASH, 4)
    assert told(unclosed.code(spot(r'"\\ \u¦00"'))) == (unclosed.HEX, 4)
