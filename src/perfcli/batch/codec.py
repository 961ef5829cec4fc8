"""Results as JSON and back: named tuples by their annotations, and nothing that is not in those.

What is read may have been written by anybody. It becomes instances of the classes that the
annotations name, with values of the types that they name, or it is refused; nothing in it is run.
"""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Union, get_args, get_origin

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_PLAIN = frozenset({str, int, bool, NoneType})
_UNIONS = {Union, UnionType}


class Shape(NamedTuple):
    """What results are made of: their class, and the names that its annotations speak of."""

    root: type
    names: Mapping[str, Any]


class UnfitError(ValueError):
    """A value, or a text, that is not of the shape."""


class _Way(NamedTuple):
    """How values of a type are written, as data of JSON, and read."""

    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


class Codec:
    """Writes and reads values of one shape."""

    def __init__(self, shape: Shape) -> None:
        self._names = {"Decimal": Decimal, **shape.names}
        self._ways: dict[Any, _Way] = {}
        self._any = _Way(self._write_any, self._read_any)
        self._root = self._way(shape.root)

    def data(self, value: object) -> Any:  # noqa: ANN401 - data of JSON
        """Return a value as data of JSON.

        Raises:
            UnfitError: there is something in it that the shape does not know.
        """
        return self._root.write(value)

    def value(self, data: object) -> Any:  # noqa: ANN401 - of the class of the shape
        """Return the value in data of JSON.

        Raises:
            UnfitError: it is not of the shape.
        """
        try:
            return self._root.read(data)
        except (ArithmeticError, RecursionError, TypeError, ValueError) as error:
            raise UnfitError from error

    def _way(self, hint: Any) -> _Way:  # noqa: ANN401 - whatever an annotation says
        if hint not in self._ways:
            self._ways[hint] = self._made(hint)
        return self._ways[hint]

    def _made(self, hint: Any) -> _Way:  # noqa: ANN401
        origin, inner = get_origin(hint), get_args(hint)
        plain = frozenset(inner if origin in _UNIONS else (hint,))
        if plain <= _PLAIN:
            same = _exactly(plain)
            return _Way(same, same)
        if hint is Decimal:
            return _Way(_exact, _finite)
        if origin is Literal:
            one_of = _one_of(frozenset(inner))
            return _Way(one_of, one_of)
        if origin in _UNIONS and len(inner) == 2 and inner[1] is NoneType:
            return _optional(self._way(inner[0]))
        if origin is tuple and inner[1:] == (...,):
            return _many(tuple, self._way(inner[0]))
        if origin in {frozenset, list}:
            return _many(origin, self._way(inner[0]))
        if isinstance(hint, type) and issubclass(hint, tuple) and hasattr(hint, "_fields"):
            return self._named(hint)
        if isinstance(origin, type) and issubclass(dict, origin):
            return _table(self._way(inner[1]))
        return self._any

    def _named(self, kind: Any) -> _Way:  # noqa: ANN401 - a class of named tuples
        from typing import get_type_hints

        hints = get_type_hints(kind, localns=self._names)
        ways = [self._way(hints[name]) for name in kind._fields]
        writes, reads = [way.write for way in ways], [way.read for way in ways]

        def write(value: Any) -> Any:  # noqa: ANN401
            if type(value) is not kind:
                raise UnfitError(type(value))
            return [each(inner) for each, inner in zip(writes, value, strict=True)]

        def read(data: Any) -> Any:  # noqa: ANN401
            if type(data) is not list or len(data) != len(reads):
                raise UnfitError
            return kind._make([each(inner) for each, inner in zip(reads, data, strict=True)])

        return _Way(write, read)

    def _write_any(self, value: Any) -> Any:  # noqa: ANN401
        """Write a value with its type, where its annotation leaves that open."""
        kind = type(value)
        if kind in _PLAIN:
            return value
        name = kind.__name__
        if kind is Decimal:
            return [name, _exact(value)]
        if kind is date:
            return [name, value.isoformat()]
        if kind in {tuple, list}:
            return [name, *map(self._write_any, value)]
        if self._names.get(name) is kind:
            return [name, *self._way(kind).write(value)]
        raise UnfitError(kind)

    def _read_any(self, data: Any) -> Any:  # noqa: ANN401
        if type(data) in _PLAIN:
            return data
        if type(data) is not list or not data or type(data[0]) is not str:
            raise UnfitError
        name, *rest = data
        match name:
            case "Decimal":
                (text,) = rest
                return _finite(text)
            case "date":
                return date.fromisoformat(*rest)
            case "tuple":
                return tuple(map(self._read_any, rest))
            case "list":
                return [*map(self._read_any, rest)]
        if not isinstance(self._names.get(name), type):
            raise UnfitError(name)
        return self._way(self._names[name]).read(rest)


def canonical(value: object) -> str:
    """Return text that two plain values share only if they are equal, in whichever process.

    Raises:
        UnfitError: it is made of more than tuples, lists, sets, text and numbers.
    """
    return json.dumps(_canonical(value), ensure_ascii=True)


def _canonical(value: object) -> object:
    if type(value) in _PLAIN:
        return value
    name = type(value).__name__
    if isinstance(value, Decimal):
        return [name, str(value)]
    if isinstance(value, frozenset):
        return [name, *sorted(canonical(each) for each in value)]
    if isinstance(value, (tuple, list)):
        return [name, *map(_canonical, value)]
    raise UnfitError(name)


def _exactly(kinds: frozenset[type]) -> Callable[[Any], Any]:
    def same(value: Any) -> Any:  # noqa: ANN401
        if type(value) not in kinds:
            raise UnfitError(type(value))
        return value

    return same


def _one_of(known: frozenset[Any]) -> Callable[[Any], Any]:
    def same(value: Any) -> Any:  # noqa: ANN401
        if value not in known:
            raise UnfitError(value)
        return value

    return same


def _optional(way: _Way) -> _Way:
    write, read = way
    return _Way(
        lambda value: None if value is None else write(value),
        lambda data: None if data is None else read(data),
    )


def _many(kind: Any, way: _Way) -> _Way:  # noqa: ANN401 - tuple, list or frozenset
    def write(value: Any) -> Any:  # noqa: ANN401
        if type(value) is not kind:
            raise UnfitError(type(value))
        return [*map(way.write, sorted(value) if kind is frozenset else value)]

    def read(data: Any) -> Any:  # noqa: ANN401
        if type(data) is not list:
            raise UnfitError
        return kind(map(way.read, data))

    return _Way(write, read)


def _table(way: _Way) -> _Way:
    def write(value: Any) -> Any:  # noqa: ANN401
        if type(value) is not dict or any(type(key) is not str for key in value):
            raise UnfitError(type(value))
        return {key: way.write(each) for key, each in value.items()}

    def read(data: Any) -> Any:  # noqa: ANN401
        if type(data) is not dict:  # the keys of JSON are texts
            raise UnfitError(type(data))
        return {key: way.read(each) for key, each in data.items()}

    return _Way(write, read)


def _exact(number: object) -> str:
    if type(number) is not Decimal or not number.is_finite():
        raise UnfitError(number)
    return str(number)


def _finite(text: object) -> Decimal:
    if type(text) is not str:
        raise UnfitError(text)
    number = Decimal(text)
    if not number.is_finite():
        raise UnfitError(text)
    return number
