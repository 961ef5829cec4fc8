from __future__ import annotations

from pathlib import Path

import pytest

from cluster import Deadly
from declarations import CLEAN, WARNING
from perfcli.batch.item import Item
from perfcli.cli.checking import Checking
from perfcli.cli.engine import Checked
from perfcli.core.language import current
from perfcli.distributed.partitions import Partition
from perfcli.distributed.place import Place
from perfcli.distributed.task import Job, Told, look, looked, outcome
from perfcli.output.tables.rows import Rows
from perfcli.output.tables.schema import TABLES


@pytest.fixture
def job(folder: Path) -> Job:
    place = Place(tuple(str(folder / each.name) for each in TABLES))
    place.begin("token")
    work = Checked(Checking(frozenset(), text=False, tables=True), strict=True)
    return Job(work, place, str(folder), "token", "zh")


def test_a_partition_is_looked_at_where_the_command_was_typed(
    job: Job, folder: Path, tmp_path_factory, monkeypatch
) -> None:
    (folder / "w.toml").write_text(WARNING, encoding="utf-8")
    (folder / "c.toml").write_text(CLEAN, encoding="utf-8")
    elsewhere = tmp_path_factory.mktemp("worker")
    monkeypatch.chdir(elsewhere)
    found = look(job, Partition(4, (Item("c.toml"), Item("w.toml"))))
    assert (found.number, found.files, found.bad, found.status) == (4, 2, 1, 1)
    assert found.counts == {"projects": 2, "error": 0, "warning": 1, "info": 0}
    assert [Path(each, "part-000004.parquet").stat().st_size for each in job.place.folders] == [
        *found.sizes
    ]
    assert (Path.cwd(), current()) == (elsewhere, "en")


def test_settings_are_read_anew_in_every_run(job: Job, folder: Path) -> None:
    (folder / "w.toml").write_text(WARNING, encoding="utf-8")
    (told,) = looked(job, [Item("w.toml")])
    code = told.rows.findings[0].code
    (folder / "perfcli.toml").write_text(f'[checks]\n{code} = "off"\n', encoding="utf-8")
    (same,) = looked(job, [Item("w.toml")])
    assert len(same.rows.findings) == 1
    (other,) = looked(job._replace(token=str(2)), [Item("w.toml")])
    assert other.rows.findings == ()


def test_what_files_have_said_is_put_together() -> None:
    told = [
        Told(Rows(), 0, "a\n", names=frozenset({"x"})),
        Told(Rows(), 2, "b\n", found=True, names=frozenset({"y"})),
    ]
    found = outcome(3, told)
    assert (found.said, found.status, found.bad, found.found) == ("a\nb\n", 2, 1, True)
    assert found.names == {"x", "y"}


def test_what_the_program_fails_over_costs_one_file(job: Job) -> None:
    told = looked(job._replace(work=Deadly()), [Item("fails"), Item("fine")])
    assert [each.status for each in told] == [2, 0]
