"""Brackets and quotes: what is open and not closed, what closes nothing, what escapes nothing."""

from __future__ import annotations

import re

from perfcli.core.language import N_, message
from perfcli.source.mistyped import DELETE_FOUND, Fault, Spot, fault, full_width
from perfcli.source.tokens import STRING

UNCLOSED = N_("the bracket `{found}` is not closed")
CLOSE = N_("write `{closing}` where it ends, and commas between what is inside")
CLOSES_NOTHING = N_("the bracket `{found}` closes nothing")
HEADER = N_("the header `{found}` is not closed with `{closing}`")
WRITE_HEADER = N_("write `[name]` for a table, `[[name]]` for each entry of a list")
UNCLOSED_TEXT = N_("the text that begins here has no closing quote")
CLOSE_TEXT = N_("write `{quote}` at its end; text over several lines stands between `{three}`")
BACKSLASH = N_("`{found}` in a text between double quotes: a backslash has a meaning of its own")
HEX = N_("`{found}` begins the code of a character, and what follows is no such code")
SINGLE_QUOTES = N_("put the text between single quotes, or write each backslash twice")

_TOKEN = re.compile(
    rf"""[^"'\#\[\]{{}}]++ | {STRING} | \#[^\n]*+
    | (?P<quote>["']) | (?P<open>[\[{{]) | (?P<close>[\]}}])""",
    re.VERBOSE,
)
_HEADER_LINE = re.compile(r"[ \t]*\[\[?[A-Za-z0-9_.-]+\]\]?[ \t]*(?:#.*)?")
PAIR = re.compile(r"[ \t]*[A-Za-z0-9_.-]+[ \t]*=(?!=)")
_CLOSING_TWIN = re.compile(r"[“”„‟＂‘’＇][ \t,，\]}]*\Z")
_CLOSING = {"[": "]", "{": "}"}


def bracket(spot: Spot) -> Fault | None:
    """Return the fault of a bracket that is open where the text ends or the next part begins."""
    brackets = _open_brackets(spot)
    if not spot.char and brackets:
        return _not_closed(spot, brackets[-1])
    line = spot.before + spot.after
    earlier = [at for at in brackets if at < spot.pos - len(spot.before)]
    if earlier and (
        _HEADER_LINE.fullmatch(line) or (spot.text[earlier[-1]] == "[" and PAIR.match(line))
    ):
        return _not_closed(spot, earlier[-1])
    return None


def innermost(spot: Spot) -> Fault:
    """Return the fault of the bracket that the one at the spot does not fit."""
    return _not_closed(spot, _open_brackets(spot)[-1])


def closes_nothing(spot: Spot) -> Fault | None:
    """Return the fault of a closing bracket where none is open."""
    if spot.char and spot.char in "]}":
        return fault(CLOSES_NOTHING, spot.char, spot.pos, message(DELETE_FOUND))
    return None


def _open_brackets(spot: Spot) -> list[int]:
    """Return where the brackets stand that are open at the spot, innermost last."""
    brackets: list[int] = []
    for token in _TOKEN.finditer(spot.text, 0, spot.pos):
        if token["open"]:
            brackets.append(token.start())
        elif token["close"] and brackets:
            brackets.pop()
    return brackets


def header(spot: Spot) -> Fault:
    """Return the fault of a header that stops at the spot without its brackets."""
    found = spot.before.strip()
    start = spot.pos - len(spot.before.lstrip())
    closing = "]]" if found.startswith("[[") else "]"
    return fault(HEADER, found, start, message(WRITE_HEADER), closing=closing)


def text(spot: Spot) -> Fault:
    """Return the fault of a text whose closing quote was not found before the spot."""
    quotes = (token.start() for token in _TOKEN.finditer(spot.text) if token["quote"])
    start = next(quotes, spot.pos)
    line = Spot(spot.text, start).after
    if twin := _CLOSING_TWIN.search(line, 1):
        return full_width(line[twin.start()], start + twin.start())
    quote = line[:1]
    length = 3 if line.startswith(quote * 3) else 1
    help_ = message(CLOSE_TEXT, quote=quote * length, three=quote * 3)
    return Fault(message(UNCLOSED_TEXT), help_, start, start + length)


def backslash(spot: Spot) -> Fault:
    """Return the fault of a backslash before the spot that begins no escape."""
    return _escape(spot, BACKSLASH)


def code(spot: Spot) -> Fault:
    """Return the fault of an escape before the spot with the code of no character."""
    return _escape(spot, HEX)


def _escape(spot: Spot, template: str) -> Fault:
    start = max(0, spot.text.rfind("\\", 0, spot.pos))
    found = spot.text[start : start + 2].rstrip()
    return fault(template, found, start, message(SINGLE_QUOTES))


def _not_closed(spot: Spot, start: int) -> Fault:
    opening = spot.text[start]
    return fault(UNCLOSED, opening, start, message(CLOSE, closing=_CLOSING[opening]))
