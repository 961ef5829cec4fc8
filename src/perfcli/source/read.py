"""From a path to bytes, from bytes to text, from text to TOML data: the only reader of files."""

from __future__ import annotations

import stat
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import tomli

from perfcli.core.finding import Place
from perfcli.core.language import N_, Message, message
from perfcli.core.system import why
from perfcli.source.limits import MAX_BYTES, MAX_DEPTH, MAX_DIGITS
from perfcli.source.noted import was_read, was_unsure

if TYPE_CHECKING:
    from pathlib import Path

    from perfcli.core.finding import Related
    from perfcli.core.keypath import KeyPath

_MIB = 1024 * 1024
_ASCII = bytes(range(128))
_BASES = ("0x", "0o", "0b")
_NESTED = frozenset({dict, list})
_LONG = 3500  # digits of a base other than ten
# The longer mark of UTF-32 begins with the one of UTF-16.
_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)

LOOKS_LIKE = N_("not UTF-8; it looks like {encoding}")
LOOKS_LIKE_GB18030 = N_("not UTF-8; it looks like GB18030 (Windows Chinese)")
BAD_BYTE = N_("not UTF-8: the byte 0x{byte} is no part of a character")
CONVERT = N_(
    "convert it: `iconv -f {encoding} -t utf-8 old.toml > new.toml`, "
    "or in Notepad: Save As, encoding UTF-8"
)
SAVE_AS_UTF8 = N_("save the file as UTF-8; in Notepad: Save As, encoding UTF-8")
TOO_DEEP = N_("tables and arrays are nested more than {limit} deep")
FLATTEN = N_("write it with fewer tables and arrays inside one another")
TOO_MANY_DIGITS = N_("a number has more than {limit} digits")
WRITE_THE_AMOUNT = N_("write the figure as the form has it")
MISSING = N_("there is no such file")
DID_YOU_MEAN = N_("did you mean `{name}`?")
CHECK_THE_PATH = N_("check the path; names are case-sensitive on some systems")
A_FOLDER = N_("this is a folder and not a file")
NAME_A_FILE = N_("name the TOML file in it")
NOT_A_FILE = N_("this is a device or pipe and not a file")
COPY_TO_A_FILE = N_("write the text to a file and name that")
TOO_LARGE = N_("the file has {size} MiB, more than the {limit} MiB that are read")
SPLIT = N_("one file holds one unit and one year; check that this is the right file")
NOT_ALLOWED = N_("you may not read this file")
ASK = N_("have its owner give you the right to read it")
CANNOT_READ = N_("the file cannot be read: {reason}")
CHECK_THE_DISK = N_("check the path and the drive it is on")


class SourceError(Exception):
    """A file that gives no data: what is wrong, what to do, and where."""

    def __init__(
        self,
        message: Message,
        help: Message,  # noqa: A002 - the word every finding uses
        place: Place | None = None,
        related: tuple[Related, ...] = (),
    ) -> None:
        super().__init__(message, help, place, related)
        self.message = message
        self.help = help
        self.place = place
        self.related = related

    def __str__(self) -> str:
        """Return what is wrong, in the language in force."""
        return str(self.message)


class Unreadable(SourceError):  # noqa: N818 - read as a sentence where it is caught
    """A file that cannot be opened, is not text, or is beyond the limits."""


class NotToml(SourceError):  # noqa: N818
    """A text that is not TOML."""


def read_bytes(path: Path) -> bytes:
    """Return what the file at `path` holds; raise `Unreadable` if it is no file of sound size."""
    try:
        raw = _read(path)
    except Unreadable:
        was_unsure()
        raise
    was_read(path, raw)
    return raw


def _read(path: Path) -> bytes:
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise Unreadable(message(A_FOLDER), message(NAME_A_FILE))
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable(message(NOT_A_FILE), message(COPY_TO_A_FILE))
        _check_size(status.st_size)
        with path.open("rb") as file:
            # Room for the largest file would be made for each, and given back.
            raw = file.read(status.st_size + 1)
            if len(raw) > status.st_size:  # it has grown since
                raw += file.read(MAX_BYTES + 1 - len(raw))
    except FileNotFoundError:
        raise Unreadable(message(MISSING), _nearest_sibling(path)) from None
    except PermissionError:
        raise Unreadable(message(NOT_ALLOWED), message(ASK)) from None
    except (OSError, ValueError) as error:  # ValueError: a path with a NUL in it
        reason = why(error)
        raise Unreadable(message(CANNOT_READ, reason=reason), message(CHECK_THE_DISK)) from None
    _check_size(len(raw))
    return raw


def decode(raw: bytes) -> str:
    """Return the text of a file, without its byte order mark; raise `Unreadable` if not UTF-8."""
    if encoding := _wide_encoding(raw):
        raise Unreadable(
            message(LOOKS_LIKE, encoding=encoding),
            message(CONVERT, encoding=encoding.lower()),
            Place(1, 1, 1),
        )
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The codec counts from after the mark it has taken off.
        raise _not_utf8(raw, error.start + len(raw) - len(error.object)) from None


def parse(text: str) -> dict[str, Any]:
    """Return the data of a TOML text, with a `Decimal` for every fraction."""
    try:
        data = tomli.loads(text, parse_float=_decimal)
    except tomli.TOMLDecodeError as error:
        from perfcli.source.syntax import explain

        raise NotToml(*explain(text, error)) from None
    except RecursionError:
        raise Unreadable(
            message(TOO_DEEP, limit=MAX_DEPTH), message(FLATTEN), too_deep(text)
        ) from None
    except (ValueError, ArithmeticError):
        # Not tomli's own error, but that of the integer or Decimal it tried to make.
        raise _too_many_digits(_long_number(text)) from None
    # Python limits the digits of decimal integers only, and could not print the others.
    if (
        _has_long_line(text)
        and any(base in text for base in _BASES)
        and (place := _long_number(text))
    ):
        raise _too_many_digits(place)
    return data


def too_deep(text: str) -> Place | None:
    """Return the first bracket or key of a TOML text that goes deeper than `MAX_DEPTH`."""
    from perfcli.source.locate import Positions

    return Positions(text).too_deep


def depth_of(data: dict[str, Any]) -> int:
    """Return how deep tables and arrays are nested in `data`; 0 if there are none in it."""
    depth = -1
    level: list[Any] = [data]
    while level:
        depth += 1
        level = [
            inner
            for outer in level
            for inner in (outer.values() if isinstance(outer, dict) else outer)
            if type(inner) in _NESTED  # every value of a file comes by
        ]
    return depth


def nonfinite(data: dict[str, Any]) -> KeyPath | None:
    """Return the path of the first NaN or infinity in `data`, None if all figures are finite."""
    rest: list[tuple[KeyPath, Any]] = [((), data)]
    while rest:
        path, value = rest.pop()
        if isinstance(value, Decimal) and not value.is_finite():
            return path
        if isinstance(value, dict):
            rest += [((*path, key), inner) for key, inner in reversed(value.items())]
        elif isinstance(value, list):
            rest += [((*path, at), inner) for at, inner in reversed([*enumerate(value)])]
    return None


def _check_size(size: int) -> None:
    if size > MAX_BYTES:
        facts = {"size": -(-size // _MIB), "limit": MAX_BYTES // _MIB}
        raise Unreadable(message(TOO_LARGE, **facts), message(SPLIT))


def _nearest_sibling(path: Path) -> Message:
    """Return the help for a file that is not there: the name most like it, where there is one."""
    from perfcli.core.text import nearest

    try:
        name = nearest(path.name, sorted(sibling.name for sibling in path.parent.iterdir()))
    except OSError:
        name = None
    return message(DID_YOU_MEAN, name=name) if name else message(CHECK_THE_PATH)


def _wide_encoding(raw: bytes) -> str | None:
    """Return the encoding of text that has two or four bytes to a character, as its start shows."""
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return name
    if raw[1:4:2] == b"\0\0":
        return "UTF-16LE"
    return "UTF-16BE" if raw[0:4:2] == b"\0\0" else None


def _not_utf8(raw: bytes, at: int) -> Unreadable:
    """Return what is wrong with bytes that are not UTF-8 from the byte at `at` on."""
    from perfcli.source.lines import Lines

    head = raw[:at].decode("utf-8-sig")
    place = Lines(head).place(len(head), len(head) + 1)
    if _looks_like_gb18030(raw):
        return Unreadable(message(LOOKS_LIKE_GB18030), message(CONVERT, encoding="gb18030"), place)
    return Unreadable(message(BAD_BYTE, byte=f"{raw[at]:02X}"), message(SAVE_AS_UTF8), place)


def _looks_like_gb18030(raw: bytes) -> bool:
    """Tell whether `raw` is Chinese in GB18030, and not UTF-8 with a damaged byte in it."""
    try:
        foreign = [character for character in raw.decode("gb18030") if not character.isascii()]
    except UnicodeDecodeError:
        return False
    sound = raw.decode("utf-8", "ignore").encode().translate(None, _ASCII)
    if len(sound) * 2 > len(raw.translate(None, _ASCII)):
        return False
    chinese = sum("\u3000" <= each <= "\u9fff" or "\uff00" <= each <= "\uffef" for each in foreign)
    return chinese * 2 > len(foreign)


def _decimal(literal: str) -> Decimal:
    number = Decimal(literal)
    if len(literal) > MAX_DIGITS or abs(number.adjusted()) > MAX_DIGITS:
        raise ValueError(literal[:MAX_DIGITS])
    return number


def _has_long_line(text: str) -> bool:
    """Tell whether a line is longer than `_LONG`, as one with a number of so many digits is."""
    start = 0
    while len(text) - start > _LONG:
        end = text.rfind("\n", start, start + _LONG + 1)
        if end < 0:
            return True
        start = end + 1
    return False


def _long_number(text: str) -> Place | None:
    """Return where the first number of more than `MAX_DIGITS` digits stands."""
    import re

    from perfcli.source.lines import Lines
    from perfcli.source.tokens import STRING

    number = r"0[xob][0-9A-Fa-f_]++|[+-]?\d[\d_]*+(?:\.[\d_]++)?(?:[eE][+-]?[\d_]++)?"
    tokens = re.compile(rf"{STRING} | \#[^\n]*+ | (?<![\w-])(?P<number>{number})", re.VERBOSE)
    for token in tokens.finditer(text):
        if token["number"] and _is_long(token["number"]):
            return Lines(text).place(*token.span())
    return None


def _is_long(number: str) -> bool:
    if number.startswith(_BASES):
        return len(number) > _LONG
    try:
        _decimal(number)
    except (ValueError, ArithmeticError):
        return True
    return False


def _too_many_digits(place: Place | None) -> NotToml:
    return NotToml(message(TOO_MANY_DIGITS, limit=MAX_DIGITS), message(WRITE_THE_AMOUNT), place)
