"""Keys and values as people write them are told from one another."""

from __future__ import annotations

import pytest

from perfcli.source import mistyped
from perfcli.source.mistyped import Fault, Spot


def spot(text: str) -> Spot:
    """Return the spot before the mark ¦ in a text."""
    return Spot(text.replace("¦", ""), text.index("¦"))


def shown(fault: Fault | None, text: str) -> str | None:
    """Return the stretch of text that a fault speaks of."""
    return fault and text.replace("¦", "")[fault.start : fault.end]


def test_a_spot_knows_its_line():
    here = spot("a = 1\nb = ¦城市\nc = 3")
    assert (here.before, here.char, here.after) == ("b = ", "城", "城市")
    assert (spot("¦").before, spot("¦").char, spot("¦").after) == ("", "", "")


def test_a_spot_looks_only_so_far():
    here = spot("x" * 10_000 + "¦" + "y" * 10_000)
    assert (here.before, here.after) == ("x" * 400, "y" * 400)


@pytest.mark.parametrize(
    ("text", "template", "found"),
    [
        ("x = ¦８５７．５", mistyped.FULL_WIDTH, "８５７．５"),
        ("x = 85¦７．5", mistyped.FULL_WIDTH, "７．"),
        ("x = ¦ｔｒｕｅ", mistyped.FULL_WIDTH, "ｔｒｕｅ"),
        ("x = ¦２０２０－１１－３０", mistyped.FULL_WIDTH, "２０２０－１１－３０"),
        ("x = ¦–5", mistyped.DASH, "–5"),
        ("x = ¦TRUE # c", mistyped.BOOLEAN, "TRUE"),
        ("x = ¦Nil", mistyped.NULL, "Nil"),
        ("x = 2020¦/1/5", mistyped.DATE, "2020/1/5"),
        ("x = 2020¦-02-99", mistyped.NO_SUCH_DATE, "2020-02-99"),
        ("x = 0¦07.50", mistyped.LEADING_ZERO, "007.50"),
        ("x = 5¦.", mistyped.DECIMAL_POINT, "5."),
        ("x = 5¦万元 # c", mistyped.UNIT, "5万元"),
        ("x = [¦≥95%, 1]", mistyped.TEXT, "≥95%"),
        ("x = 1¦,059个", mistyped.THOUSANDS, "1,059个"),
    ],
)
def test_value(text: str, template: str, found: str):
    if template == mistyped.THOUSANDS:
        fault = mistyped.thousands_at(spot(text))
    else:
        fault = mistyped.value(spot(text))
    assert fault is not None
    assert fault.message.template == template
    assert shown(fault, text) == found


@pytest.mark.parametrize("text", ["x = ¦", "x = ¦#", "x = ¦12", "x = ¦-1.5"])
def test_what_is_no_fault_of_a_value(text: str):
    assert mistyped.value(spot(text)) is None


@pytest.mark.parametrize("text", ["1¦,05", "12¦.5", "1234¦,500", "1¦,0000", "a¦,100"])
def test_what_is_no_thousands_separator(text: str):
    assert mistyped.thousands_at(spot(f"x = {text}")) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [("{ a = 2,539.1¦ }", "2,539.1"), ("{ a = 1,059¦万 }", "1,059万"), ("{ a = 5,1¦ }", None)],
)
def test_thousands_that_were_taken_for_a_key(text: str, found: str | None):
    assert shown(mistyped.thousands_before(spot(text)), text) == found


@pytest.mark.parametrize(
    ("text", "template", "found"),
    [
        ("¦区级资金 = 1", mistyped.KEY_NEEDS_QUOTES, "区级资金"),
        ("a¦区.b = 1", mistyped.KEY_NEEDS_QUOTES, "a区"),
        ("¦ｎａｍｅ = 1", mistyped.FULL_WIDTH, "ｎａｍｅ"),
    ],
)
def test_key(text: str, template: str, found: str):
    fault = mistyped.key(spot(text))
    assert fault is not None
    assert fault.message.template == template
    assert shown(fault, text) == found


def test_what_is_no_fault_of_a_key():
    assert mistyped.key(spot("¦= 1")) is None
    assert mistyped.key(spot("name ¦")) is None
    assert mistyped.spaced_key(spot("name ¦1 2")) is None


@pytest.mark.parametrize("char", "＝，［］｛｝＃＂＇“”‘’「」【】、")
def test_signs_have_a_twin_that_toml_knows(char: str):
    fault = mistyped.sign(Spot(char, 0))
    assert fault is not None
    assert str(fault.message.facts["twin"]) in "=,[]{}#\"'"


@pytest.mark.parametrize("char", ["", "a", "=", "城", "５", "％"])
def test_what_is_no_sign(char: str):
    assert mistyped.sign(Spot(char, 0)) is None


@pytest.mark.parametrize("char", ["", " ", "\t", "\n", "a", "城", "“", "𠮷"])
def test_characters_that_are_seen(char: str):
    assert mistyped.character(Spot(char, 0)) is None
