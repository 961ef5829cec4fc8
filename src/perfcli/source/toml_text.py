"""Declaration data written as TOML, the way a person would write it."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from perfcli.core.text import safe, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from perfcli.core.keypath import KeyPath

    Data = Mapping[str, object]

LONGEST = 100
INDENT = "  "
# Tables with a header of their own; every other table is written inline.
_HEADED = frozenset(
    {
        ("source",),
        ("totals",),
        ("claims",),
        ("accept",),
        ("projects",),
        ("projects", "reported"),
        ("projects", "indicators"),
    }
)
_BARE = re.compile(r"[A-Za-z0-9_-]+\Z")
_SHORT = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
# Characters that move the cursor, reverse the line or hide are escaped; a lone half of a pair
# is no character and has no escape.
_HIDDEN = frozenset({"Cc", "Cf", "Co", "Zl", "Zp"})
_REPLACEMENT = "\ufffd"


def written(data: Data, comments: Mapping[KeyPath, str] | None = None) -> str:
    """Return declaration data as TOML text; a comment stands above the key or table it is for.

    Keys come in the order of the format, those it does not have last. A key whose value is None
    is absent. The comment for `()` heads the file.
    """
    return "".join(_Writer(comments or {}).lines(data))


def inline(value: object) -> str:
    """Return one value as it stands on the line of its key: { type = "date", points = 1 }."""
    return _inline(value, ())


class _Writer:
    def __init__(self, comments: Mapping[KeyPath, str]) -> None:
        self._comments = comments
        # By the key they stand at and by every key around it.
        self._inside: dict[KeyPath, list[KeyPath]] = {}
        for each in comments:
            for length in range(1, len(each) + 1):
                self._inside.setdefault(each[:length], []).append(each)

    def lines(self, data: Data) -> Iterator[str]:
        if head := "".join(self._remarks((), "")):
            yield f"{head}\n"
        yield from self._table(data, ())

    def _table(self, table: Data, path: KeyPath) -> Iterator[str]:
        indent = INDENT if _kind(path) == ("projects", "indicators") else ""
        items = [(key, table[key]) for key in _ordered(table, path) if table[key] is not None]
        headed = [(key, value) for key, value in items if _is_headed(value, (*path, key))]
        for key, value in items:
            if (key, value) not in headed:
                yield from self._comment((*path, key), indent)
                yield f"{indent}{_key(key)} = {_value(value, (*path, key), indent)}\n"
        # A table of its own stands before the entries of a list: what is long comes last.
        for key, value in sorted(headed, key=lambda item: isinstance(item[1], list)):
            yield from self._headed(value, (*path, key))

    def _headed(self, value: object, path: KeyPath) -> Iterator[str]:
        name = ".".join(map(_key, _kind(path)))
        if isinstance(value, dict):
            yield "\n"
            yield from self._remarks(path, "")
            yield f"[{name}]\n"
            yield from self._table(value, path)
        elif isinstance(value, list):
            for index, each in enumerate(value):
                yield "\n"
                yield from self._remarks((*path, index), "")
                yield f"[[{name}]]\n"
                yield from self._table(each, (*path, index))

    def _comment(self, path: KeyPath, indent: str) -> Iterator[str]:
        """Yield the comments for a key and for everything inside its value."""
        for each in self._inside.get(path, ()):
            yield from self._remarks(each, indent)

    def _remarks(self, path: KeyPath, indent: str) -> Iterator[str]:
        for line in self._comments.get(path, "").splitlines():
            yield f"{indent}# {safe(line)}".rstrip() + "\n"


def _kind(path: KeyPath) -> tuple[str, ...]:
    return tuple(part for part in path if isinstance(part, str))


def _is_headed(value: object, path: KeyPath) -> bool:
    if _kind(path) not in _HEADED:
        return False
    if isinstance(value, list):
        return bool(value) and all(isinstance(each, dict) for each in value)
    return isinstance(value, dict)


@cache
def _orders() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return the keys of each table in the order of the format."""
    from perfcli.model import declaration as model

    models: dict[tuple[str, ...], type[model.Table]] = {
        (): model.Declaration,
        ("source",): model.Source,
        ("totals",): model.Totals,
        ("claims",): model.Claim,
        ("accept",): model.Accept,
        ("projects",): model.Project,
        ("projects", "reported"): model.Reported,
        ("projects", "indicators"): model.Indicator,
    }
    for owner in ("totals", "projects"):
        models |= {(owner, "budget"): model.Budget, (owner, "spending"): model.Spending}
    orders = {kind: tuple(table.model_fields) for kind, table in models.items()}
    # The id, where there is one, is what a reader looks for first.
    for kind in (("projects",), ("projects", "indicators")):
        orders[kind] = ("id", *(key for key in orders[kind] if key != "id"))
    return orders


def _ordered(table: Data, path: KeyPath) -> list[str]:
    known = _orders().get(_kind(path), ())
    return [key for key in known if key in table] + [key for key in table if key not in known]


def _key(key: str) -> str:
    return key if _BARE.match(key) else _text(key)


def _value(value: object, path: KeyPath, indent: str) -> str:
    """Return a value that has lines of its own."""
    if isinstance(value, str) and "\n" in value.strip("\n"):
        return _lines(value)
    if isinstance(value, list | tuple):
        return _array(value, path, indent)
    return _inline(value, path)


def _array(values: Sequence[object], path: KeyPath, indent: str) -> str:
    texts = [_inline(each, path) for each in values]
    line = f"[{', '.join(texts)}]"
    several = len(texts) > 1 and any(isinstance(each, str) for each in values)
    if texts and (several or width(line) > LONGEST):
        return "[\n" + "".join(f"{indent}{INDENT}{each},\n" for each in texts) + f"{indent}]"
    return line


def _inline(value: object, path: KeyPath) -> str:
    match value:
        case str():
            return _text(value)
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case Decimal():
            return _number(value)
        case dt.date() | dt.time():
            return value.isoformat()
        case dict():
            items = ((key, value[key]) for key in _ordered(value, path) if value[key] is not None)
            pairs = [f"{_key(key)} = {_inline(each, (*path, key))}" for key, each in items]
            return f"{{ {', '.join(pairs)} }}" if pairs else "{}"
        case list() | tuple():
            return f"[{', '.join(_inline(each, path) for each in value)}]"
    raise TypeError(type(value).__name__)


def _number(value: Decimal) -> str:
    return f"{value:f}" if value.is_finite() else str(value).lower().replace("infinity", "inf")


def _text(text: str) -> str:
    return '"' + "".join(_SHORT.get(each) or _character(each) for each in text) + '"'


def _lines(text: str) -> str:
    """Return a text between three quotes, its line ends as they are."""
    body = "".join(each if each in '\n"' else _SHORT.get(each) or _character(each) for each in text)
    body = body.replace('"""', '""\\"')
    if body.endswith('"'):
        body = body[:-1] + '\\"'
    return f'"""\n{body}"""'


def _character(each: str) -> str:
    if each.isascii() and each.isprintable():
        return each
    category = unicodedata.category(each)
    if category == "Cs":
        return _REPLACEMENT
    if category not in _HIDDEN:
        return each
    return f"\\u{ord(each):04X}" if ord(each) < 0x10000 else f"\\U{ord(each):08X}"
