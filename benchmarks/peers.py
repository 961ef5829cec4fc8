"""Time perfcli over many declarations against programs that check files like them.

    python benchmarks/peers.py [--files 1000] [--runs 3]

All are whole processes that take turns; only times of one round are divided by each other. perfcli
runs with its default jobs, and keeps nothing. A program is looked for beside this Python and on the
path; one that is missing is said to be. Exit status 1 if a bound is broken, 2 if a program did not
do its work.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
import tomllib
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from generate import generate

PERFCLI = [sys.executable, "-m", "perfcli"]
OURS = "perfcli validate"
WIDTH = 58


class Peer(NamedTuple):
    """A program, what it does with the files, and how much longer than perfcli it has to take."""

    label: str
    program: str
    arguments: list[str]
    bound: float | None = None


class Failed(Exception):  # noqa: N818 - it says what happened to the program
    """A program ended with another exit status than that of having looked."""


def ledger(files: list[Path], folder: Path) -> Path:
    """Write the declarations as ledgers for beancount, one a file, and return the one of them all.

    A project is an account; its spending and each of its indicators are a transaction, with the
    name and the quote of the indicator, and an assertion of the balance on the day after.
    """
    parts = []
    for number, file in enumerate(files):
        data = tomllib.loads(file.read_text("utf-8"))
        lines = [
            line
            for place, project in enumerate(data["projects"], 1)
            for line in _account(f"Expenses:Unit{number}:Project{place}", project)
        ]
        part = folder / f"{number:06}.beancount"
        part.write_text("\n".join(lines) + "\n", "utf-8")
        parts.append(f'include "{part.name}"')
    whole = folder / "all.beancount"
    cash = f"{date(2020, 1, 1)} open Assets:Cash"
    whole.write_text("\n".join([cash, *parts]) + "\n", "utf-8")
    return whole


def _account(name: str, project: dict[str, Any]) -> list[str]:
    day = date(2020, 1, 1)
    total = project["spending"]["total"]
    lines = [f"{day} open {name}", *_booked(day, project["name"], project["purpose"], name, total)]
    for row in project["indicators"]:
        day += timedelta(1)
        amount = int("".join(filter(str.isdigit, row["actual"])))
        total += amount
        lines.append(f"{day} balance {name} {total - amount:.2f} CNY")
        lines += _booked(day, row["name"], row["quote"], name, amount)
    return [*lines, f"{day + timedelta(1)} balance {name} {total:.2f} CNY"]


def _booked(day: date, name: str, text: str, account: str, amount: float) -> list[str]:
    return [f'{day} * "{name}" "{text}"', f"  {account}  {amount:.2f} CNY", "  Assets:Cash"]


def peers(files: list[Path], folder: Path) -> list[Peer]:
    """Write what the other programs need beside the declarations, and return them."""
    names = [str(file) for file in files]
    schema = folder / "schema.json"
    schema.write_bytes(_output([*PERFCLI, "schema"]))
    settings = f'[[schemas]]\npath = "{schema}"\ninclude = ["**/*.toml"]\n'
    (folder / "tombi.toml").write_text(settings, "utf-8")
    scores = folder / "scores.csv"
    scores.write_bytes(
        _output([*PERFCLI, "score", "--no-cache", "--format", "csv", str(files[0].parents[1])])
    )
    books = folder / "books"
    books.mkdir()
    whole = ledger(files, books)
    return [
        Peer(
            "check-jsonschema, our JSON Schema",
            "check-jsonschema",
            ["--schemafile", str(schema), *names],
            5,
        ),
        Peer("bean-check, an equal ledger", "bean-check", ["--no-cache", str(whole)], 3),
        Peer("tombi lint, our JSON Schema", "tombi", ["lint", "--offline", *names]),
        Peer("taplo lint, our JSON Schema", "taplo", ["lint", "--schema", schema.as_uri(), *names]),
        Peer("frictionless validate, the scores as CSV", "frictionless", ["validate", scores.name]),
    ]


def _output(command: list[str]) -> bytes:
    ended = subprocess.run(command, stdout=subprocess.PIPE, check=False)
    if ended.returncode not in (0, 1):
        raise Failed(f"exit status {ended.returncode}: {' '.join(command)}")
    return ended.stdout


def found(program: str) -> str | None:
    """Return where a program is: beside this Python, or on the path."""
    return shutil.which(program, path=str(Path(sys.executable).parent)) or shutil.which(program)


def seconds(command: list[str], folder: Path, most: int = 0) -> float:
    """Return how long a command takes in `folder`.

    Raises:
        Failed: if its exit status is above `most`.
    """
    environment = {key: os.environ[key] for key in os.environ if key != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    ended = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    taken = time.perf_counter() - start
    if not 0 <= ended.returncode <= most:
        raise Failed(f"exit status {ended.returncode}: {' '.join(command)[:200]}")
    return taken


def measured(others: list[Peer], target: Path, folder: Path, runs: int) -> list[dict[str, float]]:
    """Return for each round how long each program took; the first round is not counted."""
    validate = [*PERFCLI, "validate", "--no-cache", str(target)]

    def one() -> dict[str, float]:
        taken = {OURS: seconds(validate, folder, 1)}
        for peer in others:
            if program := found(peer.program):
                taken[peer.label] = seconds([program, *peer.arguments], folder)
        return taken

    one()
    return [one() for _ in range(runs)]


def table(others: list[Peer], rounds: list[dict[str, float]]) -> bool:
    """Print the figures, and return whether all bounds are kept."""
    kept = True
    head = f"median of {len(rounds)} rounds"
    print(f"{head:<{WIDTH}}{'time':>8}{'x ours':>9}")
    for label in (OURS, *(peer.label for peer in others)):
        if label not in rounds[0]:
            print(f"{label:<{WIDTH}}  not installed, not measured")
            continue
        ratio = median(each[label] / each[OURS] for each in rounds)
        print(f"{label:<{WIDTH}}{median(each[label] for each in rounds):6.2f} s{ratio:9.2f}")
    for peer in others:
        if peer.bound and peer.label in rounds[0]:
            ratio = median(each[peer.label] / each[OURS] for each in rounds)
            kept = kept and ratio >= peer.bound
            word = "kept" if ratio >= peer.bound else "BROKEN"
            print(f"{peer.program} / perfcli: {ratio:.2f}, at least {peer.bound}: {word}")
    return kept


def main() -> int:
    """Measure and return the exit status."""
    parser = argparse.ArgumentParser(description="Time perfcli against other programs.")
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    with TemporaryDirectory() as name:
        folder = Path(name).resolve()
        target = folder / "declarations"
        generate(options.files, target)
        files = sorted(target.rglob("*.toml"))
        try:
            others = peers(files, folder)
            rounds = measured(others, target, folder, options.runs)
        except Failed as failed:
            print(f"not measured: {failed}", file=sys.stderr)
            return 2
    return 0 if table(others, rounds) else 1


if __name__ == "__main__":
    sys.exit(main())
