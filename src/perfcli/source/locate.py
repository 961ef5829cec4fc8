"""Where each key of a TOML text stands: a key path gives a line and a column.

tomli gives values without positions, so the text is scanned a second time, and only when there is
something to report. The scanner judges nothing: in a text that is not TOML it stops where it is
lost. Of a text that tomli has accepted `source.sound` reads only what is asked for.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from perfcli.core.finding import Place
from perfcli.source.limits import MAX_DEPTH
from perfcli.source.lines import Lines
from perfcli.source.tokens import (
    CLOSING,
    EQUALS,
    OPENING,
    PART,
    SCALAR,
    SIMPLE_KEY,
    Lost,
    blank,
    matched,
    spelled,
)

if TYPE_CHECKING:
    from perfcli.core.keypath import KeyPath

Span = tuple[int, int]


class Node:
    """A key, an array element or a table, and what is inside it.

    A table that a header or a dotted key made has no value of its own: there `value` is the same
    span as `key`. A table that is only passed through by a longer header has None.
    """

    __slots__ = ("children", "depth", "key", "value")

    def __init__(self, depth: int, key: Span, value: Span | None = None) -> None:
        self.depth = depth
        self.key = key
        self.value = value
        self.children: dict[str | int, Node] = {}

    @property
    def stands(self) -> Span:
        """Where the key stands; an array element has none and is its value."""
        return self.value if self.value and self.key[0] == self.key[1] else self.key

    def is_written(self) -> bool:
        """Tell whether this is a value after an equals sign."""
        return self.value is not None and self.value != self.key


class Positions:
    """Where the keys and values of a TOML text stand."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = Lines(text)
        self._root = Node(0, (0, 0))
        self._deep: Span | None = None
        self._again: tuple[str, Node] | None = None  # the header before, if it may come again
        # Of what a text that tomli refused defines twice, the first two spans.
        self.clash: tuple[Span, Span] | None = None
        with suppress(Lost):  # what was found before stays found
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

    def _place(self, node: Node, span: Span) -> Place:
        return Place(1, 1, 1) if node is self._root else self._lines.place(*span)

    def _nearest(self, path: KeyPath) -> tuple[Node, bool]:
        node = self._root
        for part in path:
            child = self._child(node, part)
            if child is None:
                return node, False
            node = child
        return node, True

    def _child(self, node: Node, part: str | int) -> Node | None:
        """Return what is called `part` in a table, or stands there in an array."""
        return node.children.get(part)

    def _scan(self) -> None:
        text, table = self._text, self._root
        pos = self._start()
        while pos < len(text):
            if text[pos] == "[":
                table, pos = self._header(pos)
            else:
                pos = self._value(*self._pair(table, pos))
            pos = blank(text, pos)

    def _start(self) -> int:
        """Return where the first header or pair begins."""
        return blank(self._text, 1 if self._text.startswith("\ufeff") else 0)

    def _header(self, start: int) -> tuple[Node, int]:
        """Record the header at `start`; return the table it opens, and its end."""
        if self._again and self._text.startswith(self._again[0], start):
            end = start + len(self._again[0])
            return self._entry(self._again[1], (start, end)), end
        opening = matched(OPENING, self._text, start)
        parts, pos = self._parts(opening.end())
        end = matched(CLOSING[opening["mark"]], self._text, pos).end()
        span = (start, end)
        parent = self._descend(self._root, parts[:-1], by_header=True)
        name, _ = parts[-1]
        node = self._child(parent, name)
        if node is None:
            node = parent.children[name] = Node(parent.depth + 1, span, span)
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

    def _entry(self, array: Node, span: Span) -> Node:
        """Record one more table of an array of tables."""
        entry = Node(array.depth + 1, span, span)
        array.children[len(array.children)] = entry
        return entry

    def _pair(self, table: Node, pos: int) -> tuple[Node, int]:
        """Record the key at `pos` in `table`; return its node and where its value begins."""
        if simple := SIMPLE_KEY.match(self._text, pos):
            name, span, pos = simple[1], simple.span(1), simple.end()
        else:
            parts, pos = self._parts(pos)
            pos = matched(EQUALS, self._text, pos).end()
            table = self._descend(table, parts[:-1], by_header=False)
            name, span = parts[-1]
        node = Node(table.depth + 1, span)
        self._record(node, name, table)
        return node, pos

    def _record(self, node: Node, name: str, table: Node) -> None:
        before = table.children.setdefault(name, node)
        if before is not node:
            self._note_clash(before, node.key)

    def _parts(self, pos: int) -> tuple[list[tuple[str, Span]], int]:
        """Return the parts of the dotted key at `pos`, and where it ends."""
        parts = []
        while True:
            part = matched(PART, self._text, pos)
            parts.append((spelled(part["part"]), part.span("part")))
            pos = part.end()
            if not part["dot"]:
                return parts, pos
            if len(parts) > MAX_DEPTH:
                self._deep = part.span("part")
                raise Lost

    def _descend(self, table: Node, parts: list[tuple[str, Span]], *, by_header: bool) -> Node:
        """Return the table that `parts` lead to, made on the way where it was not there."""
        for name, span in parts:
            node = self._child(table, name)
            if node is None:
                node = Node(table.depth + 1, span, None if by_header else span)
                table.children[name] = node
            elif node.is_written() or (not by_header and self._text[node.key[0]] == "["):
                self._note_clash(node, span)
            table = self._last(node)
            self._check_depth(table, span)
        return table

    def _last(self, node: Node) -> Node:
        """Return the last entry of a list of tables, where a header goes on; else the table."""
        return node.children.get(len(node.children) - 1, node)

    def _value(self, node: Node, pos: int) -> int:
        """Record the value at `pos` for `node`, and all that is in it; return its end."""
        text = self._text
        unclosed: list[Node] = []
        while True:
            if scalar := SCALAR.match(text, pos):
                node.value = scalar.span()
                pos = scalar.end()
            elif text.startswith(("[", "{"), pos):
                node.value = (pos, pos + 1)
                self._check_depth(node, node.value)
                unclosed.append(node)
                pos += 1
            else:
                raise Lost
            while unclosed:
                pos = blank(text, pos)
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
                    node = Node(outer.depth + 1, (pos, pos))
                    outer.children[len(outer.children)] = node
                    break
            else:
                return pos

    def _check_depth(self, node: Node, span: Span) -> None:
        if node.depth > MAX_DEPTH:
            self._deep = span
            raise Lost

    def _note_clash(self, before: Node, now: Span) -> None:
        self.clash = self.clash or (before.key, now)
