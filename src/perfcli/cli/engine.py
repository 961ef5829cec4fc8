"""`--engine dask`: the same rows, made and written by the workers of a cluster."""

from __future__ import annotations

import sys
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from perfcli.cli.refused import one_of, refuse
from perfcli.cli.terminal import FAILED, FINE, out, say, stop
from perfcli.core.language import N_, current, message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import NoReturn

    from distributed import Client
    from typer import Context

    from perfcli.batch.item import Item
    from perfcli.cli.checking import Checking, Looked
    from perfcli.cli.scoring import Answer, Scoring
    from perfcli.core.finding import Finding
    from perfcli.core.language import Message
    from perfcli.distributed.place import Place
    from perfcli.distributed.task import Job, Outcome, Told

ENGINES = ("local", "dask")
# Options that a cluster can follow; the others print or write what only the rows hold here.
_WITH = frozenset(
    {
        "files", "files_from", "tables", "force", "engine", "scheduler", "select", "ignore",
        "strict", "quiet", "no_cache", "scheme", "fail_under", "project",
    }
)  # fmt: skip
_EXAMPLE = N_("for example --engine dask --scheduler tcp://10.0.0.5:8786")


class Checked(NamedTuple):
    """What `validate` does with a file on a worker."""

    work: Checking
    strict: bool

    def __call__(self, item: Item) -> Told:
        """Return what came of one file."""
        return self.told(self.work(item))

    def lost(self, item: Item, why: Message) -> Told:
        """Return what is said of a file over which the program failed."""
        return self.told(self.work.lost(item, why))

    def told(self, looked: Looked) -> Told:
        """Return the part of a report that goes between machines."""
        from perfcli.cli.checking import status
        from perfcli.distributed.task import Told
        from perfcli.output.findings.report import Tally
        from perfcli.output.tables.rows import Rows

        tally = Tally(by_unit=False)
        tally.add(looked.report)
        found = status(tally, strict=self.strict)
        return Told(looked.rows or Rows(), found, looked.said, looked.faults)


class Scored(NamedTuple):
    """What `score` does with a file on a worker."""

    work: Scoring

    def __call__(self, item: Item) -> Told:
        """Return what came of one file."""
        return self._told(self.work(item))

    def lost(self, item: Item, why: Message) -> Told:
        """Return what is said of a file over which the program failed."""
        return self._told(self.work.lost(item, why))

    def _told(self, answer: Answer) -> Told:
        from perfcli.distributed.task import Told
        from perfcli.output.tables.rows import Rows

        rows = answer.rows or Rows()
        return Told(rows, answer.status, answer.said, (), answer.found, answer.projects)


class Total:
    """What is known of a run from its partitions."""

    def __init__(self) -> None:
        self.files, self.status, self.found = 0, FINE, False
        self.names: set[str] = set()
        self.counts = {"projects": 0, "error": 0, "warning": 0, "info": 0}
        self.sizes: dict[int, tuple[int, ...]] = {}
        self.faults: dict[str, list[Finding]] = {}

    def add(self, outcome: Outcome) -> None:
        """Count a partition; what is wrong with settings is noted once, whoever met it."""
        self.files += outcome.files
        self.status = max(self.status, outcome.status)
        self.found = self.found or outcome.found
        self.names |= outcome.names
        self.sizes[outcome.number] = outcome.sizes
        for name, count in outcome.counts.items():
            self.counts[name] += count
        met: dict[str, list[Finding]] = {}
        for fault in outcome.faults:
            met.setdefault(fault.path, []).append(fault)
        for path, faults in met.items():
            self.faults.setdefault(path, faults)


def chosen(context: Context) -> None:
    """Refuse what does not go with a cluster."""
    engine, address = context.params["engine"], context.params["scheduler"]
    one_of("--engine", engine, ENGINES)
    if engine == "local":
        refuse(message(N_("--scheduler goes with --engine dask")), message(_EXAMPLE))
    if address is None:
        refuse(message(N_("--engine dask needs --scheduler")), message(_EXAMPLE))
    output = context.params["tables"]
    if output is None or Path(output).suffix.lower() != ".parquet":
        refuse(
            message(N_("--engine dask writes Parquet: it needs --output with a name in .parquet")),
            message(N_("for example --output results.parquet, in a folder that every worker has")),
        )
    for parameter in context.command.params:
        source = context.get_parameter_source(parameter.name or "")
        if source is not None and source.name == "COMMANDLINE" and parameter.name not in _WITH:
            refuse(
                message(N_("--engine dask does not go with {option}"), option=parameter.opts[0]),
                message(N_("what it would show is in the tables: `perfcli query` asks them")),
            )


def through(context: Context, work: Checked | Scored) -> NoReturn:
    """Have a cluster do the work, say in a line what there is, and end the command."""
    given = context.params
    if not given["files"] and given["files_from"] is None:
        refuse(
            message(N_("{name} is missing"), name="FILES..."),
            message(
                N_("`{command} --help` shows how it is used"),
                command=f"perfcli {context.info_name}",
            ),
        )
    _needed()
    from perfcli.distributed.place import OutputError
    from perfcli.distributed.run import StoppedError, connected

    try:
        with connected(given["scheduler"]) as client:
            total, names = _done(client, context, work)
    except (StoppedError, OutputError) as error:
        refuse(error.what, error.remedy)
    from perfcli.cli.tabling import summary

    if not given.get("quiet"):
        out(summary(total.files, total.counts, names))
    stop(max(total.status, _seen(total, given.get("project"))))


def _needed() -> None:
    """Refuse to go on without the libraries of the extra."""
    try:
        # Missed here rather than on a worker.
        import distributed  # noqa: F401
        import fsspec  # noqa: F401
        import pyarrow.parquet  # noqa: F401
    except ModuleNotFoundError:
        library = "perfcli[dask]"
        refuse(
            message(
                N_("--engine dask works with {library}, which is not installed"), library=library
            ),
            message(N_("install it: `pip install {library}`"), library=f"'{library}'"),
        )


def _done(client: Client, context: Context, work: Checked | Scored) -> tuple[Total, list[str]]:
    from uuid import uuid4

    from perfcli.cli.progress import Progress
    from perfcli.core.version import __version__
    from perfcli.distributed.run import fit, outcomes, threads
    from perfcli.distributed.task import Job

    given = context.params
    total = Total()
    with _placed(given["tables"], force=given["force"]) as (place, names):
        job = Job(work, place, str(Path.cwd()), uuid4().hex, current())
        place.begin(job.token)
        if not threads(client):
            say(str(message(N_("the scheduler has no worker yet; waiting for the first"))))
        fit(client, job)
        progress = Progress(None, shown=sys.stderr.isatty())
        for outcome in outcomes(client, job, _items(given["files"] or [], given["files_from"])):
            total.add(outcome)
            progress.clear()
            say(outcome.said)
            for number in range(outcome.files):
                progress.add(bad=number < outcome.bad)
        progress.clear()
        _settle(total, job)
        place.complete(total.sizes, {"perfcli": __version__, "files": total.files})
    return total, names


def _settle(total: Total, job: Job) -> None:
    """Write what is wrong with settings as a part of its own: no worker knows what others met."""
    from perfcli.cli.checking import Looked, settings_report
    from perfcli.cli.tabled import fault_rows
    from perfcli.distributed.task import outcome

    if not total.faults or not isinstance(job.work, Checked):
        return
    told = []
    for faults in total.faults.values():
        report = settings_report(tuple(faults))
        told.append(job.work.told(Looked(report, rows=fault_rows(faults))))
    number = len(total.sizes)
    sizes = job.place.put(number, [each.rows for each in told])
    total.add(outcome(number, told)._replace(sizes=sizes))


@contextmanager
def _placed(output: str, *, force: bool) -> Iterator[tuple[Place, list[str]]]:
    """Yield where the parts go, and what the folders will be called."""
    from perfcli.cli.tabling import said
    from perfcli.distributed.place import Place
    from perfcli.distributed.urls import is_url
    from perfcli.output.tables.formats.parquet import names
    from perfcli.output.tables.places import reserved
    from perfcli.output.tables.schema import TABLES

    with said(output), ExitStack() as stack:
        if is_url(output):
            finals = [f"{output.removesuffix('.parquet')}.{each.name}.parquet" for each in TABLES]
            _emptied(finals, force=force)
            yield Place(tuple(finals)), finals
        else:
            own = names(Path(output))
            paths = stack.enter_context(reserved(Path(output), own, force=force))
            folders = tuple(str(paths[each.name]) for each in TABLES)
            yield Place(folders), [str(each) for each in own.values()]


def _emptied(folders: list[str], *, force: bool) -> None:
    """Refuse what is there already behind a URL, or remove it."""
    from fsspec.core import url_to_fs

    from perfcli.output.tables.places import EXISTS, FORCE, PlaceError

    for folder in folders:
        system, root = url_to_fs(folder)
        if system.exists(root):
            if not force:
                raise PlaceError(message(EXISTS, path=folder), message(FORCE))
            system.rm(root, recursive=True)


def _items(files: list[str], files_from: str | None) -> Iterator[Item]:
    from perfcli.cli import inputs
    from perfcli.distributed.urls import is_url, listed

    for each in files:
        if not is_url(each):
            yield from inputs.items([each])
            continue
        try:
            yield from listed(each)
        except (OSError, ImportError, ValueError) as error:
            reason = str(error) or type(error).__name__
            refuse(message(N_("{path} cannot be read: {reason}"), path=each, reason=reason))
    yield from inputs.items([], files_from)


def _seen(total: Total, project: str | None) -> int:
    from perfcli.cli.seen import unseen

    if project is None or total.found or not total.names:
        return FINE
    unseen(project, total.names)
    return FAILED
