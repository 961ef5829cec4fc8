"""Watch memory and open files while one process works through a great many declarations.

    python benchmarks/soak.py [--files 200000] [--calls 10000]

`perfcli validate --jobs 1` reads as many names from a pipe; one file in twenty is damaged. The
files have ever new contents and few names, so that they take 30 MB of disk at a time. Then the
library scores declarations it has just loaded. What is in use is read from /proc, so this needs
Linux. What is remembered of values and units fills up over 5,000 files first. Exit status 1 if
after that memory grows by more than a twentieth, or if more files are open.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from typing import NamedTuple

from generate import declaration

SAMPLES = 10
WARM = 5000
# Long names: a pipe and the buffers behind it hold fewer of them than there are files.
SLOTS = 4000
FOLDER = "declarations-" + "x" * 100
GROWTH = 1.05
LIBRARY = """
import sys
import perfcli
for name in sys.stdin:
    perfcli.score(perfcli.load(name.rstrip()))
"""
VALIDATE = ["-m", "perfcli", "validate", "--jobs", "1", "--format", "jsonl", "--files-from", "-"]


class Sample(NamedTuple):
    """What a process holds after so many files: memory in KiB, and open files."""

    files: int
    memory: int
    handles: int


def sample(process: int, files: int) -> Sample:
    """Return what a process holds now."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    memory = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    handles = len(os.listdir(f"/proc/{process}/fd"))  # noqa: PTH208 - names suffice
    return Sample(files, int(memory.split()[1]), handles)


def damaged(text: str, number: int) -> bytes:
    """Return a declaration, of every hundred five with something wrong that reading finds."""
    wrong = {
        10: text[: len(text) // 2].encode() + b'"""',
        30: text.replace("year = 2020", 'year = "soon"').encode(),
        50: text.encode("gb18030"),
        70: text.replace("budget =", "buget =").encode(),
        90: b"",
    }
    return wrong.get(number % 100, text.encode())


def soak(label: str, program: list[str], count: int, *, sound: bool) -> bool:
    """Feed a program so many files; return whether memory and open files stay as they were."""
    print(label, flush=True)
    samples: list[Sample] = []
    random = Random(2020)  # noqa: S311 - figures to measure with, no secrets
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, FOLDER)
        folder.mkdir()
        with subprocess.Popen(
            [sys.executable, *program],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            cwd=place,
            # What is remembered from another run would not be work.
            env={**os.environ, "PERFCLI_CACHE_DIR": os.devnull},
        ) as running:
            names = running.stdin
            assert names is not None  # noqa: S101 - a pipe was asked for
            for number in range(WARM + count):
                name = f"{number % SLOTS:04}.toml"
                text = declaration(random, number)
                (folder / name).write_bytes(text.encode() if sound else damaged(text, number))
                names.write(f"{FOLDER}/{name}\n".encode())
                done = number + 1 - WARM
                if done >= 0 and done % (count // SAMPLES) == 0:
                    names.flush()
                    samples.append(sample(running.pid, done))
                    files, memory, handles = samples[-1]
                    print(f"{files:>9}{memory / 1024:9.1f} MiB{handles:5} open", flush=True)
            names.close()
            ended = running.wait()
    if ended not in ({0} if sound else {2}):
        sys.exit(f"{label}: exit status {ended}")
    print(f"{count} files in {time.monotonic() - began:.0f} s")
    return flat(samples)


def flat(samples: list[Sample]) -> bool:
    """Print whether nothing grew after the first sample, and return it."""
    warm, rest = samples[0], samples[1:]
    growth = max(each.memory for each in rest) / warm.memory
    more = max(each.handles for each in rest) - warm.handles
    fine = growth <= GROWTH and more <= 0
    print(f"after the first: memory x {growth:.3f}, {more:+} open  {'kept' if fine else 'BROKEN'}")
    return fine


def main() -> int:
    """Measure and return the exit status."""
    parser = argparse.ArgumentParser(description="Watch what a long run holds.")
    parser.add_argument("--files", type=int, default=200_000)
    parser.add_argument("--calls", type=int, default=10_000)
    options = parser.parse_args()
    fine = [
        soak("perfcli validate --jobs 1", VALIDATE, options.files, sound=False),
        soak("perfcli.score", ["-c", LIBRARY], options.calls, sound=True),
    ]
    return 0 if all(fine) else 1


if __name__ == "__main__":
    sys.exit(main())
