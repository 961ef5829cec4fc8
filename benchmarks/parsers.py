"""Try toml_rs beside tomli, bare and behind guards, and time both.

    python benchmarks/parsers.py [--suite ../shared/toml-test] [--seconds 60] [--seed 2020]

On every file of the TOML test suite, on every text of up to three statements of two key names, and
on changed files of the suite for as many seconds as are given: bare toml_rs may differ, and how
often is printed; exit status 1 if it differs behind the guards.
"""

from __future__ import annotations

import argparse
import itertools
import sys
import time
from collections import Counter
from decimal import Decimal
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import guarded as behind
import toml_rs
import tomli
from generate import generate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Table = dict[str, Any]

# Pieces of TOML, sound and not, that changes put into a text.
PIECES = (
    *"ab0_9+-.:TZ \t\n\r#'\"=[]{},\\\0\x7f\x85é中\ufeff",
    *('"""', "'''", "[[", "]]", "\r\n", "1e5", "0x", "inf", "nan", "true", "1979-05-27"),
    *(
        "07:32:00",
        ".999999",
        "+24:00",
        "\\x41",
        "\\u00e9",
        "\\ud800",
        "[a.b]",
        "a.b.c=1",
        "{}",
        "9" * 4400,
    ),
)
NAMES = [".".join(parts) for most in (1, 2, 3) for parts in itertools.product("ab", repeat=most)]
FORMS = ("[{}]", "[[{}]]", "{} = 1", "{} = {{}}")
STATEMENTS = [form.format(name) for form in FORMS for name in NAMES]


def shown(value: object) -> object:
    """Return a value with its types, the order of its keys and figures as they are printed."""
    if isinstance(value, dict):
        return [(key, shown(inner)) for key, inner in value.items()]
    if isinstance(value, list):
        return list(map(shown, value))
    return type(value), repr(value)


def outcome(loads: Callable[[str], Table], text: str) -> object:
    """Return what came of a text: its data, or None where it is refused."""
    try:
        return shown(loads(text))
    except (ValueError, ArithmeticError, RecursionError):
        return None


def plain(text: str) -> Table:
    """Read as perfcli does without the extra."""
    return tomli.loads(text, parse_float=Decimal)


def bare(text: str) -> Table:
    """Read with toml_rs, and nothing else."""
    return toml_rs.loads(text, parse_float=Decimal)


def guarded(text: str) -> Table:
    """Read behind the guards, and what they hold back with tomli."""
    data = behind.read(text, Decimal)
    return plain(text) if data is None else data


def suite(folder: Path) -> list[str]:
    """Return the texts of the test suite; what is not UTF-8 is refused before any parser."""
    texts = []
    for path in sorted(folder.rglob("*.toml")):
        try:
            texts.append(path.read_bytes().decode())
        except UnicodeDecodeError:
            continue
    return texts


def statements() -> Iterator[str]:
    """Yield every text of one to three statements."""
    for length in (1, 2, 3):
        yield from map("\n".join, itertools.product(STATEMENTS, repeat=length))


def changed(texts: list[str], seconds: float, random: Random) -> Iterator[str]:
    """Yield texts with one to three changes."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        text = random.choice(texts)
        for _ in range(random.randint(1, 3)):
            at = random.randint(0, len(text))
            piece = random.choice(
                ("", random.choice(PIECES), text[at : at + random.randint(1, 20)])
            )
            text = text[:at] + piece + text[at + random.choice((0, 0, 1, 2, 5)) :]
        yield text


def differences(texts: Iterator[str] | list[str], label: str) -> bool:
    """Print how often the parsers differ; return whether they agree behind the guards."""
    counts: Counter[str] = Counter()
    for text in texts:
        expected = outcome(plain, text)
        counts["texts"] += 1
        counts["refused"] += expected is None
        # Of long texts of some kinds it dies.
        if len(text) < 10_000 and outcome(bare, text) != expected:
            counts["bare differs"] += 1
        if outcome(guarded, text) != expected:
            counts["differs"] += 1
            print(f"{label}: {text!r}")
    print(
        f"{label}: {counts['texts']} texts, {counts['refused']} refused by tomli; "
        f"{counts['bare differs']} differ with bare toml_rs, {counts['differs']} with the guards"
    )
    return not counts["differs"]


def speed() -> None:
    """Print how long the parsers take of declarations of the usual size."""
    with TemporaryDirectory() as name:
        generate(300, Path(name))
        texts = [path.read_text("utf-8") for path in sorted(Path(name).rglob("*.toml"))]
    size = sum(len(text.encode()) for text in texts) / 1e6
    for reader in (plain, bare, guarded):
        taken = []
        for _ in range(5):
            start = time.perf_counter()
            for text in texts:
                reader(text)
            taken.append(time.perf_counter() - start)
        print(f"{reader.__name__}: {size / min(taken):.0f} MB/s")


def main() -> int:
    """Compare, time and return the exit status."""
    parser = argparse.ArgumentParser(description="Try toml_rs beside tomli.")
    beside = Path(__file__).parents[2] / "shared" / "toml-test"
    parser.add_argument("--suite", type=Path, default=beside)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=2020)
    options = parser.parse_args()
    texts = suite(options.suite)
    random = Random(options.seed)  # noqa: S311 - texts to try, no secrets
    agreed = [
        differences(texts, "test suite"),
        differences(statements(), "statements"),
        differences(changed(texts, options.seconds, random), "changed files"),
    ]
    speed()
    return 0 if all(agreed) else 1


if __name__ == "__main__":
    sys.exit(main())
