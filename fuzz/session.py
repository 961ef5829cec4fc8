"""All targets, one after another, for so many seconds each: `python -m fuzz.session`.

What is found goes to .fuzz/TARGET: `corpus` the inputs that reached something new, `crashes`
those that broke something, `log` what libFuzzer said. Corpora grow from run to run.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

from fuzz.target import CORPUS, FOUND, NAMES, ROOT, target

if TYPE_CHECKING:
    from pathlib import Path

# What only a larger input reaches is soon found again, from the seeds.
_LARGEST_KEPT = 4_000
# What broke something once stays, and is put here by hand.
_CRASH = "crash-"
_FINAL = re.compile(r"stat::number_of_executed_units:\s*(\d+)")
_REACHED = re.compile(r"cov: (\d+) ft: (\d+) corp: (\d+)")


class Figures(NamedTuple):
    """What a run of one target came to."""

    executions: int
    edges: int
    features: int
    corpus: int
    crashes: int


def main() -> int:
    """Run the targets and print their figures; the status is 1 where something broke."""
    parser = argparse.ArgumentParser(prog="fuzz.session", description=__doc__)
    parser.add_argument("targets", nargs="*", default=NAMES, metavar="TARGET")
    parser.add_argument("--seconds", type=int, default=300, help="for each target")
    parser.add_argument("--keep", action="store_true", help="minimise into fuzz/corpus instead")
    given = parser.parse_args()
    broken = False
    for name in given.targets:
        if given.keep:
            _keep(name)
            continue
        figures = _run(name, given.seconds)
        broken = broken or figures.crashes > 0
        sys.stdout.write(f"{name}: {_told(figures)}\n")
        sys.stdout.flush()
    return int(broken)


def _run(name: str, seconds: int) -> Figures:
    """Fuzz one target; its figures are those of the log."""
    folder = FOUND / name
    for part in ("corpus", "crashes", "seeds"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    for seed in target(name).seeds():
        digest = hashlib.sha256(seed).hexdigest()[:16]
        (folder / "seeds" / digest).write_bytes(seed)
    before = set((folder / "crashes").iterdir())
    _libfuzzer(
        name,
        f"-max_total_time={seconds}",
        f"-artifact_prefix={folder / 'crashes'}/",
        "-print_final_stats=1",
        "-verbosity=1",
        str(folder / "corpus"),
        str(folder / "seeds"),
        *_committed(name),
    )
    log = (folder / "log").read_text("utf-8", "replace")
    reached = _REACHED.findall(log)
    executed = _FINAL.findall(log)
    edges, features, corpus = map(int, reached[-1]) if reached else (0, 0, 0)
    crashes = len(set((folder / "crashes").iterdir()) - before)
    return Figures(int(executed[-1]) if executed else 0, edges, features, corpus, crashes)


def _keep(name: str) -> None:
    """Put into the repository small inputs that together reach nearly every edge known."""
    folder = CORPUS / name
    kept = FOUND / name / "kept"
    kept.mkdir(parents=True, exist_ok=True)
    for path in kept.iterdir():
        path.unlink()
    sources = [FOUND / name / "corpus", FOUND / name / "seeds"]
    # Edges only: how often each was passed would keep a hundred times as many.
    _libfuzzer(
        name, "-merge=1", "-use_counters=0", str(kept), *map(str, sources), *_committed(name)
    )
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.iterdir():
        if not path.name.startswith(_CRASH):
            path.unlink()
    seeds = {hashlib.sha256(seed).digest() for seed in target(name).seeds()}
    for path in kept.iterdir():
        raw = path.read_bytes()
        # Seeds are gathered anew each time, and need not be here twice.
        if len(raw) <= _LARGEST_KEPT and hashlib.sha256(raw).digest() not in seeds:
            (folder / hashlib.sha256(raw).hexdigest()[:12]).write_bytes(raw)


def _committed(name: str) -> list[str]:
    folder: Path = CORPUS / name
    return [str(folder)] if folder.is_dir() else []


def _libfuzzer(name: str, *options: str) -> None:
    with (FOUND / name / "log").open("wb") as log:
        subprocess.run(  # noqa: S603 - this very program
            [sys.executable, "-m", "fuzz.run", name, *options],
            cwd=ROOT,
            stdout=log,
            stderr=subprocess.STDOUT,
            check=False,
        )


def _told(figures: Figures) -> str:
    return ", ".join(f"{key} {value:,}" for key, value in figures._asdict().items())


if __name__ == "__main__":
    sys.exit(main())
