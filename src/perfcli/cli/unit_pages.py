"""The pages of units that an overview links to: looked for, or written from the declarations."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from perfcli.cli.refused import refuse, said, spare, unwritable
from perfcli.core.language import N_, message
from perfcli.output.overview.links import PagesError, address, on_web, own_pages

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from perfcli.output.overview.answers import File
    from perfcli.output.overview.facts import Facts
    from perfcli.output.overview.links import Own
    from perfcli.output.report import Reported

NONE_THERE = N_("units without a page in {pages}, and so without a link: {count} of {total}")
WRITE_THEM = N_("`--write-pages` writes them, where the declarations are still there")
ON_WEB = N_("pages can be written to a folder, and {pages} is an address")
GIVE_FOLDER = N_("write them to a folder, and then link to where you put them")
NOT_SCORED = N_("{path} is not there, or no longer what it was: its page is not written")
RUN_AGAIN = N_("call perfcli from where the results were written, or write those anew")


class Linked(NamedTuple):
    """For each path the address of its unit's page, and how many pages could not be written."""

    addresses: Mapping[str, str]
    failed: int


def linked(facts: Facts, pages: str, output: str, *, write: bool, force: bool) -> Linked:
    """Return where the overview at `output` links to; a page that is not there has no link."""
    try:
        wanted = own_pages(pages, facts.files)
    except PagesError as error:
        refuse(error.what, error.remedy)
    if on_web(pages):
        if write:
            refuse(message(ON_WEB, pages=pages), message(GIVE_FOLDER))
        return Linked({file.path: own.page for own in wanted for file in own.files}, 0)
    failed = 0
    if write:
        _refuse_taken(wanted, output, force=force)
        failed = _write(wanted)
    there = [own for own in wanted if Path(own.page).is_file()]
    if len(there) < len(wanted) and not write:
        missing = len(wanted) - len(there)
        said(
            message(NONE_THERE, count=missing, total=len(wanted), pages=pages), message(WRITE_THEM)
        )
    links = {file.path: address(own.page, output) for own in there for file in own.files}
    return Linked(links, failed)


def _refuse_taken(wanted: Sequence[Own], output: str, *, force: bool) -> None:
    for own in wanted:
        if Path(own.page).resolve() == Path(output).resolve():
            refuse(message(N_("{path} is the overview itself"), path=own.page))
        spare(own.page, force=force)


def _write(wanted: Sequence[Own]) -> int:
    """Write the pages, and return how many could not be, each of which is told of."""
    import sys

    from perfcli.cli.progress import Progress

    progress = Progress(len(wanted), shown=sys.stderr.isatty())
    try:
        for own in wanted:
            missing = _written(own)
            if missing is not None:
                progress.clear()
                said(message(NOT_SCORED, path=missing), message(RUN_AGAIN))
            progress.add(bad=missing is not None)
    finally:
        progress.clear()
    return progress.errors


def _written(own: Own) -> str | None:
    """Write the page of a unit; return the file for want of which there is none."""
    from perfcli.output.files import written_whole
    from perfcli.output.report.html import render

    reported = []
    for file in own.files:
        scored = _scored(file)
        if scored is None:
            return file.path
        reported.append(scored)
    try:
        Path(own.page).parent.mkdir(parents=True, exist_ok=True)
        with written_whole(own.page) as page:
            page.write(render(reported))
    except OSError as error:
        unwritable(own.page, error)
    return None


def _scored(file: File) -> Reported | None:
    """Return the result of a file by the method of the results, or None where it is another."""
    from perfcli.batch.item import Item
    from perfcli.cli import inputs
    from perfcli.output.report import Reported
    from perfcli.pipeline import check, try_score

    if not Path(file.path).is_file():
        return None
    loaded, _ = inputs.opened(Item(file.path))
    for scheme in (None, file.scheme):
        result = try_score(loaded, scheme).result
        if result is not None and result.scheme.id == file.scheme:
            return Reported(result, loaded.path, check(loaded, scheme).findings)
    return None
