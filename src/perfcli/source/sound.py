"""Where the keys of a sound text stand, one that tomli has accepted: most of it is passed over.

There are no clashes to be found in it. Its headers are all looked at, and of its tables those are
read whose keys are asked for.
"""

from __future__ import annotations

from contextlib import suppress

from perfcli.source.locate import Node, Positions, Span
from perfcli.source.tokens import PAIR, PAIRS, SIMPLE_KEY, Lost, blank, matched

_SHORT = 2000  # of a longer table all pairs are sooner read once than one looked for at a time


class SoundPositions(Positions):
    """Where the keys and values stand of a text that tomli has accepted."""

    def __init__(self, text: str) -> None:
        # What nobody has asked for yet: where pairs of a table stand; and of each entry of a list
        # of tables where its header begins and ends, and where its pairs do.
        self._unread: dict[Node, list[Span]] = {}
        self._entries: dict[Node, list[tuple[int, int, int]]] = {}
        # The second question is answered at once where there is no single quote.
        self._long_texts = '"""' in text or ("'" in text and "'''" in text)
        super().__init__(text)

    def _scan(self) -> None:
        text, table, pos = self._text, self._root, self._start()
        while pos < len(text):
            # Without a bracket before it no array is open: one that begins a line opens a header.
            bracket = text.find("[", pos)
            if not self._long_texts and (bracket < 0 or text[bracket - 1] == "\n"):
                end = bracket if bracket >= 0 else len(text)
                if pos < end:
                    self._unread[table] = [(pos, end)]
            else:
                end = self._pass_over(table, pos)
            end = self._skip_entries(end)
            if end < len(text):
                table, end = self._header(end)
            pos = end

    def _skip_entries(self, pos: int) -> int:
        """Pass over entries of a list of tables that follow one another; return where they end."""
        if not self._again or self._long_texts:
            return pos
        text, (header, array) = self._text, self._again
        entries = self._entries[array]
        while text.startswith(header, pos):
            after = pos + len(header)
            end = text.find("[", after)
            if end < 0 or text[end - 1] != "\n":
                break
            entries.append((pos, after, end))
            pos = end
        return pos

    def _entry(self, array: Node, span: Span) -> Node:
        entries = self._entries.setdefault(array, [])
        entry = array.children[len(entries)] = Node(array.depth + 1, span, span)
        entries.append((*span, span[1]))
        return entry

    def _made(self, array: Node, index: int) -> Node | None:
        """Return an entry of a list of tables that was passed over."""
        entries = self._entries.get(array, ())
        if not 0 <= index < len(entries):
            return None
        start, after, end = entries[index]
        entry = array.children[index] = Node(array.depth + 1, (start, after), (start, after))
        self._unread[entry] = [(after, end)]
        return entry

    def _last(self, node: Node) -> Node:
        entries = self._entries.get(node)
        return (self._child(node, len(entries) - 1) or node) if entries else node

    def _pass_over(self, table: Node, pos: int) -> int:
        """Return where the next header stands, or the text ends; read what is no simple pair."""
        text = self._text
        pos = blank(text, pos)
        while pos < len(text) and text[pos] != "[":
            end = matched(PAIRS, text, pos).end()
            if end > pos:
                self._unread.setdefault(table, []).append((pos, end))
                pos = end
            else:
                pos = blank(text, self._value(*self._pair(table, pos)))
        return pos

    def _child(self, node: Node, part: str | int) -> Node | None:
        """Return what is called `part`; a table is read first where that may be in it."""
        known = node.children.get(part)
        if isinstance(part, int):
            return known or self._made(node, part)
        unread = self._unread.get(node)
        # Pairs add nothing to a table that has a header.
        if not unread or (known and self._text[known.key[0]] == "["):
            return known
        start, end = unread[0]
        if len(unread) == 1 and end - start <= _SHORT:
            if self._text.find(part, start, end) >= 0:
                if found := self._on_a_line(node, part, unread[0]):
                    return found
            elif self._text.find("\\", start, end) < 0:  # it is not there in escapes either
                return known
        self._read(node)
        return node.children.get(part)

    def _on_a_line(self, table: Node, part: str, span: Span) -> Node | None:
        """Return the pair of a table whose key begins a line, where that is sure at a glance."""
        start, end = span
        line = self._text.find("\n" + part, start, end)
        key = SIMPLE_KEY.match(self._text, line + 1, end) if line >= 0 else None
        if not key or key[1] != part or self._long_texts:
            return None
        # In a table of several lines a comma or bracket stands before it, and perhaps a comment.
        before = self._text[start:line].rstrip()
        if before.endswith((",", "{")) or "#" in before.rpartition("\n")[2]:
            return None
        node = Node(table.depth + 1, key.span(1))
        with suppress(Lost):
            self._value(node, key.end())
        return node

    def _read(self, table: Node) -> None:
        """Record the pairs of a table that were passed over."""
        text = self._text
        with suppress(Lost):
            for start, end in self._unread.pop(table):
                pos = blank(text, start)
                while pos < end:
                    if pair := PAIR.match(text, pos, end):
                        table.children[pair[1]] = Node(table.depth + 1, pair.span(1), pair.span(2))
                        pos = pair.end()
                    else:
                        pos = blank(text, self._value(*self._pair(table, pos)))
