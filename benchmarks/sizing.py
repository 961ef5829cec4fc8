"""Measure what docs/sizing.md reckons with: seconds and bytes per file, and what a task costs.

    python benchmarks/sizing.py [--files 1000] [--tasks 2000]

Seconds are those of the processors, which a busy machine lengthens less than those of the clock.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pyarrow.parquet as pq
from distributed import Client, LocalCluster
from generate import generate

TABLES = ("projects", "indicators", "findings")
COUNTS = {"district": 500, "province": 300_000, "country": 5_000_000}
CORES = (4, 16, 64)
SIZES = (10, 100, 1_000)
_MIB = 1024 * 1024


def perfcli(*arguments: str) -> float:
    """Run perfcli and return the processor seconds that it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "perfcli", "validate", *arguments]
    ended = subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    if ended.returncode not in (0, 1):
        sys.exit(f"exit status {ended.returncode}: {' '.join(command)}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def on_workers(client: Client) -> float:
    """Return the processor seconds of all workers so far."""
    return sum(client.run(time.process_time).values())


def memory() -> int:
    """Return the peak memory of this process in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def same(number: int) -> int:
    """Do nothing: what is left is what a task costs."""
    return number


def per_task(client: Client, count: int) -> tuple[float, float]:
    """Return the seconds of an empty task: of client and scheduler, and by the clock."""
    start, clock = time.process_time(), time.perf_counter()
    client.gather(client.map(same, range(count), pure=False))
    return (time.process_time() - start) / count, (time.perf_counter() - clock) / count


def written(output: Path, count: int) -> float:
    """Print rows and bytes per file of each table; return the bytes of all."""
    total = 0
    for table in TABLES:
        folder = output.with_suffix(f".{table}.parquet")
        parts = sorted(folder.glob("part-*")) if folder.is_dir() else [folder]
        size = sum(part.stat().st_size for part in parts)
        rows = sum(pq.read_metadata(part).num_rows for part in parts)
        print(
            f"  {table:<11}{rows / count:6.1f} rows a file, {size / max(rows, 1):6.1f} bytes a row"
        )
        total += size
    return total / count


def hours(each: float, task: float) -> None:
    """Print what the figures come to for more files and more cores."""
    print("\nper cent of the work that the scheduler takes, by files in a partition")
    for size in SIZES:
        print(
            f"  {size:>6}{100 * task / (size * each):8.3f} %, for {size * each / task:,.0f} cores"
        )
    print("\nhours, by cores")
    for name, count in COUNTS.items():
        times = "".join(f"{count * each / cores / 3600:12.3f}" for cores in CORES)
        print(f"  {name:<10}{count:>10}{times}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure what sizes are reckoned with.")
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--tasks", type=int, default=2000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        files, count = Path(name, "files"), options.files
        generate(count, files)
        read = sum(path.stat().st_size for path in files.rglob("*.toml")) / count
        local = perfcli(str(files), "--jobs", "1", "--output", f"{name}/local.parquet") / count
        print(f"{read:.0f} bytes a declaration\nlocal: {local * 1000:.2f} ms a file and core")
        print(f"  {written(Path(name, 'local.parquet'), count):.0f} bytes of tables a file")
        with (
            LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
            Client(cluster) as client,
        ):
            client.run(os.chdir, name)
            task, clock = per_task(client, options.tasks)
            print(
                f"empty task: {task * 1000:.2f} ms of scheduler and client, {clock * 1000:.2f} ms"
            )
            before = on_workers(client)
            address = cluster.scheduler_address
            through = ["--engine", "dask", "--scheduler", address]
            perfcli(str(files), *through, "--output", f"{name}/dask.parquet")
            each = (on_workers(client) - before) / count
            peak = max(client.run(memory).values())
            print(f"Dask: {each * 1000:.2f} ms a file and core, {peak / _MIB:.0f} MiB a worker")
            print(f"  {written(Path(name, 'dask.parquet'), count):.0f} bytes of tables a file")
        hours(each, task)


if __name__ == "__main__":
    main()
