"""Documents made into declarations, one file each: written in their order, told in a table."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from perfcli.cli.terminal import FAILED, FINE, out, say
from perfcli.core.language import N_, message, plural, translate
from perfcli.core.system import why
from perfcli.core.text import safe, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from perfcli.batch.item import Item, Work
    from perfcli.cli.many import Run

THERE = N_("{path} is there already")
USE_FORCE = N_("name another file, or write over it with --force")
CANNOT_WRITE = N_("{path} cannot be written: {reason}")
ITSELF = N_("it would be written over itself")
SEVERAL = N_("several files need a folder to be written into")
FOR_EXAMPLE = N_("for example -o declarations/")


class Made(NamedTuple):
    """What came of one document: the text of a file, or in `remark` why there is none.

    `counts` stand in the table; `said` is printed on its own.
    """

    path: str
    target: str = ""
    text: str | None = None
    counts: tuple[int, ...] = ()
    remark: str = ""
    said: str = ""
    status: int = FAILED


def in_the_way(item: Item, *, force: bool) -> Made | None:
    """Return what there is to say where the file of a document may not be written."""
    if item.fault is not None:
        return Made(item.path, remark=str(item.fault.message))
    if item.raw is None and os.path.realpath(item.path) == os.path.realpath(item.target):
        return Made(item.path, remark=translate(ITSELF))
    if not force and os.path.lexists(item.target):
        return Made(item.path, remark=str(message(THERE, path=item.target)))
    return None


def convert(run: Run, work: Work[Made], titles: Sequence[str]) -> int:
    """Write what comes of every document, print what happened, and return the exit status."""
    done: list[Made] = []
    for each in run.results(work, lambda made: made.status == FAILED):
        made = _written(each)
        say(made.said)
        done.append(made._replace(text=None, said=""))
    out(_table(done, titles))
    run.finish()
    return max((each.status for each in done), default=FINE)


def is_folder(output: str | None) -> bool:
    """Tell whether a path to write to is meant for a folder."""
    return output is not None and (output.endswith(("/", "\\")) or Path(output).is_dir())


def _written(made: Made) -> Made:
    from perfcli.output.files import write

    if made.text is None:
        return made
    target = Path(made.target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write(target, made.text)
    except OSError as error:
        what = message(CANNOT_WRITE, path=made.target, reason=why(error))
        return Made(made.path, remark=str(what), said=made.said)
    return made


def _table(done: list[Made], titles: Sequence[str]) -> str:
    counted = range(2, len(titles) - 1)
    rows = [[translate(title) for title in titles]]
    for each in done:
        counts = [str(count) for count in each.counts] if each.target else [""] * len(counted)
        rows.append([safe(each.path), safe(each.target), *counts, safe(each.remark)])
    widths = [max(width(row[column]) for row in rows) for column in range(len(titles))]
    lines = [
        "  ".join(_padded(text, wide, right=column in counted) for column, (text, wide) in cells)
        for cells in (enumerate(zip(row, widths, strict=True)) for row in rows)
    ]
    written = sum(bool(each.target) for each in done)
    summary = plural(
        "{count} file: {written} written, {refused} refused",
        "{count} files: {written} written, {refused} refused",
        len(done),
    ).format(count=len(done), written=written, refused=len(done) - written)
    return "\n".join([*(line.rstrip() for line in lines), "", summary])


def _padded(text: str, wide: int, *, right: bool) -> str:
    gap = " " * (wide - width(text))
    return gap + text if right else text + gap
