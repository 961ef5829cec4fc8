"""A target under atheris: `python -m fuzz.run TARGET [options of libFuzzer] [folders]`."""

from __future__ import annotations

import pkgutil
import shlex
import sys
from random import Random
from typing import TYPE_CHECKING

import atheris  # type: ignore[import-untyped]

from fuzz import mutation
from fuzz.target import FOUND, NAMES, Target, target, words

if TYPE_CHECKING:
    from pathlib import Path

_SECONDS_EACH = 5


def main(arguments: list[str]) -> None:
    """Fuzz one target until a limit of libFuzzer ends it."""
    name, *options = arguments
    if name not in NAMES:
        sys.exit(f"there is no target {name}; there are {', '.join(NAMES)}")
    _import_instrumented()
    chosen = target(name)
    given = words(chosen)
    setup = [
        # libFuzzer starts itself anew for a merge, by a line for the shell.
        f"{shlex.quote(sys.executable)} -m fuzz.run {name}",
        f"-dict={_dictionary(name, given)}",
        f"-max_len={chosen.longest}",
        f"-timeout={_SECONDS_EACH}",
        f"-rss_limit_mb={chosen.memory}",
        *options,
    ]
    atheris.instrument_func(chosen.test)
    if chosen.language is None:
        atheris.Setup(setup, chosen.test)
    else:
        atheris.Setup(setup, chosen.test, custom_mutator=_mutator(chosen, given))
    atheris.Fuzz()


def _import_instrumented() -> None:
    """Import all of perfcli at once: what it imports later, inside functions, is not followed."""
    with atheris.instrument_imports(include=["perfcli"]):
        import perfcli

        for module in pkgutil.walk_packages(perfcli.__path__, "perfcli."):
            if module.name != "perfcli.__main__":
                __import__(module.name)


def _mutator(chosen: Target, given: list[str]) -> object:
    language = chosen.language
    assert language is not None

    def custom(data: bytes, most: int, seed: int) -> bytes:
        random = Random(seed)  # noqa: S311 - no secret is made of it
        return mutation.mutated(bytes(data), most, random, atheris.Mutate, language, given)

    return custom


def _dictionary(name: str, given: list[str]) -> Path:
    """Write words as libFuzzer reads them: every byte escaped, for it knows no UTF-8."""
    FOUND.mkdir(parents=True, exist_ok=True)
    path = FOUND / f"{name}.dict"
    lines = ("".join(f"\\x{byte:02x}" for byte in word.encode()) for word in given)
    path.write_text("".join(f'"{line}"\n' for line in lines))
    return path


if __name__ == "__main__":
    main(sys.argv[1:])
