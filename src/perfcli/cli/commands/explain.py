"""`perfcli explain`: the page of a check or of a scoring rule."""

from __future__ import annotations

from typing import Annotated

import typer

from perfcli.cli.options import words
from perfcli.core.language import N_, message

HELP = N_("Explain a check or a scoring rule; without a name, list them all.")
EXAMPLE = "perfcli explain B001"


def main(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[CODE|RULE]", help=words(N_("A code such as B001, a check's name, or a rule."))
        ),
    ] = None,
) -> None:
    """Print a page, or the list of all."""
    from perfcli.checks.registry import checks
    from perfcli.cli.refused import one_of
    from perfcli.cli.terminal import out
    from perfcli.output.page import listing, of_check, of_rule
    from perfcli.scoring.registry import names, rule

    if name is None:
        out(listing(checks(), map(rule, names())))
        return
    by_name = {spelling: check for check in checks() for spelling in (check.code, check.name)}
    wanted = name.upper() if name.upper() in by_name else name
    lists = message(N_("`perfcli explain` lists the checks and rules"))
    one_of("CODE|RULE", wanted, [*by_name, *names()], lists)
    if wanted in by_name:
        out(of_check(by_name[wanted]))
    else:
        out(of_rule(rule(wanted)))
