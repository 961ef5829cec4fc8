"""What is wrong in a text that is not TOML, in people's words instead of the parser's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from perfcli.core.finding import Place, Related
from perfcli.core.language import N_, Message, message
from perfcli.source import mistyped, unclosed
from perfcli.source.lines import Lines
from perfcli.source.locate import Positions
from perfcli.source.mistyped import DELETE_FOUND, Fault, Spot, cut, fault

if TYPE_CHECKING:
    from collections.abc import Callable

    import tomli

NOT_A_LINE = N_("`{found}` is neither a key with a value nor a header nor a comment")
A_LINE_IS = N_('write `key = value`, or `#` before a comment; long text stands between `"""`')
COMMENT = N_("`{found}` does not begin a comment in TOML")
WRITE_HASH = N_("write `#` before the comment")
CONFLICT = N_("the mark `{found}` of a merge that was not finished")
FINISH_MERGE = N_("keep one of the two versions and delete the lines with the marks")
NO_KEY = N_("there is no key before `=`")
KEY_MISSING = N_("a key is missing here")
WRITE_KEY = N_("write the key before `=`, between the brackets or after the dot")
INSTEAD = N_("`{found}` where TOML needs `{twin}`")
WRITE_TWIN = N_("write `{twin}`")
NO_VALUE = N_("the key `{found}` has no value")
WRITE_VALUE = N_("write its value after `=`, or leave the key out; absent is not 0")
VALUE_MISSING = N_("a value is missing before `{found}`")
DELETE_OR_WRITE = N_("write the value, or delete what is too much")
SEPARATOR = N_("`{found}` after the value: a line of TOML ends with its value")
TOO_MUCH = N_("the line is complete before `{found}`")
OWN_LINE = N_("put it on a line of its own, write `#` before a comment, or quote the whole value")
TEXT_ENDS = N_("the text ends at the quote before `{found}`")
QUOTE_INSIDE = N_('write a quote inside a text as `\\"`, or use “ ” there')
COMMA_MISSING = N_("a comma is missing before `{found}`")
WRITE_COMMA = N_("write `,` between the two")
SAME_KEY = N_("the key `{found}` stands here a second time; the first is in line {line}")
KEEP_ONE = N_("keep the line that is right and delete the other")
SAME_TABLE = N_("the table `{found}` stands here a second time; the first is in line {line}")
JOIN_TABLES = N_(
    "put the keys of both under one header, or write `[[…]]` at both if they are entries of a list"
)
TABLE_AND_LIST = N_("`{found}` here, but `{other}` in line {line}: one name is a table or a list")
SAME_BRACKETS = N_("write `[[…]]` at each entry of a list; a single table has `[…]` once")
DEFINED = N_("`{other}` is complete in line {line} and cannot be added to here")
DEFINED_HERE = N_("what stands here was defined before and cannot be changed")
WRITE_TOGETHER = N_("write all that belongs to it in one place")
FIRST_HERE = N_("the first stands here")
NOT_TOML = N_("this is not TOML")
SEE_FORMAT = N_("compare the line with the description of the format")

_EQUALS = re.compile("[=＝]")
_WORD = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'|[^\s,\"'#\[\]{}]*")
_KEY_BEFORE = re.compile(r"([^\s,{=]+)[ \t]*=[ \t]*\Z")
_NUMBER_BEFORE = re.compile(r"(?<![^\s=,\[])[+-]?\d[\d._]*[ \t]+\Z")
_COMMENT_MARK = re.compile(r"//+|/\*|;+|--+|%+")
_MERGE_MARK = re.compile(r"<{7}|={7}|>{7}")


def explain(
    text: str, error: tomli.TOMLDecodeError
) -> tuple[Message, Message, Place, tuple[Related, ...]]:
    """Return what is wrong in `text`, what to do, where, and the other place it has to do with."""
    # The parser counts with CRLF made LF: lines and columns are the same.
    spot = Spot(text.replace("\r\n", "\n"), error.pos)
    look = next((look for start, look in LOOKS.items() if error.msg.startswith(start)), _unknown)
    found = mistyped.character(spot) or look(spot)
    lines = Lines(spot.text)
    first = found.before and Related((), message(FIRST_HERE), lines.place(*found.before))
    place = lines.place(found.start, found.end)
    return found.message, found.help, place, (first,) if first else ()


def _statement(spot: Spot) -> Fault:
    """Look at a line that begins like nothing TOML has."""
    line = spot.after.rstrip()
    if mark := _MERGE_MARK.match(line):
        return fault(CONFLICT, mark[0], spot.pos, message(FINISH_MERGE))
    if mark := _COMMENT_MARK.match(line):
        return fault(COMMENT, mark[0], spot.pos, message(WRITE_HASH))
    if spot.char == "=":
        return Fault(message(NO_KEY), message(WRITE_KEY), spot.pos, spot.pos + 1)
    return (
        unclosed.closes_nothing(spot)
        or mistyped.sign(spot)
        or (mistyped.key(spot) if _EQUALS.search(line) else None)
        or fault(NOT_A_LINE, line, spot.pos, message(A_LINE_IS))
    )


def _key(spot: Spot) -> Fault:
    """Look at what stands where a key should begin."""
    return (
        unclosed.bracket(spot)
        or mistyped.sign(spot)
        or mistyped.key(spot)
        or Fault(message(KEY_MISSING), message(WRITE_KEY), spot.pos, spot.pos + 1)
    )


def _equals(spot: Spot) -> Fault:
    """Look at what stands after a key where `=` should."""
    if found := unclosed.bracket(spot) or mistyped.thousands_before(spot) or mistyped.sign(spot):
        return found
    if spot.char and spot.char in ":：":
        return fault(INSTEAD, spot.char, spot.pos, message(WRITE_TWIN, twin="="), twin="=")
    if _EQUALS.search(spot.after) and (found := mistyped.spaced_key(spot) or mistyped.key(spot)):
        return found
    return mistyped.no_equals(spot)


def _value(spot: Spot) -> Fault:
    """Look at what stands where a value should begin."""
    if found := unclosed.bracket(spot) or mistyped.sign(spot):
        return found
    if spot.char not in "\n#,]}" and (found := mistyped.value(spot)):
        return found
    if spot.char != "=" and (named := _KEY_BEFORE.search(spot.before)):
        start = spot.pos - len(spot.before) + named.start()
        return fault(NO_VALUE, named[1], start, message(WRITE_VALUE))
    return fault(VALUE_MISSING, spot.char, spot.pos, message(DELETE_OR_WRITE))


def _end_of_line(spot: Spot) -> Fault:
    """Look at what follows a value or a header on its line."""
    if spot.char in ",，;；、。":
        return mistyped.thousands_at(spot) or fault(
            SEPARATOR, spot.char, spot.pos, message(DELETE_FOUND)
        )
    return (
        unclosed.closes_nothing(spot)
        or mistyped.sign(spot)
        or _goes_on(spot)
        or fault(TOO_MUCH, spot.after.rstrip(), spot.pos, message(OWN_LINE))
    )


def _separator(spot: Spot) -> Fault:
    """Look at what stands in brackets after a value, where a comma should."""
    if found := unclosed.bracket(spot):
        return found
    if spot.char in "]}":
        return unclosed.innermost(spot)
    if spot.char in ";；":
        return fault(INSTEAD, spot.char, spot.pos, message(WRITE_TWIN, twin=","), twin=",")
    return (
        mistyped.thousands_at(spot)
        or mistyped.sign(spot)
        or _goes_on(spot)
        or fault(COMMA_MISSING, _word(spot), spot.pos, message(WRITE_COMMA))
    )


def _goes_on(spot: Spot) -> Fault | None:
    """Look at a value that goes on where TOML takes it to be complete."""
    before = spot.before
    if before.endswith(('"', "'")):
        return fault(TEXT_ENDS, _word(spot), spot.pos, message(QUOTE_INSIDE))
    number = _NUMBER_BEFORE.search(before)
    if number and not spot.char.isdigit() and not unclosed.PAIR.match(spot.after):
        return mistyped.value(Spot(spot.text, spot.pos - len(number[0])))
    if before and before[-1] not in " \t]}":
        return mistyped.value(spot)
    return None


def _header(spot: Spot) -> Fault:
    """Look at a header that has no end."""
    return (
        mistyped.sign(spot)
        or mistyped.spaced_key(spot)
        or mistyped.key(spot)
        or unclosed.header(spot)
    )


def _twice(spot: Spot) -> Fault:
    """Look at something that is defined a second time."""
    clash = Positions(spot.text).clash
    if clash is None:
        return Fault(message(DEFINED_HERE), message(WRITE_TOGETHER), spot.pos, spot.pos + 1)
    first, second = (spot.text[slice(*span)] for span in clash)
    line = spot.text.count("\n", 0, clash[0][0]) + 1
    headers = first.startswith("[") + second.startswith("[")
    if headers == 2 and first.startswith("[[") == second.startswith("[["):
        template, help_ = SAME_TABLE, JOIN_TABLES
    elif headers == 2:
        template, help_ = TABLE_AND_LIST, SAME_BRACKETS
    elif headers == 0 and first.strip("\"'") == second.strip("\"'"):
        template, help_ = SAME_KEY, KEEP_ONE
    else:
        template, help_ = DEFINED, WRITE_TOGETHER
    found = message(template, found=cut(second), other=cut(first), line=line)
    return Fault(found, message(help_), *clash[1], before=clash[0])


def _word(spot: Spot) -> str:
    return _WORD.findall(spot.after)[0] or spot.char


def _unknown(spot: Spot) -> Fault:
    """Stand in for messages of a later tomli."""
    return Fault(message(NOT_TOML), message(SEE_FORMAT), spot.pos, spot.pos + 1)


# The messages of tomli by how they begin, and who looks closer at each.
LOOKS: dict[str, Callable[[Spot], Fault]] = {
    "Invalid statement": _statement,
    "Invalid initial character for a key part": _key,
    "Expected '=' after a key": _equals,
    "Expected ']' at the end of a table": _header,
    "Expected ']]' at the end of an array": _header,
    "Invalid value": _value,
    "Invalid date or datetime": mistyped.no_such_date,
    "Expected newline or end of document": _end_of_line,
    "Unclosed array": _separator,
    "Unclosed inline table": _separator,
    "Unterminated string": unclosed.text,
    "Illegal character": unclosed.text,
    "Found invalid character": unclosed.text,
    "Expected \"'": unclosed.text,
    "Unescaped '\\' in a string": unclosed.backslash,
    "Invalid hex value": unclosed.code,
    "Escaped character is not a Unicode scalar value": unclosed.code,
    "Cannot declare": _twice,
    "Cannot overwrite a value": _twice,
    "Cannot redefine namespace": _twice,
    "Cannot mutate immutable namespace": _twice,
    "Duplicate inline table key": _twice,
}
