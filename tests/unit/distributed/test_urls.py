from __future__ import annotations

from collections.abc import Iterator

import fsspec
import pytest

from perfcli.batch.item import Item
from perfcli.distributed.urls import fetched, is_url, listed
from perfcli.source.limits import MAX_BYTES

FILES = ("b.toml", "a/2.toml", "a/1.toml", "perfcli.toml", "schemes/s.toml", ".git/x.toml", "n.txt")


@pytest.fixture(autouse=True)
def memory() -> Iterator[fsspec.AbstractFileSystem]:
    system = fsspec.filesystem("memory")
    for name in FILES:
        system.pipe_file(f"/d/{name}", name.encode())
    yield system
    system.rm("/d", recursive=True)


@pytest.mark.parametrize(
    ("url", "names"),
    [
        ("memory://d", ["a/1.toml", "a/2.toml", "b.toml"]),
        ("memory://d/a/*.toml", ["a/1.toml", "a/2.toml"]),
        ("memory://d/b.toml", ["b.toml"]),
        ("memory://d/none.toml", ["none.toml"]),
    ],
)
def test_a_url_stands_for_what_a_path_would(url: str, names: list[str]) -> None:
    found = list(listed(url))
    assert [each.path.partition("d/")[2] for each in found] == names
    assert all(is_url(each.path) and each.fault is None for each in found)


@pytest.mark.parametrize("url", ["memory://d/x/*.toml", "memory://d/empty"])
def test_nothing_found_is_said(url: str, memory) -> None:
    memory.makedirs("/d/empty")
    (item,) = listed(url)
    assert item.path == url
    assert str(item.fault.message) == "there is no declaration in this folder"


def test_a_file_is_read_where_it_is() -> None:
    assert fetched(Item("memory://d/b.toml")).raw == b"b.toml"


def test_what_is_there_is_not_read_again() -> None:
    for item in (Item("b.toml"), Item("memory://d/b.toml", b"x")):
        assert fetched(item) is item


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("none.toml", "there is no such file"),
        ("a.xlsx", "forms and archives are read from a path, and this is a URL"),
        ("a.zip", "forms and archives are read from a path, and this is a URL"),
        ("large.toml", "the file has 17 MiB, more than the 16 MiB that are read"),
    ],
)
def test_what_cannot_be_read_is_a_fault(memory, name: str, said: str) -> None:
    memory.pipe_file("/d/large.toml", bytes(MAX_BYTES + 1))
    fault = fetched(Item(f"memory://d/{name}")).fault
    assert (fault.code, str(fault.message)) == ("D005", said)
