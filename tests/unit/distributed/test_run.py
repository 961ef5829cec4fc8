from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from distributed import Client

from cluster import Deadly, Full
from declarations import CLEAN, ERROR, NOT_TOML, WARNING
from perfcli.batch.item import Item
from perfcli.core.version import __version__
from perfcli.distributed import run
from perfcli.distributed.partitions import LEAST
from perfcli.distributed.place import Place
from perfcli.distributed.task import Job
from perfcli.output.tables.schema import TABLES

ROOT = Path(__file__).parents[3]
FILES = 300
TEXTS = (CLEAN, ERROR, WARNING)

# Dask's client runs an event loop of its own, which ends some time after it is closed.
pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.skipif(os.name == "nt", reason="kills as POSIX does"),
    pytest.mark.xdist_group("dask"),
]


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    paths = os.pathsep.join([str(ROOT / "src"), str(ROOT / "tests")])
    with subprocess.Popen(
        [sys.executable, "-m", "cluster"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "PYTHONPATH": paths},
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        process.stdin.close()
        process.wait(30)


@pytest.fixture
def client(scheduler: str) -> Iterator[Client]:
    with run.connected(scheduler) as connection:
        connection.wait_for_workers(2, timeout=30)
        yield connection


@pytest.fixture
def many(folder: Path) -> Path:
    for number in range(FILES):
        place = folder / "files" / f"{number // 100}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{number:03}.toml").write_text(TEXTS[number % 3], encoding="utf-8")
    (folder / "files" / "0" / "bad.toml").write_text(NOT_TOML, encoding="utf-8")
    (folder / "files" / "1" / "perfcli.toml").write_text('[checks]\nB999 = "off"\n', "utf-8")
    return folder


def dasked(scheduler: str, *arguments: str) -> subprocess.Popen[str]:
    """Start a command on the cluster."""
    through = ["--engine", "dask", "--scheduler", scheduler]
    return subprocess.Popen(
        [sys.executable, "-m", "perfcli", *arguments, *through],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )


def begun(process: subprocess.Popen[str], folder: Path) -> None:
    """Wait until a worker has written a part."""
    while not list(folder.glob(".perfcli-r.parquet.part/*/part-*")):
        assert process.poll() is None, process.communicate()
        time.sleep(0.002)


def tables(path: Path) -> list[pa.Table]:
    return [
        pq.read_table(path.with_suffix(f".{each.name}.parquet"), partitioning=None).sort_by(
            [("path", "ascending")]
        )
        for each in TABLES
    ]


def test_a_worker_killed_in_the_middle_costs_no_row(scheduler, client, many, perfcli) -> None:
    local = perfcli("validate", "files", "--output", "l.parquet")
    workers = set(client.run(os.getpid).values())
    with dasked(scheduler, "validate", "files", "--output", "r.parquet") as process:
        begun(process, many)
        killed = min(workers)
        os.kill(killed, signal.SIGKILL)
        assert process.poll() is None
        out, err = process.communicate(timeout=120)
    assert (process.returncode, err) == (local.status, "")
    assert out.replace("r.", "l.") == local.out
    assert killed not in client.run(os.getpid).values()
    for ours, theirs in zip(tables(many / "r.parquet"), tables(many / "l.parquet"), strict=True):
        assert theirs.num_rows >= FILES / 3
        assert ours.equals(theirs)
        assert ours.schema.metadata == theirs.schema.metadata
    asked = "select count(*) from findings where code = 'D001'"
    assert "1" in perfcli("query", asked, "r.parquet", "--format", "csv").out.split()
    assert sorted(each.name for each in many.iterdir() if each.name.startswith(".")) == []


def test_scores_of_files_behind_a_url_are_those_of_the_disk(scheduler, many, perfcli) -> None:
    (many / "files" / "1" / "perfcli.toml").unlink()
    local = perfcli("score", "files", "--output", "l.parquet", "--fail-under", "99")
    url = many.as_uri()
    there = ("--engine", "dask", "--scheduler", scheduler, "--fail-under", "99")
    ran = perfcli("score", f"{url}/files", "--output", f"{url}/r.parquet", *there)
    assert ran.status == local.status
    assert ran.err.replace(f"{url}/", "") == local.err
    assert ran.out.replace(f"{url}/r.", "l.") == local.out
    for ours, theirs in zip(tables(many / "r.parquet"), tables(many / "l.parquet"), strict=True):
        paths = [each.removeprefix(f"{url}/") for each in ours["path"].to_pylist()]
        assert ours.set_column(0, "path", [paths]).to_pylist() == theirs.to_pylist()
    again = perfcli("score", f"{url}/files", "--output", f"{url}/r.parquet", *there)
    assert again.status == 2
    assert again.err.startswith(f"perfcli: {url}/r.projects.parquet exists already\n")
    assert perfcli("score", url, "--output", f"{url}/r.parquet", *there, "--force").status == 2


@pytest.fixture
def job(folder: Path) -> Job:
    place = Place(tuple(str(folder / each.name) for each in TABLES))
    place.begin("token")
    return Job(Deadly(), place, str(folder), "token", "en")


def test_a_file_over_which_workers_die_or_fail_is_the_only_one_lost(client, job) -> None:
    names = [f"{number}" for number in range(LEAST)]
    names[3] = "kills"
    names[5] = "fails"
    run.fit(client, job)
    (found,) = run.outcomes(client, job, [Item(name) for name in names])
    expected = {
        "kills": "kills: the process that read this file came to a sudden end",
        "fails": "fails: perfcli failed over this file: ZeroDivisionError: fails",
    }
    assert found.said.splitlines() == [expected.get(name, name) for name in names]
    assert (found.files, found.bad, found.status) == (LEAST, 2, 2)
    assert len(list(Path(job.place.folders[0]).glob("part-*"))) == 1


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"version": "0.0.1"}, f"it has perfcli {__version__}, and this is perfcli 0.0.1"),
        ({"folder": "/no/such"}, "it has no folder /no/such, in which this command was typed"),
        ({"token": "other"}, "it does not see "),
    ],
)
def test_a_worker_that_cannot_take_part_stops_the_run(client, job, change, reason) -> None:
    with pytest.raises(run.StoppedError, match=r"^worker tcp://.* cannot take part: ") as before:
        run.fit(client, job._replace(**change))
    assert reason in str(before.value.what)
    # A worker may also come later.
    with pytest.raises(run.StoppedError, match=r"^worker tcp://.* cannot take part: ") as during:
        list(run.outcomes(client, job._replace(**change), [Item("x")]))
    assert reason in str(during.value.what)


def test_a_worker_without_perfcli_is_named(job) -> None:
    answers = {"tcp://a:1": None, "tcp://b:2": Exception("No module named 'perfcli'")}
    client = SimpleNamespace(run=lambda *_, **__: answers)
    with pytest.raises(run.StoppedError) as failure:
        run.fit(client, job)
    assert str(failure.value.what) == (
        "worker tcp://b:2 cannot take part: it has no perfcli of this version "
        "(No module named 'perfcli')"
    )


def test_parts_that_cannot_be_written_stop_the_run(client, job) -> None:
    with pytest.raises(run.StoppedError, match=r"^a part cannot be written to /full of 1: 0$"):
        list(run.outcomes(client, job._replace(place=Full()), [Item("x")]))


def test_an_interrupted_run_leaves_nothing(scheduler, many) -> None:
    with dasked(scheduler, "validate", "files", "--output", "r.parquet") as process:
        begun(process, many)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (2, "", "\ninterrupted\n")
    assert [each.name for each in many.iterdir()] == ["files"]


def test_without_a_scheduler_the_command_says_so(perfcli, folder, monkeypatch) -> None:
    monkeypatch.setattr(run, "WAIT", "1s")
    (folder / "a.toml").write_text(CLEAN, encoding="utf-8")
    address = "tcp://127.0.0.1:1"
    ran = perfcli(
        *("validate", "a.toml", "--output", "r.parquet"),
        *("--engine", "dask", "--scheduler", address),
    )
    assert ran.status == 2
    assert ran.err == (
        f"perfcli: there is no Dask scheduler at {address}: Timed out trying to connect to "
        f"{address} after 1 s\n  help: start one with `dask scheduler`; it prints its address\n"
    )
    assert sorted(each.name for each in folder.iterdir()) == ["a.toml"]
