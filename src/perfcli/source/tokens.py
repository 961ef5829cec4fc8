"""The words of a TOML text: keys, scalars, brackets, blanks, and the patterns that find them.

They trust that the text is TOML: they find where things begin and end and judge nothing.
"""

from __future__ import annotations

import re

ONE_LINE = r""" "(?!"")(?:[^"\\\n]++|\\[^\n])*+" | '(?!'')[^'\n]*+' """
STRING = rf"""
    \"""(?:[^"\\]++|\\[\s\S]|"(?!""))*+\"""(?:"{{0,2}})
  | '''(?:[^']++|'(?!''))*+'''(?:'{{0,2}})
  | {ONE_LINE}
"""
_PLAIN = r""" "[^"\\\n]++" """  # what most strings are, found sooner than as one of all strings
_BLANK = re.compile(r"(?:[ \t\r\n,]++|\#[^\n]*+)*+", re.VERBOSE)
PART = re.compile(rf"(?P<part>[A-Za-z0-9_-]++|{ONE_LINE})[ \t]*+(?P<dot>\.?)[ \t]*+", re.VERBOSE)
OPENING = re.compile(r"(?P<mark>\[\[?)[ \t]*+")
CLOSING = {"[": re.compile(r"\]"), "[[": re.compile(r"\]\]")}
_BARE = "[A-Za-z0-9_-]++"
SIMPLE_KEY = re.compile(rf"({_BARE})[ \t]*+=[ \t]*+")  # most keys, in one go
EQUALS = re.compile(r"=[ \t]*+")
# A date and its time may stand apart: 2020-11-30 08:00.
SCALAR = re.compile(
    rf"""
    {_PLAIN} | {STRING}
  | [^ \t\r\n,\[\]{{}}\#"'=]++ (?:(?<=\d)[ ]\d\d:[^ \t\r\n,\[\]{{}}\#]*+)?
    """,
    re.VERBOSE,
)
# Most lines of most tables, in one go: bare keys, and values that are no arrays or tables.
PAIR = re.compile(rf"({_BARE})[ \t]*+=[ \t]*+({SCALAR.pattern}){_BLANK.pattern}", re.VERBOSE)
PAIRS = re.compile(rf"(?:{_BARE}[ \t]*+=[ \t]*+(?:{SCALAR.pattern}){_BLANK.pattern})*+", re.VERBOSE)


class Lost(Exception):  # noqa: N818 - it ends a scan and is no error
    """The text is not TOML from here on."""


def matched(pattern: re.Pattern[str], text: str, pos: int) -> re.Match[str]:
    """Return what a pattern finds at `pos`; raise `Lost` where it finds nothing."""
    found = pattern.match(text, pos)
    if not found:
        raise Lost
    return found


def blank(text: str, pos: int) -> int:
    """Return where the white space, comments and commas at `pos` end."""
    return matched(_BLANK, text, pos).end()


def spelled(part: str) -> str:
    """Return the key that `part` spells."""
    if "\\" in part:
        import tomli

        try:
            return str(tomli.loads(f"key = {part}")["key"])
        except tomli.TOMLDecodeError:
            raise Lost from None
    return part[1:-1] if part.startswith(('"', "'")) else part
