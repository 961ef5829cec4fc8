"""A run as the machine sees it on which it was started: tasks out, counts back, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from perfcli.batch.guard import unexpected
from perfcli.batch.pool import DIED
from perfcli.core.language import N_, message
from perfcli.distributed.partitions import partitions
from perfcli.distributed.place import OutputError
from perfcli.distributed.task import Job, MisfitError, look, looked, outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from distributed import Client, Future

    from perfcli.batch.item import Item
    from perfcli.core.language import Message
    from perfcli.distributed.partitions import Partition
    from perfcli.distributed.task import Outcome, Told

WAIT = "10s"
# Dask repeats what fails so often; a partition over which workers die it repeats by itself.
_RETRIES = 2
# Tasks that the scheduler may know of beyond those that are being worked on.
_AHEAD = 4
_LEAST = 64
UNREACHABLE = N_("there is no Dask scheduler at {address}: {reason}")
START_ONE = N_("start one with `dask scheduler`; it prints its address")
NO_WORKER = N_("worker {worker} cannot take part: {reason}")
NO_PERFCLI = N_("it has no perfcli of this version ({reason})")
SAME_EVERYWHERE = N_("every worker needs the same perfcli, this folder, and the place of --output")
GONE = N_("the scheduler at {address} has gone")
TRY_AGAIN = N_("see its log, and run the command again")


class StoppedError(Exception):
    """The run cannot go on, or not begin."""

    def __init__(self, what: Message, remedy: Message | None = None) -> None:
        super().__init__(str(what))
        self.what = what
        self.remedy = remedy


class _Task(NamedTuple):
    future: Future[Outcome]
    partition: Partition


def connected(address: str) -> Client:
    """Return a connection to a scheduler.

    Raises:
        StoppedError: there is none.
        ModuleNotFoundError: Dask is not installed.
    """
    import logging

    from distributed import Client

    # It would say on standard error what we say ourselves, over many lines.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    try:
        return Client(address, timeout=WAIT, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        reason = str(error).strip().split("\n", 1)[0] or type(error).__name__
        what = message(UNREACHABLE, address=address, reason=reason)
        raise StoppedError(what, message(START_ONE)) from None


def threads(client: Client) -> int:
    """Return how many tasks the workers can work on at once; they may be none yet."""
    return sum(client.nthreads().values())


def fit(client: Client, job: Job) -> None:
    """Ask every worker whether it can take part.

    Raises:
        StoppedError: one cannot.
    """
    answers = client.run(job.misfit, on_error="return")
    for worker, answer in answers.items():
        if isinstance(answer, BaseException):
            reason = message(NO_PERFCLI, reason=str(answer))
            raise _cannot(worker, reason)
        if answer is not None:
            raise _cannot(worker, answer)


def outcomes(client: Client, job: Job, items: Iterable[Item]) -> Iterator[Outcome]:
    """Yield what came of each partition, in the order of the files.

    Raises:
        StoppedError: a worker cannot take part, the output cannot be written, the scheduler is
            gone.
    """
    from distributed import as_completed

    count = max(1, threads(client))
    rest = partitions(items, count)
    tasks: dict[object, _Task] = {}
    done: dict[int, Outcome] = {}
    ready = as_completed(loop=client.loop)
    given = 0

    def more() -> None:
        while len(tasks) < max(_LEAST, _AHEAD * count):
            partition = next(rest, None)
            if partition is None:
                return
            future = client.submit(look, job, partition, pure=False, retries=_RETRIES)
            tasks[future.key] = _Task(future, partition)
            ready.add(future)

    try:
        more()
        for future in ready:
            task = tasks.pop(future.key)
            done[task.partition.number] = _taken(client, job, task)
            more()
            while given in done:
                yield done.pop(given)
                given += 1
    finally:
        if tasks:
            client.cancel([task.future for task in tasks.values()], force=True)


def _taken(client: Client, job: Job, task: _Task) -> Outcome:
    error = _error(client, task.future)
    if error is None:
        return task.future.result()
    # Whatever it was, only the files that bring it about are lost.
    told = [_alone(client, job, item) for item in task.partition.items]
    try:
        sizes = job.place.put(task.partition.number, [each.rows for each in told])
    except OutputError as failure:
        raise StoppedError(failure.what, failure.remedy) from None
    return outcome(task.partition.number, told)._replace(sizes=sizes)


def _alone(client: Client, job: Job, item: Item) -> Told:
    """Look at one file by itself; over one at which every worker fails, say so."""
    from distributed import KilledWorker

    future = client.submit(looked, job, [item], pure=False, retries=_RETRIES, priority=1)
    error = _error(client, future)
    if error is None:
        return future.result()[0]
    if isinstance(error, KilledWorker):
        return job.work.lost(item, message(DIED))
    return job.work.lost(item, unexpected(error))


def _error(client: Client, future: Future[Any]) -> BaseException | None:
    """Wait for a task; return what it failed with, unless the whole run fails with it."""
    from distributed.client import FutureCancelledError

    try:
        error: BaseException | None = future.exception()
    except (FutureCancelledError, OSError):
        error = None
    if future.status in {"cancelled", "lost"}:
        address = str(client.scheduler.address) if client.scheduler else ""
        raise StoppedError(message(GONE, address=address), message(TRY_AGAIN))
    if isinstance(error, MisfitError):
        raise _cannot(error.worker, error.what)
    if isinstance(error, OutputError):
        raise StoppedError(error.what, error.remedy)
    return error


def _cannot(worker: str, reason: Message) -> StoppedError:
    what = message(NO_WORKER, worker=worker, reason=reason)
    return StoppedError(what, message(SAME_EVERYWHERE))
