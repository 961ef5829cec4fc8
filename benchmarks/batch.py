"""Time perfcli over many files against reading and modelling the same files, in one run.

    python benchmarks/batch.py [--files 10000] [--runs 3] [--jobs 2]
    python benchmarks/batch.py --memory-only --many 100000

Whole processes take turns; only times of the same round are divided by each other. What the work
on a file costs beside reading and modelling it is measured by inprocess.py. Memory is the
peak of the largest process; the many files are hard links to the few, so that 100,000 of them fit
on any disk: perfcli opens, reads and reports each name on its own, whatever it is a link to. Exit
status 1 if a ratio is above (for jobs: below) its bound.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from generate import FOLDER_SIZE, generate

BARE = """
import os, sys, tomli
from decimal import Decimal
from perfcli.model.declaration import Declaration
for folder, _, names in sorted(os.walk(sys.argv[1])):
    for name in sorted(names):
        with open(os.path.join(folder, name), "rb") as file:
            Declaration.model_validate(tomli.loads(file.read().decode(), parse_float=Decimal))
"""
PEAK = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=False)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
PERFCLI = [sys.executable, "-m", "perfcli"]
SCORE = [*PERFCLI, "score", "--format", "jsonl"]
VALIDATE = [*PERFCLI, "validate", "--format", "jsonl"]
ANEW = "--no-cache"


def seconds(command: list[str]) -> float:
    """Return how long a command takes; one that could not do its work ends the measurement."""
    start = time.perf_counter()
    ended = subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    if ended.returncode not in (0, 1):
        sys.exit(f"exit status {ended.returncode}: {' '.join(command)}")
    return time.perf_counter() - start


def peak(command: list[str]) -> int:
    """Return the peak memory of a command's largest process, in KiB."""
    ran = subprocess.run(
        [sys.executable, "-c", PEAK, *command], stdout=subprocess.PIPE, check=True, text=True
    )
    return int(ran.stdout)


def kept(label: str, ratio: float, bound: float, *, least: bool = False) -> bool:
    """Print a ratio beside its bound; return whether it keeps it."""
    well = ratio >= bound if least else ratio <= bound
    word = "at least" if least else "at most"
    print(f"{label:<44}{ratio:6.2f}  {word:<8} {bound:.1f}  {'kept' if well else 'BROKEN'}")
    return well


def times(folder: str, runs: int, jobs: int) -> list[bool]:
    """Time rounds over the files in a folder; return which bounds were kept."""
    commands = {
        "bare": [sys.executable, "-c", BARE, folder],
        "score": [*SCORE, ANEW, "--jobs", "1", folder],
        "score jobs": [*SCORE, ANEW, "--jobs", str(jobs), folder],
        "validate": [*VALIDATE, ANEW, "--jobs", "1", folder],
        "validate jobs": [*VALIDATE, ANEW, "--jobs", str(jobs), folder],
    }
    rounds = [{name: seconds(each) for name, each in commands.items()} for _ in range(runs)]
    for name in commands:
        print(f"{name:<44}{median(each[name] for each in rounds):6.2f} s")

    def ratio(above: str, below: str) -> float:
        return median(each[above] / each[below] for each in rounds)

    for name in ("score", "validate"):
        print(f"{name + ' / bare, printing and all':<44}{ratio(name, 'bare'):6.2f}")
    return [
        kept("score, one job / jobs", ratio("score", "score jobs"), 1.8, least=True),
        kept("validate, one job / jobs", ratio("validate", "validate jobs"), 1.8, least=True),
    ]


def again(folder: str, runs: int) -> list[bool]:
    """Time the first run that keeps its answers, and the next, which finds them."""
    found = []
    for label, command in (("score", SCORE), ("validate", VALIDATE)):
        ratios = []
        for _ in range(runs):
            with tempfile.TemporaryDirectory() as kept_in:
                os.environ["PERFCLI_CACHE_DIR"] = kept_in
                first, second = (seconds([*command, "--jobs", "1", folder]) for _ in range(2))
            ratios.append(first / second)
        found.append(kept(f"{label}, first / second run", median(ratios), 8, least=True))
    return found


def memory(few: Path, many: Path, count: int) -> list[bool]:
    """Compare the peak memory over two folders, in one process and in the usual number."""
    linked(sorted(few.rglob("*.toml")), many, count)
    found = []
    for label, jobs in (("one job", ["--jobs", "1"]), ("default jobs", [])):
        peaks = [peak([*VALIDATE, ANEW, *jobs, str(folder)]) for folder in (few, many)]
        print(f"validate, {label}: peaks {peaks[0] // 1024} and {peaks[1] // 1024} MiB")
        found.append(kept(f"memory over {count} names, {label}", peaks[1] / peaks[0], 1.2))
    return found


def linked(files: list[Path], folder: Path, count: int) -> None:
    """Give the files `count` names below `folder`, 1,000 to a folder."""
    for number in range(count):
        place = folder / f"{number // FOLDER_SIZE:03}"
        if number % FOLDER_SIZE == 0:
            place.mkdir(parents=True)
        os.link(files[number % len(files)], place / f"{number:06}.toml")


def main() -> int:
    """Measure and return the exit status."""
    parser = argparse.ArgumentParser(description="Time perfcli over many files.")
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--many", type=int, default=10_000, help="names that memory is measured at")
    parser.add_argument("--memory-only", action="store_true")
    options = parser.parse_args()
    fine: list[bool] = []
    with tempfile.TemporaryDirectory() as name:
        few = Path(name, "few")
        generate(options.files, few)
        if not options.memory_only:
            print(f"{options.files} files, median of {options.runs} rounds")
            fine += times(str(few), options.runs, options.jobs)
            fine += again(str(few), options.runs)
        fine += memory(few, Path(name, "many"), options.many)
    return 0 if all(fine) else 1


if __name__ == "__main__":
    sys.exit(main())
