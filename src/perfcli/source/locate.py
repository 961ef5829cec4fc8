"""Where each key of a TOML text stands: a key path gives a line and a column.

tomli gives values without positions, so the text is scanned a second time, and only when there is
something to report. The scanner trusts that tomli accepted the text: it finds where things begin
and end and judges nothing. In a text that is not TOML it stops where it is lost.
"""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from perfcli.core.finding import Place
from perfcli.source.limits import MAX_DEPTH
from perfcli.source.lines import Lines

if TYPE_CHECKING:
    from perfcli.core.keypath import KeyPath

ONE_LINE = r""" "(?!"")(?:[^"\\\n]++|\\[^\n])*+" | '(?!'')[^'\n]*+' """
STRING = rf"""
    \"""(?:[^"\\]++|\\[\s\S]|"(?!""))*+\"""(?:"{{0,2}})
  | '''(?:[^']++|'(?!''))*+'''(?:'{{0,2}})
  | {ONE_LINE}
"""
_PLAIN = r""" "[^"\\\n]++" """  # what most strings are, found sooner than as one of all strings
_BLANK = re.compile(r"(?:[ \t\r\n,]++|\#[^\n]*+)*+", re.VERBOSE)
_PART = re.compile(rf"(?P<part>[A-Za-z0-9_-]++|{ONE_LINE})[ \t]*+(?P<dot>\.?)[ \t]*+", re.VERBOSE)
_OPENING = re.compile(r"(?P<mark>\[\[?)[ \t]*+")
_CLOSING = {"[": re.compile(r"\]"), "[[": re.compile(r"\]\]")}
_BARE = "[A-Za-z0-9_-]++"
_SIMPLE_KEY = re.compile(rf"({_BARE})[ \t]*+=[ \t]*+")  # most keys, in one go
_EQUALS = re.compile(r"=[ \t]*+")
# A date and its time may stand apart: 2020-11-30 08:00.
_SCALAR = re.compile(
    rf"""
    {_PLAIN} | {STRING}
  | [^ \t\r\n,\[\]{{}}\#"'=]++ (?:(?<=\d)[ ]\d\d:[^ \t\r\n,\[\]{{}}\#]*+)?
    """,
    re.VERBOSE,
)
# Most lines of most tables, in one go: bare keys, and values that are no arrays or tables.
_PAIR = re.compile(rf"({_BARE})[ \t]*+=[ \t]*+({_SCALAR.pattern}){_BLANK.pattern}", re.VERBOSE)
_PAIRS = re.compile(
    rf"(?:{_BARE}[ \t]*+=[ \t]*+(?:{_SCALAR.pattern}){_BLANK.pattern})*+", re.VERBOSE
)

Span = tuple[int, int]


class _Node:
    """A key, an array element or a table, and what is inside it.

    A table that a header or a dotted key made has no value of its own: there `value` is the same
    span as `key`. A table that is only passed through by a longer header has None.
    """

    __slots__ = ("children", "depth", "key", "unread", "value")

    def __init__(self, depth: int, key: Span, value: Span | None = None) -> None:
        self.depth = depth
        self.key = key
        self.value = value
        self.children: dict[str | int, _Node] = {}
        self.unread: list[Span] = []  # where pairs of this table stand that nobody has asked for

    @property
    def stands(self) -> Span:
        """Where the key stands; an array element has none and is its value."""
        return self.value if self.value and self.key[0] == self.key[1] else self.key

    def is_written(self) -> bool:
        """Tell whether this is a value after an equals sign."""
        return self.value is not None and self.value != self.key


class _Lost(Exception):  # noqa: N818 - it ends the scan and is no error
    """The text is not TOML from here on."""


class Positions:
    """Where the keys and values of a TOML text stand.

    Of a `sound` text, one that tomli has accepted, only those tables are read closely that are
    asked for: there are no clashes to be found in the others.
    """

    def __init__(self, text: str, *, sound: bool = False) -> None:
        self._text = text
        self._sound = sound
        self._lines = Lines(text)
        self._root = _Node(0, (0, 0))
        self._deep: Span | None = None
        self._again: tuple[str, _Node] | None = None  # the header before, if it may come again
        # Of what a text that tomli refused defines twice, the first two spans.
        self.clash: tuple[Span, Span] | None = None
        with suppress(_Lost):  # what was found before stays found
            self._scan()

    def key(self, path: KeyPath) -> Place:
        """Return where the key at `path` stands; of an array element, the element."""
        node, _ = self._nearest(path)
        return self._place(node, node.stands)

    def value(self, path: KeyPath) -> Place:
        """Return where the value at `path` stands; of a table with a header, the header."""
        node, found = self._nearest(path)
        return self._place(node, node.value if found and node.value else node.stands)

    def written(self, path: KeyPath) -> str | None:
        """Return the value at `path` as it is written in the text, None if it is not there."""
        node, found = self._nearest(path)
        return self._text[slice(*node.value)] if found and node.value else None

    @property
    def too_deep(self) -> Place | None:
        """The first bracket or part of a key that goes deeper than `MAX_DEPTH`."""
        return self._lines.place(*self._deep) if self._deep else None

    def _place(self, node: _Node, span: Span) -> Place:
        return Place(1, 1, 1) if node is self._root else self._lines.place(*span)

    def _nearest(self, path: KeyPath) -> tuple[_Node, bool]:
        node = self._root
        for part in path:
            if node.unread:
                self._read(node)
            child = node.children.get(part)
            if child is None:
                return node, False
            node = child
        return node, True

    def _scan(self) -> None:
        text, table = self._text, self._root
        pos = _blank(text, 1 if text.startswith("\ufeff") else 0)
        while pos < len(text):
            if text[pos] == "[":
                table, pos = self._header(pos)
            elif self._sound and (end := _match(_PAIRS, text, pos).end()) > pos:
                table.unread.append((pos, end))
                pos = end
                continue
            else:
                pos = self._value(*self._pair(table, pos))
            pos = _blank(text, pos)

    def _read(self, table: _Node) -> None:
        """Record the pairs of a table that were passed over."""
        for span in table.unread:
            for pair in _PAIR.finditer(self._text, *span):
                table.children[pair[1]] = _Node(table.depth + 1, pair.span(1), pair.span(2))
        table.unread.clear()

    def _header(self, start: int) -> tuple[_Node, int]:
        """Record the header at `start`; return the table it opens, and its end."""
        if self._again and self._text.startswith(self._again[0], start):
            end = start + len(self._again[0])
            return self._entry(self._again[1], (start, end)), end
        opening = _match(_OPENING, self._text, start)
        parts, pos = self._parts(opening.end())
        end = _match(_CLOSING[opening["mark"]], self._text, pos).end()
        span = (start, end)
        parent = self._descend(self._root, parts[:-1], by_header=True)
        name, _ = parts[-1]
        node = parent.children.get(name)
        if node is None:
            node = parent.children[name] = _Node(parent.depth + 1, span, span)
        elif opening["mark"] == "[[":
            if node.is_written() or 0 not in node.children:
                self._note_clash(node, span)
        elif node.value:
            self._note_clash(node, span)
        else:
            node.key = node.value = span
        self._again = None
        if opening["mark"] == "[[":
            self._again = self._text[start:end], node
            node = self._entry(node, span)
        self._check_depth(node, parts[-1][1])
        return node, end

    def _entry(self, array: _Node, span: Span) -> _Node:
        """Record one more table of an array of tables."""
        entry = _Node(array.depth + 1, span, span)
        array.children[len(array.children)] = entry
        return entry

    def _pair(self, table: _Node, pos: int) -> tuple[_Node, int]:
        """Record the key at `pos` in `table`; return its node and where its value begins."""
        if simple := _SIMPLE_KEY.match(self._text, pos):
            name, span, pos = simple[1], simple.span(1), simple.end()
        else:
            parts, pos = self._parts(pos)
            pos = _match(_EQUALS, self._text, pos).end()
            table = self._descend(table, parts[:-1], by_header=False)
            name, span = parts[-1]
        node = _Node(table.depth + 1, span)
        self._record(node, name, table)
        return node, pos

    def _record(self, node: _Node, name: str, table: _Node) -> None:
        before = table.children.setdefault(name, node)
        if before is not node:
            self._note_clash(before, node.key)

    def _parts(self, pos: int) -> tuple[list[tuple[str, Span]], int]:
        """Return the parts of the dotted key at `pos`, and where it ends."""
        parts = []
        while True:
            part = _match(_PART, self._text, pos)
            parts.append((_name(part["part"]), part.span("part")))
            pos = part.end()
            if not part["dot"]:
                return parts, pos
            if len(parts) > MAX_DEPTH:
                self._deep = part.span("part")
                raise _Lost

    def _descend(self, table: _Node, parts: list[tuple[str, Span]], *, by_header: bool) -> _Node:
        """Return the table that `parts` lead to, made on the way where it was not there."""
        for name, span in parts:
            node = table.children.get(name)
            if node is None:
                node = _Node(table.depth + 1, span, None if by_header else span)
                table.children[name] = node
            elif node.is_written() or (not by_header and self._text[node.key[0]] == "["):
                self._note_clash(node, span)
            # A header goes on in the last entry of a list of tables.
            table = node.children.get(len(node.children) - 1, node)
            self._check_depth(table, span)
        return table

    def _value(self, node: _Node, pos: int) -> int:
        """Record the value at `pos` for `node`, and all that is in it; return its end."""
        text = self._text
        unclosed: list[_Node] = []
        while True:
            if scalar := _SCALAR.match(text, pos):
                node.value = scalar.span()
                pos = scalar.end()
            elif text.startswith(("[", "{"), pos):
                node.value = (pos, pos + 1)
                self._check_depth(node, node.value)
                unclosed.append(node)
                pos += 1
            else:
                raise _Lost
            while unclosed:
                pos = _blank(text, pos)
                outer = unclosed[-1]
                start = outer.value[0] if outer.value else pos
                if text.startswith(("]", "}"), pos):
                    pos += 1
                    outer.value = (start, pos)
                    unclosed.pop()
                elif text[start] == "{":
                    node, pos = self._pair(outer, pos)
                    break
                else:
                    node = _Node(outer.depth + 1, (pos, pos))
                    outer.children[len(outer.children)] = node
                    break
            else:
                return pos

    def _check_depth(self, node: _Node, span: Span) -> None:
        if node.depth > MAX_DEPTH:
            self._deep = span
            raise _Lost

    def _note_clash(self, before: _Node, now: Span) -> None:
        self.clash = self.clash or (before.key, now)


def _match(pattern: re.Pattern[str], text: str, pos: int) -> re.Match[str]:
    found = pattern.match(text, pos)
    if not found:
        raise _Lost
    return found


def _blank(text: str, pos: int) -> int:
    """Return where the white space, comments and commas at `pos` end."""
    return _match(_BLANK, text, pos).end()


def _name(part: str) -> str:
    """Return the key that `part` spells."""
    if "\\" in part:
        import tomli

        try:
            return str(tomli.loads(f"key = {part}")["key"])
        except tomli.TOMLDecodeError:
            raise _Lost from None
    return part[1:-1] if part.startswith(('"', "'")) else part
