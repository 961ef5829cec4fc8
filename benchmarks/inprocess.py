"""Time what perfcli does with many files against reading and modelling them, in one process.

    python benchmarks/inprocess.py [--files 1000] [--rounds 5] [--projects 1000,3000,10000]

Every round has files of its own; the three ways go through all of them, taking turns, and only
times of the same round are divided by each other. Starting Python and writing results are not in
it: benchmarks/batch.py times whole commands. `--projects` times single files of that many projects
instead. Exit status 1 if a ratio is above its bound.
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

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Way = Callable[[str], object]

CHUNK = 20
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
    """Return how long it takes to go through files."""
    start = time.perf_counter()
    for path in paths:
        way(path)
    return time.perf_counter() - start


def turns(paths: list[str]) -> dict[str, float]:
    """Return the time of each way over all files, taken in turns of a few files each.

    What slows down the machine for a second slows down all alike. Each way is a third of the files
    ahead of the next, so that values which another has just read are not remembered any more.
    """
    times = dict.fromkeys(WAYS, 0.0)
    ahead = len(paths) // len(WAYS)
    for start in range(0, len(paths), CHUNK):
        for number, (name, way) in enumerate(WAYS.items()):
            chunk = range(start, min(start + CHUNK, len(paths)))
            own = [paths[(at + number * ahead) % len(paths)] for at in chunk]
            times[name] += seconds(way, own)
    return times


def many(files: int, rounds: int) -> bool:
    """Time rounds over files of their own; return whether the bounds were kept."""
    times = []
    for number in range(rounds + 1):
        with tempfile.TemporaryDirectory() as name:
            generate(files, Path(name), seed=number)
            times.append(turns(sorted(map(str, Path(name).rglob("*.toml")))))
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
            times = [turns([str(path)]) for _ in range(rounds)]
            for way in WAYS:
                took = median(each[way] for each in times)
                ratio = median(each[way] / each["bare"] for each in times)
                print(f"{size:<10}{way:<10}{took:8.2f}{took / size * 1e6:16.0f}{ratio:8.2f}")


def main() -> int:
    """Measure and return the exit status."""
    parser = argparse.ArgumentParser(description="Time the work on many files in one process.")
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--projects", default="")
    options = parser.parse_args()
    gc.disable()  # as the command does
    if options.projects:
        single([int(size) for size in options.projects.split(",")], options.rounds)
        return 0
    return 0 if many(options.files, options.rounds) else 1


if __name__ == "__main__":
    sys.exit(main())
