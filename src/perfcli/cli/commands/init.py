"""`perfcli init`: a new declaration to fill in, from last year's where there is one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from perfcli.cli.options import words
from perfcli.core.language import N_, message, translate
from perfcli.core.system import why
from perfcli.core.text import safe

if TYPE_CHECKING:
    from perfcli.cli.beginning import Given
    from perfcli.cli.earlier import Earlier

HELP = N_("Begin a declaration, with comments; from last year's where there is one.")
EXAMPLE = "perfcli init 2021 --from 2020"
_STANDARD_OUTPUT = "-"
# A schema beside the declaration is made known to editors.
_SCHEMA = "perfcli.schema.json"


def main(
    year: Annotated[
        str | None,
        typer.Argument(metavar="[YEAR]", help=words(N_("The budget year, else this year."))),
    ] = None,
    unit: Annotated[
        str | None, typer.Option(metavar="NAME", help=words(N_("The unit, by its full name.")))
    ] = None,
    currency: Annotated[
        str | None,
        typer.Option(metavar="CURRENCY", help=words(N_("The unit of all amounts, else 万元."))),
    ] = None,
    scheme: Annotated[
        str | None,
        typer.Option(metavar="ID|PATH", help=words(N_("The method, else mof-2020."))),
    ] = None,
    stage: Annotated[
        str | None,
        typer.Option(
            metavar="STAGE",
            help=words(N_("plan, mid-year or final; else final once the year is over.")),
        ),
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option(metavar="DATE", help=words(N_("With mid-year: the day, else 31 July."))),
    ] = None,
    project: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME[=BUDGET]", help=words(N_("A project, and its budget; repeatable."))
        ),
    ] = None,
    from_: Annotated[
        str | None,
        typer.Option(
            "--from", metavar="YEAR|FILE", help=words(N_("Carry over from this declaration."))
        ),
    ] = None,
    blank: Annotated[
        bool, typer.Option("--blank", help=words(N_("Do not carry over from last year's.")))
    ] = False,
    output: Annotated[
        str | None,
        typer.Option(
            "--output", "-o", metavar="OUT", help=words(N_("Write here, else to YEAR.toml; or -."))
        ),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help=words(N_("Replace a file that is there.")))
    ] = False,
) -> None:
    """Ask for what is needed where somebody can be asked, and write the declaration."""
    from perfcli.cli import asking, beginning, earlier
    from perfcli.cli.refused import refuse

    if blank and from_ is not None:
        refuse(message(N_("--blank and --from exclude each other")))
    given = _given(unit, currency, scheme, stage, as_of, project)
    asks = asking.possible() and from_ is None and given == beginning.Given()
    of = beginning.option("YEAR", year, beginning.year)
    last = None if from_ is None else earlier.named(from_, of)
    if last is not None:
        of = of or last.declaration.year + 1
    else:
        of = of or (beginning.asked_year() if asks else beginning.this_year())
        last = None if blank else earlier.usual(of, asks=asks)
    target = f"{of}.toml" if output is None else output
    _keep(target, force=force)
    if asks and last is None:
        given = beginning.asked(of)
    _write(target, *_text(of, given, last, target))


def _given(
    unit: str | None,
    currency: str | None,
    scheme: str | None,
    stage: str | None,
    as_of: str | None,
    projects: list[str] | None,
) -> Given:
    from perfcli.cli.beginning import Given, day, named, option, project
    from perfcli.cli.refused import one_of
    from perfcli.starting.answers import CURRENCIES, STAGES

    if currency is not None:
        one_of("--currency", currency, CURRENCIES)
    if stage is not None:
        one_of("--stage", stage, STAGES)
    wanted = [option("--project", each, project) for each in projects or ()]
    on = option("--as-of", as_of, day)
    return Given(
        option("--unit", unit, named),
        currency,
        scheme,
        # Only mid-year results are of a day.
        stage or ("mid-year" if on else None),
        on,
        tuple(each for each in wanted if each is not None),
    )


def _keep(target: str, *, force: bool) -> None:
    from perfcli.cli.refused import refuse

    if target != _STANDARD_OUTPUT and not force and Path(target).exists():
        refuse(
            message(N_("{path} exists and is not replaced"), path=target),
            message(N_("name another file, or add --force")),
        )


def _text(of: int, given: Given, last: Earlier | None, target: str) -> tuple[str, str]:
    """Return the declaration, and what there is to say about it."""
    from perfcli.cli.beginning import answers
    from perfcli.starting.carried import heading, projects
    from perfcli.starting.fresh import sheet
    from perfcli.starting.sheet import text

    known, examples = answers(of, given, last, target)
    name = f"{of}.toml" if target == _STANDARD_OUTPUT else Path(target).name
    schema = f"./{_SCHEMA}" if Path(target).with_name(_SCHEMA).is_file() else None
    if last is None:
        put = N_("the unit and the project are examples: put your own")
        return text(sheet(known, name, schema, ())), translate(put) if examples else ""
    begun = sheet(known, name, schema, projects(last.declaration))
    origin = heading(last.declaration, Path(last.path).name)
    remarks = {**begun.remarks, "": f"{begun.remarks['']}\n{origin}"}
    said = message(N_("carried over from {path} (--blank begins anew)"), path=last.path)
    return text(begun._replace(remarks=remarks)), str(said)


def _write(target: str, declared: str, said: str) -> None:
    """Write the declaration, and say what is still wrong with it, such as a name that is a hint."""
    import sys

    from perfcli.cli.refused import refuse
    from perfcli.cli.stopped import report
    from perfcli.cli.terminal import FINE, NO, say, stop
    from perfcli.output.files import write
    from perfcli.pipeline import check
    from perfcli.source.load import load_text

    if target == _STANDARD_OUTPUT:
        sys.stdout.write(declared)
    else:
        try:
            write(target, declared)
        except OSError as error:
            reason = why(error)
            refuse(message(N_("{path} cannot be written: {reason}"), path=target, reason=reason))
        say(safe(str(message(N_("{path} is written; fill it in"), path=target))))
    say(safe(said))
    wrong = [
        each for each in check(load_text(declared, target)).findings if each.severity == "error"
    ]
    report(wrong, target, declared)
    stop(NO if wrong else FINE)
