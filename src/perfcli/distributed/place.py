"""Where workers write the tables: a folder for each, and in it a part for each partition.

A part gets its name when it is whole; written again it is the same one. A folder is complete when
there is a manifest in it, which everything that reads Parquet passes over.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple
from uuid import uuid4

from perfcli.core.language import N_, message
from perfcli.output.tables.formats.parquet import MANIFEST
from perfcli.output.tables.schema import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from perfcli.core.language import Message
    from perfcli.output.tables.rows import Rows
    from perfcli.output.tables.schema import Table

PROBE = "_perfcli-probe"
UNSEEN = N_("{count} of the parts that workers have written are not in {folder}: {part} …")
UNWRITTEN = N_("a part cannot be written to {folder}: {reason}")
SHARE = N_("name a folder that this machine and every worker have under one path, or a URL")


class OutputError(Exception):
    """The tables cannot be written; said once for all partitions."""

    def __init__(self, what: Message, remedy: Message | None = None) -> None:
        super().__init__(what, remedy)
        self.what = what
        self.remedy = remedy


class Place(NamedTuple):
    """The folders of the three tables, in their order: absolute paths or URLs."""

    folders: tuple[str, ...]

    def begin(self, token: str) -> None:
        """Make the folders, and leave something in each that workers are to find."""
        for folder in self.folders:
            system, root = _system(folder)
            system.makedirs(root, exist_ok=True)
            system.pipe_file(f"{root}/{PROBE}", token.encode())

    def seen(self, token: str) -> bool:
        """Tell whether this process sees the folders that the run has made."""
        try:
            found = (_system(each) for each in self.folders)
            return all(
                system.cat_file(f"{root}/{PROBE}") == token.encode() for system, root in found
            )
        except (OSError, ImportError, ValueError):
            return False

    def put(self, number: int, rows: Sequence[Rows]) -> tuple[int, ...]:
        """Write the parts of a partition; return how many bytes each has.

        Raises:
            OutputError: that cannot be done.
        """
        sizes = []
        for index, (table, folder) in enumerate(zip(TABLES, self.folders, strict=True)):
            raw = _parquet(table, (row for each in rows for row in each[index]))
            sizes.append(len(raw))
            try:
                system, root = _system(folder)
                aside = f"{root}/.{part(number)}-{uuid4().hex}"
                system.pipe_file(aside, raw)
                system.mv(aside, f"{root}/{part(number)}")
            except OSError as error:
                reason = error.strerror or str(error)
                raise OutputError(message(UNWRITTEN, folder=folder, reason=reason)) from None
        return tuple(sizes)

    def complete(self, sizes: Mapping[int, tuple[int, ...]], facts: Mapping[str, object]) -> None:
        """Write the manifests, where every part is there as it was written.

        Raises:
            OutputError: one is not.
        """
        from perfcli.output.json_text import dumps

        for index, folder in enumerate(self.folders):
            system, root = _system(folder)
            system.invalidate_cache(root)
            found = {each["name"].rpartition("/")[2]: each for each in system.ls(root, detail=True)}
            wanted = {part(number): size[index] for number, size in sizes.items()}
            unseen = [
                name
                for name, size in wanted.items()
                if name not in found or found[name]["size"] != size
            ]
            if unseen:
                what = message(UNSEEN, count=len(unseen), folder=folder, part=min(unseen))
                raise OutputError(what, message(SHARE))
            # What a worker that died has left half written, and the probe.
            for name in found.keys() - wanted.keys():
                system.rm(f"{root}/{name}")
            text = dumps({**facts, "parts": len(wanted)}, indent=None) + "\n"
            system.pipe_file(f"{root}/{MANIFEST}", text.encode())


def part(number: int) -> str:
    """Return the name of the part of a partition."""
    return f"part-{number:06}.parquet"


def _system(folder: str):  # type: ignore[no-untyped-def]  # noqa: ANN202 - fsspec has no types
    from fsspec.core import url_to_fs

    return url_to_fs(folder)


def _parquet(table: Table, rows: Iterable[Sequence[object]]) -> bytes:
    import pyarrow.parquet as pq

    from perfcli.output.tables.arrow import Groups

    groups = Groups(table)
    sink = BytesIO()
    with pq.ParquetWriter(sink, groups.schema, compression="zstd") as writer:
        for full in groups.add(rows):
            writer.write_table(full)
        rest = groups.rest()
        if rest.num_rows:
            writer.write_table(rest)
    return sink.getvalue()
