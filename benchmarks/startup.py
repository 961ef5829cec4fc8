"""Time perfcli's commands as whole processes against the least program that could do the work.

    python benchmarks/startup.py [--runs 15] [--entry module|script|both]

Each command and its yardstick run in turn, with `python -c pass` between, so that a machine that
slows down slows all three: only ratios of one round are compared. `fastest` is the ratio of the
best times, which a busy machine disturbs least. Exit status 1 if a median ratio is above its bound,
2 if a command did not end as it should, so that a crash never looks fast.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

HERE = Path(__file__).parent
EMPTY = [str(HERE / "programs" / "empty.py")]
MINIMAL = str(HERE / "programs" / "minimal.py")
CLEAN = str(HERE / "clean.toml")
REPORT = str(HERE.parent / "examples" / "2020.toml")
PASS = [sys.executable, "-c", "pass"]
WIDTH = 34


class Case(NamedTuple):
    """A perfcli command, the yardstick beside it and the most it may cost of it."""

    label: str
    arguments: list[str]
    yardstick: list[str]
    bound: float
    status: int = 0


class Failed(Exception):  # noqa: N818 - it says what happened to the command
    """A command ended with another exit status than it should."""


CASES = [
    Case("--version", ["--version"], EMPTY, 1.3),
    Case("validate clean.toml", ["validate", CLEAN], [MINIMAL, CLEAN], 1.15),
    Case("validate 2020.toml", ["validate", REPORT], [MINIMAL, REPORT], 1.35, status=1),
    Case("score 2020.toml", ["score", REPORT], [MINIMAL, REPORT], 1.35),
]


def entries(wanted: str) -> dict[str, list[str]]:
    """Return the ways to start perfcli: as a module, and as the script where it is installed."""
    found = {"module": [sys.executable, "-m", "perfcli"]}
    for name in ("perfcli", "perfcli.exe"):
        script = Path(sys.executable).parent / name
        if script.is_file():
            found["script"] = [str(script)]
    if wanted != "both" and wanted not in found:
        raise Failed(f"perfcli is not installed beside {sys.executable}")
    return {name: start for name, start in found.items() if wanted in (name, "both")}


def seconds(command: list[str], status: int = 0) -> float:
    """Return how long `command` takes, from its start until it is gone.

    Raises:
        Failed: if it does not end with exit status `status`.
    """
    start = time.perf_counter()
    ended = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    taken = time.perf_counter() - start
    if ended.returncode != status:
        raise Failed(f"exit status {ended.returncode} instead of {status}: {' '.join(command)}")
    return taken


def rounds(case: Case, start: list[str], runs: int) -> list[tuple[float, float, float]]:
    """Return for each round the times of the command, its yardstick and `python -c pass`."""

    def one() -> tuple[float, float, float]:
        return (
            seconds([*start, *case.arguments], case.status),
            seconds([sys.executable, *case.yardstick]),
            seconds(PASS),
        )

    one()  # not counted: it fills the file cache and writes what is not compiled yet
    return [one() for _ in range(runs)]


def within(case: Case, name: str, taken: list[tuple[float, float, float]]) -> bool:
    """Print the figures of a case and return whether its median ratio keeps the bound."""
    ratios = sorted(ours / yardstick for ours, yardstick, _ in taken)
    fastest = min(ours for ours, _, _ in taken) / min(yardstick for _, yardstick, _ in taken)
    kept = median(ratios) <= case.bound
    print(
        f"{f'{case.label} ({name})':<{WIDTH}}"
        f"{median(ours for ours, _, _ in taken) * 1000:6.0f} ms"
        f"{median(ours / bare for ours, _, bare in taken):7.1f}"
        f"{median(yardstick / bare for _, yardstick, bare in taken):11.1f}"
        f"{median(ratios):8.2f}  {ratios[0]:.2f}-{ratios[-1]:.2f}{fastest:9.2f}"
        f"{case.bound:8.2f}  {'kept' if kept else 'BROKEN'}"
    )
    return kept


def main() -> int:
    """Time every case and return the exit status."""
    parser = argparse.ArgumentParser(description="Time perfcli's commands as whole processes.")
    parser.add_argument("--runs", type=int, default=15, help="counted rounds of each case")
    parser.add_argument("--entry", choices=["module", "script", "both"], default="both")
    options = parser.parse_args()
    if options.runs < 1:
        parser.error("--runs takes a number from 1")
    print(f"Medians of {options.runs} rounds; x pass: multiples of `python -c pass`")
    print(
        f"{'perfcli':<{WIDTH}}{'time':>9}{'x pass':>7}{'yardstick':>11}{'ratio':>8}"
        f"  {'min-max':<9}{'fastest':>9}{'bound':>8}"
    )
    try:
        kept = [
            within(case, name, rounds(case, start, options.runs))
            for name, start in entries(options.entry).items()
            for case in CASES
        ]
    except Failed as failed:
        print(f"not measured: {failed}", file=sys.stderr)
        return 2
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
