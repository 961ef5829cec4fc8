"""`perfcli schemes`: the methods there are, what one holds, and whether a file of one is sound."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from perfcli.cli.localised import Command, Group
from perfcli.cli.options import words
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from perfcli.core.finding import Finding

HELP = N_("List, show and check the official methods of scoring.")
EXAMPLE = "perfcli schemes show mof-2020"


def _example(command: str) -> str:
    return f"{words(N_('Example'))}: {command}"


app = typer.Typer(
    name="schemes",
    cls=Group,
    help=words(HELP),
    epilog=_example(EXAMPLE),
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


@app.command(
    "list",
    cls=Command,
    help=words(N_("List the built-in schemes.")),
    epilog=_example("perfcli schemes list"),
)
def list_() -> None:
    """Print a line for every built-in scheme."""
    from perfcli.cli.terminal import out, width
    from perfcli.output.scheme_text import listing
    from perfcli.scheme.load import builtin, identifiers

    schemes = (builtin(identifier) for identifier in identifiers())
    out(listing([each for each in schemes if each is not None], width=width()))


@app.command(
    cls=Command,
    help=words(N_("Show all that a scheme holds, and where it is stated.")),
    epilog=_example(EXAMPLE),
)
def show(
    scheme: Annotated[
        str,
        typer.Argument(
            metavar="ID|PATH", help=words(N_("A built-in scheme, or the path of a scheme file."))
        ),
    ],
) -> None:
    """Print all that a scheme holds."""
    from perfcli.cli.method import found
    from perfcli.cli.terminal import out, width
    from perfcli.output.scheme_text import render

    out(render(found(scheme), width=width()))


@app.command(
    cls=Command,
    help=words(N_("Check a scheme file, and that each number has a basis.")),
    epilog=_example("perfcli schemes check examples/schemes/part-2008.toml"),
)
def check(
    path: Annotated[str, typer.Argument(metavar="PATH", help=words(N_("The scheme file.")))],
) -> None:
    """Print what is wrong in a scheme file."""
    from perfcli.cli.terminal import FAILED, FINE, NO, colored, out, stop
    from perfcli.output.findings.report import FileReport
    from perfcli.output.findings.text import Writer
    from perfcli.scheme.user import read
    from perfcli.scoring.scheme_check import problems

    written = read(path)
    found = problems(written)
    if not found:
        out(str(message(N_("{path}: all is well"), path=path)))
        stop(FINE)
    writer = Writer(color=colored(), everything=True)
    for each in _by_file(found):
        text = written.text if each[0].path == path else read(each[0].path).text
        out(writer.file(FileReport(each[0].path, text, tuple(each), unreadable=False)))
    stop(FAILED if any(each.code in {"D001", "D005"} for each in found) else NO)


def _by_file(findings: list[Finding]) -> list[list[Finding]]:
    """Return the findings of each file; what a scheme extends may be at fault too."""
    files: dict[str, list[Finding]] = {}
    for each in findings:
        files.setdefault(each.path, []).append(each)
    return list(files.values())
