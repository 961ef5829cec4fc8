"""Keys and values as Chinese input methods, spreadsheets and habit write them, and TOML does not.

Each function looks at the place where the parser stopped and returns a `Fault`, or None where the
mistake is another one.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from perfcli.core.language import N_, Message, message

FULL_WIDTH = N_("full-width `{found}` where TOML needs the ASCII `{twin}`")
TYPE_ASCII = N_("write `{twin}`; keep the input method at half-width for figures and signs")
FULL_WIDTH_SPACE = N_("full-width space (U+3000) where TOML needs an ordinary one")
TYPE_A_SPACE = N_("write an ordinary space or none")
DASH = N_("`{found}` begins with a dash and not with the minus sign `-`")
WRITE = N_("write `{better}`")
CONTROL = N_("a control character ({code}) stands here")
INVISIBLE = N_("an invisible character ({code}) stands here")
DELETE_IT = N_("delete it; it may have come with copied text")
DELETE_FOUND = N_("delete it")
LONE_RETURN = N_("a line ends with a carriage return alone, as on old Macs")
LINE_ENDINGS = N_("save the file with the line endings LF or CRLF")
THOUSANDS = N_("`{found}`: numbers in TOML have no thousands separators")
PLAIN_OR_QUOTED = N_("write `{plain}`, or in quotes as the form has it: `{quoted}`")
BOOLEAN = N_("`{found}` is written `{better}` in TOML")
NULL = N_("`{found}` is no value: TOML has no word for nothing")
LEAVE_OUT = N_("leave the key out; absent is not 0")
DATE = N_("`{found}` is not how TOML writes a date")
NO_SUCH_DATE = N_("`{found}` is no day or time of the calendar")
CORRECT_DATE = N_("correct it; a date is written 2020-11-30")
LEADING_ZERO = N_("`{found}`: a number in TOML does not begin with 0")
DECIMAL_POINT = N_("`{found}`: a decimal point needs a digit before and after it")
UNIT = N_("`{found}` is a number with something after it and needs quotes")
TEXT = N_("the text `{found}` needs quotes")
QUOTE_IT = N_("write `{quoted}`")
KEY_NEEDS_QUOTES = N_("the key `{found}` needs quotes")
KEY_HAS_SPACE = N_("the key `{found}` has a space in it and needs quotes")
QUOTE_LABEL = N_("write `{quoted}`; keys are English and need none, labels stand in quotes")
NO_EQUALS = N_("there is no `=` after `{found}`")
KEY_EQUALS_VALUE = N_('write a key, `=` and a value: `year = 2020`, `unit = "…"`')

_DASHES = "−–—‒―‐‑"
_TWINS = {
    **{chr(code + 0xFEE0): chr(code) for code in range(0x21, 0x7F)},
    **dict.fromkeys("“”„‟「」『』〝〞", '"'),
    **dict.fromkeys("‘’‚‛", "'"),
    **dict.fromkeys(_DASHES, "-"),
    "\u3000": " ",
    "、": ",",
    "【": "[",
    "】": "]",
}
_TO_ASCII = str.maketrans(_TWINS)
_SIGNS = {found for found, twin in _TWINS.items() if twin in "=,[]{}#\"'"}
_NULLS = {"none", "null", "nil"}

_NEAR = 400  # how far around the spot the text is looked at: a line of megabytes is not typed
_CUT = 40

_BEFORE_VALUE = re.compile(r"[^\s,，\[\]{}#=＝\"']*\Z")
_VALUE = re.compile(r"[^\n,，\[\]{}#=＝\"'“”‘’「」]*")
_BEFORE_KEY = re.compile(r"[A-Za-z0-9_-]*\Z")
_KEY = re.compile(r"[^\s=＝.:：,，\[\]{}#\"'“”‘’「」【】]*")
_LAST_KEY = re.compile(r"[^\s,{\[=]+[ \t]*\Z")
_MORE_OF_KEY = re.compile(r"[A-Za-z0-9_-]([A-Za-z0-9_ \t-]*[A-Za-z0-9_-])?(?=[ \t]*[=\]])")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_THOUSANDS = re.compile(r"[+＋-]?\d{1,3}(?:[,，]\d{3})+(?!\d)(?:[.．]\d+)?")
_THOUSANDS_BEFORE = re.compile(rf"(?<![\w.])({_THOUSANDS.pattern})[ \t]*\Z")
_SCALAR = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|\d{4}-\d\d-\d\d", re.ASCII)
_SOUND = re.compile(r"[+-]?(?:0|[1-9]\d*)(?:\.\d+)?", re.ASCII)
_DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?", re.ASCII)
_LEADING_ZERO = re.compile(r"[+-]?0+(\d[\d_]*(?:\.\d+)?)", re.ASCII)
_POINT = re.compile(r"([+-]?)(\d*)\.(\d*)", re.ASCII)
_NUMBER_FIRST = re.compile(r"[+＋-]?\d")


class Fault(NamedTuple):
    """What is wrong, what to do, and from where to where in the text.

    `before` is another stretch that the message speaks of, such as a first definition.
    """

    message: Message
    help: Message
    start: int
    end: int
    before: tuple[int, int] | None = None


class Spot(NamedTuple):
    """A text and the offset in it where the parser stopped."""

    text: str
    pos: int

    @property
    def char(self) -> str:
        """The character at the spot; empty at the end of the text."""
        return self.text[self.pos : self.pos + 1]

    @property
    def before(self) -> str:
        """The line up to the spot."""
        start = self.text.rfind("\n", max(0, self.pos - _NEAR), self.pos) + 1
        return self.text[start or max(0, self.pos - _NEAR) : self.pos]

    @property
    def after(self) -> str:
        """The line from the spot on."""
        return self.text[self.pos : self.pos + _NEAR].partition("\n")[0]


def cut(text: str) -> str:
    """Return `text` at the length a message has room for."""
    return text if len(text) <= _CUT else f"{text[: _CUT - 1]}…"


def quoted(text: str) -> str:
    """Return `text` in quotes."""
    return f'"{cut(text)}"'


def fault(template: str, found: str, start: int, help_: Message, **facts: object) -> Fault:
    """Return the fault of `found`, which the message quotes."""
    return Fault(message(template, found=cut(found), **facts), help_, start, start + len(found))


def character(spot: Spot) -> Fault | None:
    """Return the fault of a character that nobody sees: control, zero-width, odd space."""
    char = spot.char
    if not char or char in " \t\n":
        return None
    end = spot.pos + 1
    if char == "\r":
        return Fault(message(LONE_RETURN), message(LINE_ENDINGS), spot.pos, end)
    if char == "\u3000":
        return Fault(message(FULL_WIDTH_SPACE), message(TYPE_A_SPACE), spot.pos, end)
    kind = unicodedata.category(char)
    if kind[0] != "Z" and kind not in {"Cc", "Cf"}:
        return None
    template = CONTROL if kind == "Cc" else INVISIBLE
    return Fault(message(template, code=f"U+{ord(char):04X}"), message(DELETE_IT), spot.pos, end)


def sign(spot: Spot) -> Fault | None:
    """Return the fault of a `＝`, a quote, a comma, a bracket or a `＃` in full width."""
    return full_width(spot.char, spot.pos) if spot.char in _SIGNS else None


def full_width(found: str, start: int) -> Fault:
    """Return the fault of `found`, which has an ASCII twin."""
    twin = cut(found.translate(_TO_ASCII))
    return fault(FULL_WIDTH, found, start, message(TYPE_ASCII, twin=twin), twin=twin)


def value(spot: Spot) -> Fault | None:
    """Return the fault of the value at or around the spot: text, or more than digits."""
    start = spot.pos - len(_BEFORE_VALUE.findall(spot.before)[0])
    here = Spot(spot.text, start)
    if number := thousands(here):
        return number
    found = _VALUE.findall(here.after)[0].rstrip()
    if not found or _SOUND.fullmatch(found):
        return None
    return (
        _wide(found, start)
        or _misspelt(found, start)
        or _date(found, start)
        or _number(found, start)
        or fault(TEXT, found, start, message(QUOTE_IT, quoted=quoted(found)))
    )


def thousands(spot: Spot) -> Fault | None:
    """Return the fault of a number with thousands separators that begins at the spot."""
    number = _THOUSANDS.match(spot.after)
    if not number:
        return None
    found = number[0] + _VALUE.findall(spot.after, number.end())[0].rstrip()
    plain = number[0].translate(_TO_ASCII).replace(",", "")
    help_ = message(PLAIN_OR_QUOTED, plain=cut(plain), quoted=quoted(found))
    return fault(THOUSANDS, found, spot.pos, help_)


def thousands_at(spot: Spot) -> Fault | None:
    """Return the same for a number whose first separator is at the spot."""
    if not spot.char or spot.char not in ",，":
        return None
    return thousands(Spot(spot.text, spot.pos - len(_BEFORE_VALUE.findall(spot.before)[0])))


def thousands_before(spot: Spot) -> Fault | None:
    """Return the same for a number in an inline table, where `,539.1` was taken for a key."""
    number = _THOUSANDS_BEFORE.search(spot.before)
    return thousands(Spot(spot.text, spot.pos - len(number[0]))) if number else None


def _wide(found: str, start: int) -> Fault | None:
    """Return the fault of a value that is sound but for the width of its characters."""
    plain = found.translate(_TO_ASCII)
    if plain == found or not _SCALAR.fullmatch(plain):
        return None
    if found[0] in _DASHES:
        return fault(DASH, found, start, message(WRITE, better=cut(plain)))
    wide = [at for at, (one, other) in enumerate(zip(found, plain, strict=True)) if one != other]
    run = full_width(found[wide[0] : wide[-1] + 1], start + wide[0])
    return run._replace(help=message(TYPE_ASCII, twin=cut(plain)))


def _misspelt(found: str, start: int) -> Fault | None:
    """Return the fault of `True`, or of a word for nothing."""
    word = found.lower()
    if word in {"true", "false"}:
        return fault(BOOLEAN, found, start, message(WRITE, better=word), better=word)
    return fault(NULL, found, start, message(LEAVE_OUT)) if word in _NULLS else None


def _date(found: str, start: int) -> Fault | None:
    """Return the fault of a date written as people write it."""
    date = _DATE.fullmatch(found)
    if not date:
        return None
    plain = f"{date[1]}-{date[2]:0>2}-{date[3]:0>2}"
    if plain == found:
        return fault(NO_SUCH_DATE, found, start, message(CORRECT_DATE))
    return fault(DATE, found, start, message(PLAIN_OR_QUOTED, plain=plain, quoted=quoted(found)))


def no_such_date(spot: Spot) -> Fault:
    """Return the fault of a date or time that is written well and does not exist."""
    found = _VALUE.findall(spot.after)[0].rstrip()
    return fault(NO_SUCH_DATE, found, spot.pos, message(CORRECT_DATE))


def _number(found: str, start: int) -> Fault | None:
    """Return the fault of a number that TOML writes in another way."""
    if zeros := _LEADING_ZERO.fullmatch(found):
        help_ = message(PLAIN_OR_QUOTED, plain=cut(zeros[1]), quoted=quoted(found))
        return fault(LEADING_ZERO, found, start, help_)
    if (point := _POINT.fullmatch(found)) and (point[2] or point[3]):
        better = f"{point[1]}{point[2] or 0}.{point[3] or 0}"
        return fault(DECIMAL_POINT, found, start, message(WRITE, better=cut(better)))
    if _NUMBER_FIRST.match(found):
        return fault(UNIT, found, start, message(QUOTE_IT, quoted=quoted(found)))
    return None


def key(spot: Spot) -> Fault | None:
    """Return the fault of the key at or around the spot: not English, or in full width."""
    start = spot.pos - len(_BEFORE_KEY.findall(spot.before)[0])
    found = _KEY.findall(Spot(spot.text, start).after)[0]
    if not found or _BARE_KEY.fullmatch(found):
        return None
    if _BARE_KEY.fullmatch(found.translate(_TO_ASCII)):
        return full_width(found, start)
    return fault(KEY_NEEDS_QUOTES, found, start, message(QUOTE_LABEL, quoted=quoted(found)))


def spaced_key(spot: Spot) -> Fault | None:
    """Return the fault of a key of several words."""
    first = _LAST_KEY.search(spot.before)
    more = _MORE_OF_KEY.match(spot.after)
    if not first or not more:
        return None
    found = first[0] + more[0]
    help_ = message(QUOTE_LABEL, quoted=quoted(found))
    return fault(KEY_HAS_SPACE, found, spot.pos - len(first[0]), help_)


def no_equals(spot: Spot) -> Fault:
    """Return the fault of a key that no `=` follows."""
    first = _LAST_KEY.search(spot.before)
    found = first[0].rstrip() if first else spot.after or spot.char
    start = spot.pos - (len(first[0]) if first else 0)
    return fault(NO_EQUALS, found, start, message(KEY_EQUALS_VALUE))
