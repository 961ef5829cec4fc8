"""What a target of fuzzing is, and the words that a fuzzer is given for it."""

from __future__ import annotations

import unicodedata
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import tomli

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from fuzz.mutation import Language
    from perfcli.source.read import SourceError

ROOT = Path(__file__).parent.parent
# What runs have found; it stays from run to run and is in no repository.
FOUND = ROOT / ".fuzz"
CORPUS = Path(__file__).parent / "corpus"
NAMES = ("values", "document", "forms", "draft", "archives", "query")
_DICTIONARIES = Path(__file__).parent / "dictionaries"
_SOURCE = ROOT / "src" / "perfcli"
# Line ends and tabulators are layout; every other control character could move a cursor.
_LAYOUT = frozenset("\n\t\r")


class Target(NamedTuple):
    """What is called with every input, and what the fuzzer should know.

    `test` raises whatever is wrong: an exception that is not documented, a property that does not
    hold. `seeds` are sound inputs, gathered from the repository. `words` are dictionaries, by name;
    `tables` are TOML files of the package whose strings are words too. `longest` is in bytes,
    `memory` in MiB.
    """

    test: Callable[[bytes], None]
    seeds: Callable[[], Iterable[bytes]]
    words: tuple[str, ...] = ()
    tables: tuple[str, ...] = ()
    longest: int = 4096
    memory: int = 1024
    language: Language | None = None


def target(name: str) -> Target:
    """Return a target by its name."""
    found: Target = import_module(f"fuzz.{name}").TARGET
    return found


def words(of: Target) -> list[str]:
    """Return the words of a target, each once."""
    found: dict[str, None] = {}
    for name in of.words:
        lines = (_DICTIONARIES / f"{name}.txt").read_text("utf-8").splitlines()
        found |= dict.fromkeys(line for line in lines if line and not line.startswith("# "))
    for table in of.tables:
        data = tomli.loads((_SOURCE / table).read_text("utf-8"))
        found |= dict.fromkeys(each for each in _strings(data) if each)
    return list(found)


def committed(name: str) -> list[Path]:
    """Return the corpus of a target that is in the repository."""
    return sorted(path for path in (CORPUS / name).glob("*") if path.is_file())


def check_controls(text: str, what: str) -> None:
    """Refuse control characters in what is printed."""
    for character in set(text) - _LAYOUT:
        assert unicodedata.category(character) != "Cc", f"{what}: U+{ord(character):04X}"


def check_refusal(refused: SourceError) -> None:
    """See that a refusal says what is wrong and what to do, in the language in force."""
    assert str(refused.message)
    assert str(refused.help)


def _strings(data: Any) -> Iterator[str]:  # noqa: ANN401 - whatever TOML can hold
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for key, inner in data.items():
            yield key
            yield from _strings(inner)
    elif isinstance(data, list):
        for inner in data:
            yield from _strings(inner)
