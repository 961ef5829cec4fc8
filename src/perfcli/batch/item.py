"""One file of many, and what is done with each: the words that this package shares."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

if TYPE_CHECKING:
    from perfcli.core.finding import Finding
    from perfcli.core.language import Message

R_co = TypeVar("R_co", covariant=True)


class Item(NamedTuple):
    """A file to look at.

    `raw` is what it holds where that is not read from `path`: standard input, a member of an
    archive. `fault` says why there is nothing to look at. `target` is the file to be made of it,
    where one is.
    """

    path: str
    raw: bytes | None = None
    fault: Finding | None = None
    target: str = ""


class Work(Protocol[R_co]):
    """What is done with every file. It and what it returns are sent between processes."""

    def __call__(self, item: Item, /) -> R_co:
        """Return what came of one file."""

    def lost(self, item: Item, why: Message, /) -> R_co:
        """Return what is said of a file over which the program itself failed."""


def unreadable(path: str, what: Message, remedy: Message) -> Item:
    """Return a file that there is nothing to look at in, and why."""
    from perfcli.source.codes import document_finding

    finding = document_finding("D005", (), what, remedy)
    return Item(path, None, finding._replace(path=path))
