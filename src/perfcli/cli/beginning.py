"""What a new declaration begins with: read from options, or asked for on a terminal."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from perfcli.cli.asking import UnfitError, ask, explain
from perfcli.cli.refused import refuse
from perfcli.cli.terminal import say
from perfcli.core.language import N_, message, translate
from perfcli.core.text import nearest
from perfcli.starting.answers import CURRENCIES, STAGES, Answers, Wanted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from decimal import Decimal
    from typing import TypeVar

    from perfcli.cli.earlier import Earlier
    from perfcli.core.language import Message
    from perfcli.scheme.scheme import Scheme

    T = TypeVar("T")

_FIRST, _LAST = 1990, 2100
_MONITORED = (7, 31)


class Given(NamedTuple):
    """What the options say; None where they say nothing."""

    unit: str | None = None
    currency: str | None = None
    scheme: str | None = None
    stage: str | None = None
    as_of: dt.date | None = None
    projects: tuple[Wanted, ...] = ()


def option(name: str, given: str | None, read: Callable[[str], T]) -> T | None:
    """Return what an option says, or end the command."""
    if given is None:
        return None
    try:
        return read(given)
    except UnfitError as error:
        refuse(message(N_("{option}: {reason}"), option=name, reason=error.why))


def year(text: str) -> int:
    """Return a year that a declaration can be of.

    Raises:
        UnfitError: it is none.
    """
    if text.isascii() and text.isdecimal() and _FIRST <= int(text[:9]) <= _LAST:
        return int(text)
    raise UnfitError(
        message(
            N_("a year is from {first} to {last}, not `{given}`"),
            first=_FIRST,
            last=_LAST,
            given=text,
        )
    )


def named(text: str) -> str:
    """Return a name that is not empty.

    Raises:
        UnfitError: it is empty.
    """
    if text.strip():
        return text.strip()
    raise UnfitError(message(N_("a name is needed")))


def day(text: str) -> dt.date:
    """Return a date.

    Raises:
        UnfitError: it is none.
    """
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise UnfitError(
            message(N_("a date is written 2020-07-31, not `{given}`"), given=text)
        ) from None


def amount(text: str) -> Decimal | None:
    """Return an amount, None for nothing.

    Raises:
        UnfitError: it is no amount.
    """
    from pydantic_core import PydanticCustomError

    from perfcli.model.figures import read_amount

    if not text:
        return None
    try:
        return read_amount(text)
    except PydanticCustomError:
        raise UnfitError(
            message(N_("an amount is a number such as 857.5, not `{given}`"), given=text)
        ) from None


def project(text: str) -> Wanted:
    """Return a project from `NAME` or `NAME=BUDGET`.

    Raises:
        UnfitError: it has no name, or the budget is no amount.
    """
    name, equals, budget = text.rpartition("=")
    return Wanted(named(name), amount(budget.strip())) if equals else Wanted(named(text))


def one_of(known: Iterable[str]) -> Callable[[str], str]:
    """Return what takes one of these words, or its number in their list."""
    words = list(known)

    def read(text: str) -> str:
        if text in words:
            return text
        if text.isascii() and text.isdecimal() and 1 <= int(text[:9]) <= len(words):
            return words[int(text) - 1]
        raise UnfitError(_unknown(text, words))

    return read


def _unknown(text: str, words: list[str]) -> Message:
    close = nearest(text, words)
    if close:
        return message(N_("did you mean `{close}`?"), close=close)
    return message(N_("it is one of {choices}"), choices=", ".join(words))


def asked_year() -> int:
    """Ask for the year."""
    explain(translate(N_("The budget year that the declaration is about.")))
    return ask(translate(N_("Year")), str(this_year()), year)


def asked(of: int) -> Given:
    """Ask for everything that a declaration of a year begins with."""
    explain(translate(N_("The unit by its full name, as at the head of the form.")))
    unit = ask(translate(N_("Unit")), None, named)
    explain(
        translate(N_("What it is for: plan (targets), mid-year (monitoring), final (results)."))
    )
    stage = ask(translate(N_("Stage")), usual_stage(of), one_of(STAGES))
    scheme = _asked_scheme()
    explain(translate(N_("The unit of all amounts: 万元, 元, 千元, 百万元 or 亿元.")))
    currency = ask(translate(N_("Currency")), CURRENCIES[0], one_of(CURRENCIES))
    return Given(unit, currency, scheme, stage, None, _asked_projects(currency))


def _asked_scheme() -> str:
    from perfcli.output.words import scheme_title
    from perfcli.scheme.load import builtin, identifiers

    explain(translate(N_("The official method, by its number or name:")))
    for number, name in enumerate(identifiers(), 1):
        scheme = builtin(name)
        title = "" if scheme is None else scheme_title(scheme)
        say(f"{number:>4}  {name:<18}  {title}")
    return ask(translate(N_("Method")), "mof-2020", one_of(identifiers()))


def _asked_projects(currency: str) -> tuple[Wanted, ...]:
    explain(translate(N_("The projects, one after another; an empty name ends the list.")))
    found: list[Wanted] = []
    while True:
        number = len(found) + 1
        label = str(message(N_("Project {number}"), number=number))
        name = ask(label, None, named if not found else str)
        if not name:
            return tuple(found)
        label = str(
            message(N_("  its budget in {currency}, empty if not known yet"), currency=currency)
        )
        found.append(Wanted(name, ask(label, None, amount)))


def this_year() -> int:
    """Return the year it is."""
    return dt.datetime.now().astimezone().year


def usual_stage(of: int) -> str:
    """Return what a declaration is for by default: results once its year is over, else targets."""
    return "final" if of < this_year() else "plan"


def answers(of: int, given: Given, last: Earlier | None, target: str) -> tuple[Answers, bool]:
    """Return the top of a declaration: as given, else as last year, else as usual.

    And whether the unit or the project is only an example.
    """
    before = None if last is None else last.declaration
    stage = given.stage or usual_stage(of)
    day = given.as_of or (dt.date(of, *_MONITORED) if stage == "mid-year" else None)
    scheme, reference = _method(given.scheme, last, target)
    unit = given.unit or (before.unit if before else None)
    currency = given.currency or (before.currency if before else CURRENCIES[0])
    projects = given.projects or (() if before else (Wanted(translate(N_("Example project"))),))
    example = unit is None or (before is None and not given.projects)
    unit = unit or translate(N_("Example unit"))
    return Answers(of, unit, currency, stage, day, reference, scheme, projects), example


def _method(given: str | None, last: Earlier | None, target: str) -> tuple[Scheme, str]:
    """Return the scheme, and how the declaration names it from where it will be."""
    from perfcli.cli.method import found
    from perfcli.scheme.reference import names_file

    reference = given or (last.scheme if last else "mof-2020")
    scheme = found(reference)
    return scheme, _beside(reference, target) if names_file(reference) else reference


def _beside(path: str, target: str) -> str:
    """Return a scheme file's path from the folder of the declaration, which it must not leave."""
    folder = Path() if target == "-" else Path(target).parent
    try:
        return Path(path).resolve().relative_to(folder.resolve()).as_posix()
    except ValueError:
        refuse(
            message(
                N_("the scheme file {path} is not under the folder of {target}"),
                path=path,
                target=target,
            ),
            message(N_("write the declaration beside it, with -o, or name a built-in --scheme")),
        )
