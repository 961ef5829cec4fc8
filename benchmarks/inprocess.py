"""Time what perfcli does with many files against reading and modelling them, in one process.

    python benchmarks/inprocess.py [--files 1000] [--rounds 5] [--rows 1000,3000,10000]

Every round reads files of its own, so that no cache knows them; the three ways take turns within
it in changing order, and only times of the same round are divided by each other. Starting Python
and writing results are not in it: benchmarks/batch.py times whole commands. `--rows` times single
files of that many projects instead. Exit status 1 if a ratio is above its bound.
"""

from __future__ import annotations

import argparse
import gc
import sys
import tempfile
import time
from decimal import Decimal
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import tomli
from generate import generate, large

from perfcli.model.declaration import Declaration
from perfcli.pipeline import check, try_score
from perfcli.source.load import load
from perfcli.values import parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Way = Callable[[str], object]

BOUNDS = {"score": 1.5, "validate": 2.2}


def bare(path: str) -> object:
    """Read and model one file, and nothing else."""
    with Path(path).open("rb") as file:
        data = tomli.loads(file.read().decode(), parse_float=Decimal)
    return Declaration.model_validate(data)


def score(path: str) -> object:
    """Read, model and score one file."""
    return try_score(load(path))


def validate(path: str) -> object:
    """Read, model, score and check one file, and find the places of what is found."""
    return check(load(path))


WAYS: dict[str, Way] = {"bare": bare, "score": score, "validate": validate}


def seconds(way: Way, paths: Iterable[str]) -> float:
    """Return how long it takes to go through files; no value read before is remembered."""
    parse._remembered.cache_clear()  # noqa: SLF001 - whoever comes first must not pay for all
    gc.collect()
    start = time.process_time()
    for path in paths:
        way(path)
    return time.process_time() - start


def turns(paths: list[str], number: int) -> dict[str, float]:
    """Return the time of each way over the same files; each round another one begins."""
    names = list(WAYS)
    at = number % len(names)
    return {name: seconds(WAYS[name], paths) for name in [*names[at:], *names[:at]]}


def many(files: int, rounds: int) -> bool:
    """Time rounds over files of their own; return whether the bounds were kept."""
    times = []
    for number in range(rounds + 1):
        with tempfile.TemporaryDirectory() as name:
            generate(files, Path(name), seed=number)
            times.append(turns(sorted(map(str, Path(name).rglob("*.toml"))), number))
    del times[0]  # it imported what is only imported when needed
    print(f"{files} files a round, medians of {rounds} rounds")
    for name in WAYS:
        print(f"{name:<20}{median(each[name] for each in times) / files * 1e6:8.0f} us a file")
    fine = True
    for name, bound in BOUNDS.items():
        ratios = [each[name] / each["bare"] for each in times]
        ratio = median(ratios)
        fine = fine and ratio <= bound
        print(
            f"{name + ' / bare':<20}{ratio:8.2f}  ({min(ratios):.2f} to {max(ratios):.2f})"
            f"  at most {bound}  {'kept' if ratio <= bound else 'BROKEN'}"
        )
    return fine


def single(sizes: list[int], rounds: int) -> None:
    """Time single files of so many projects: the time of a project should not grow with them."""
    print(f"{'projects':<10}{'':<10}{'s':>8}{'us a project':>16}{'/ bare':>8}")
    with tempfile.TemporaryDirectory() as name:
        for size in sizes:
            path = Path(name, f"{size}.toml")
            large(size, path)
            times = [turns([str(path)], number) for number in range(rounds)]
            for way in WAYS:
                took = median(each[way] for each in times)
                ratio = median(each[way] / each["bare"] for each in times)
                print(f"{size:<10}{way:<10}{took:8.2f}{took / size * 1e6:16.0f}{ratio:8.2f}")


def main() -> int:
    """Measure and return the exit status."""
    parser = argparse.ArgumentParser(description="Time the work on many files in one process.")
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--rows", metavar="PROJECTS", default="")
    options = parser.parse_args()
    gc.disable()  # as the command does
    if options.rows:
        single([int(size) for size in options.rows.split(",")], options.rounds)
        return 0
    return 0 if many(options.files, options.rounds) else 1


if __name__ == "__main__":
    sys.exit(main())
