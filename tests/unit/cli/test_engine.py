from __future__ import annotations

import sys
from pathlib import Path

import pytest

from declarations import CLEAN
from perfcli.cli.engine import Total
from perfcli.core.finding import Finding
from perfcli.core.language import message
from perfcli.distributed.task import outcome
from perfcli.source.codes import document_finding

DASK = ("--engine", "dask", "--scheduler", "tcp://127.0.0.1:1")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--engine", "dsk"), "--engine cannot be `dsk`"),
        (("--scheduler", "tcp://h:1"), "--scheduler goes with --engine dask"),
        (("--engine", "dask"), "--engine dask needs --scheduler"),
        (DASK, "--engine dask writes Parquet: it needs --output with a name in .parquet"),
        (
            (*DASK, "--output", "r.csv"),
            "--engine dask writes Parquet: it needs --output with a name in .parquet",
        ),
        (
            (*DASK, "--output", "r.parquet", "--format", "json"),
            "--engine dask does not go with --format",
        ),
        ((*DASK, "--output", "r.parquet", "--jobs", "2"), "--engine dask does not go with --jobs"),
    ],
)
@pytest.mark.parametrize("command", ["validate", "score"])
def test_what_does_not_go_with_a_cluster_is_refused(perfcli, folder, command, arguments, said):
    ran = perfcli(command, "a.toml", *arguments)
    assert (ran.status, ran.out, ran.err.splitlines()[0]) == (2, "", f"perfcli: {said}")
    assert len(ran.err.splitlines()) == 2
    assert list(folder.iterdir()) == []


def test_without_dask_its_extra_is_named(perfcli, folder: Path, monkeypatch) -> None:
    (folder / "a.toml").write_text(CLEAN, encoding="utf-8")
    monkeypatch.setitem(sys.modules, "distributed", None)
    ran = perfcli("validate", "a.toml", *DASK, "--output", "r.parquet")
    assert ran.status == 2
    assert ran.err == (
        "perfcli: --engine dask works with perfcli[dask], which is not installed\n"
        "  help: install it: `pip install 'perfcli[dask]'`\n"
    )


def fault(path: str) -> Finding:
    return document_finding("D001", (), message("x"), message("y"))._replace(path=path)


def test_what_is_wrong_with_settings_is_noted_once() -> None:
    from perfcli.distributed.task import Told
    from perfcli.output.tables.rows import Rows

    total = Total()
    for number, paths in enumerate([("a", "b"), ("b", "c")]):
        told = [Told(Rows(), 1, faults=(fault(path), fault(path))) for path in paths]
        total.add(outcome(number, told)._replace(sizes=(number, 0, 0)))
    assert {path: len(faults) for path, faults in total.faults.items()} == dict.fromkeys("abc", 2)
    assert (total.files, total.status, total.sizes) == (4, 1, {0: (0, 0, 0), 1: (1, 0, 0)})
