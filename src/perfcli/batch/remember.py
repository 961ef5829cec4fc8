"""Work that remembers: what came of a file that has not changed is not worked out again."""

from __future__ import annotations

import json
import os
import stat
import zlib
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from perfcli.batch.codec import Codec, Shape, UnfitError
from perfcli.batch.store import Store
from perfcli.source.limits import MAX_BYTES
from perfcli.source.noted import digest, noting

if TYPE_CHECKING:
    from perfcli.batch.item import Item, Work
    from perfcli.core.language import Message
    from perfcli.source.noted import Notes

R = TypeVar("R")

_LARGEST = 64 * 1024 * 1024  # of an entry, unpacked
_STATES = 4096  # of other files, remembered at a time
_UNSURE = "-"


class Memory(NamedTuple):
    """Where answers are kept, and what stands for all that is the same for every file of a run."""

    folder: str
    run: str


class Answered(Generic[R]):
    """What came of a file, and the entry that says so, if any.

    `new` says that the entry is to be kept, `stale` that its use is to be noted.
    """

    __slots__ = ("entry", "key", "new", "result", "stale")

    def __init__(
        self,
        result: R | None,
        key: bytes = b"",
        entry: bytes = b"",
        *,
        new: bool = False,
        stale: bool = False,
    ) -> None:
        self.result = result
        self.key = key
        self.entry = entry
        self.new = new
        self.stale = stale

    def __reduce__(self) -> tuple[Any, ...]:
        """Between processes the entry stands for the result."""
        result = None if self.entry else self.result
        return _answered, (result, self.key, self.entry, self.new, self.stale)


def _answered(result: R | None, key: bytes, entry: bytes, *flags: bool) -> Answered[R]:
    return Answered(result, key, entry, new=flags[0], stale=flags[1])


class Remembering(Generic[R]):
    """A work and the answers it gave before. It only reads what is kept; see `recall` for more."""

    def __init__(self, work: Work[R], shape: Shape, memory: Memory) -> None:
        self._made_of = (work, shape, memory)
        self._work = work
        self._seed = memory.run.encode()
        self._codec = Codec(shape)
        self._states: dict[str, str | None] = {}
        self.store = Store(memory.folder)

    def __reduce__(self) -> tuple[Any, ...]:
        """Make another one in another process, with a store of its own."""
        return Remembering, self._made_of

    def __call__(self, item: Item) -> Answered[R]:
        """Return what came of a file, or what came of it before."""
        raw = _content(item)
        if raw is None:
            return Answered(self._work(item))
        key = self._key(item, raw)
        kept = self.store.find(key)
        if kept is not None:
            with suppress(UnfitError):
                return Answered(self._known(kept.entry), key, kept.entry, stale=kept.stale)
        with noting() as notes:
            result = self._work(item)
        entry = self._entry(item, raw, result, notes)
        return Answered(result, key, entry, new=bool(entry))

    def lost(self, item: Item, why: Message) -> Answered[R]:
        """Return what is said of a file over which the program failed; that is not kept."""
        return Answered(self._work.lost(item, why))

    def result(self, answered: Answered[R]) -> R:
        """Return what came of a file, also where another process has found it."""
        if answered.result is None and answered.entry:
            return self._codec.value(_unpacked(answered.entry)[1])  # type: ignore[no-any-return]
        return answered.result  # type: ignore[return-value]

    def _key(self, item: Item, raw: bytes) -> bytes:
        from hashlib import blake2b

        kind = "file" if item.raw is None else "bytes"
        head = f"{kind} {item.path}".encode("utf-8", "surrogatepass")
        return blake2b(b"%s %d %s %s" % (self._seed, len(head), head, raw), digest_size=32).digest()

    def _known(self, entry: bytes) -> R:
        """Return the result in an entry; raise `UnfitError` where it does not hold any more."""
        states, data = _unpacked(entry)
        if type(states) is not dict or any(
            self._state(path) != state for path, state in states.items()
        ):
            raise UnfitError
        return self._codec.value(data)  # type: ignore[no-any-return]

    def _state(self, path: str) -> str | None:
        """Return the state of another file, as it was when this run first asked."""
        if path not in self._states:
            if len(self._states) >= _STATES:
                self._states.clear()
            self._states[path] = _state(path)
        return self._states[path]

    def _entry(self, item: Item, raw: bytes, result: R, notes: Notes) -> bytes:
        """Return the entry of a result; empty where it may not hold another time."""
        states = dict(notes.states)
        # The file may have changed between the two times that it was read.
        if item.raw is None and states.pop(str(Path(item.path)), None) != digest(raw):
            return b""
        if not notes.sound:
            return b""
        try:
            data = self._codec.data(result)
        except UnfitError:
            return b""
        text = json.dumps([states, data], ensure_ascii=False, separators=(",", ":"))
        return zlib.compress(text.encode("utf-8", "surrogatepass"), 1)


def _content(item: Item) -> bytes | None:
    """Return what a file holds; None where there is nothing that could be looked up."""
    if item.raw is not None or item.fault is not None:
        return item.raw if item.fault is None else None
    return _read(item.path)


def _read(path: str) -> bytes | None:
    try:
        status = os.stat(path)  # noqa: PTH116 - a Path would cost as much as all the rest
        if not stat.S_ISREG(status.st_mode) or status.st_size > MAX_BYTES:
            return None
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123
            raw = file.read(MAX_BYTES + 1)
    except (OSError, ValueError):
        return None
    return raw if len(raw) <= MAX_BYTES else None


def _state(path: str) -> str | None:
    if not os.path.isfile(path):  # noqa: PTH113
        return None
    raw = _read(path)
    return _UNSURE if raw is None else digest(raw)


def _unpacked(entry: bytes) -> tuple[object, object]:
    try:
        inflated = zlib.decompressobj()
        text = inflated.decompress(entry, _LARGEST)
        if not inflated.eof:
            raise UnfitError
        states, data = json.loads(text)
    except (RecursionError, TypeError, ValueError, zlib.error) as error:
        raise UnfitError from error
    return states, data
