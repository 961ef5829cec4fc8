"""What the report claims for all its targets, and the rows that bear on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.damage import is_sound
from perfcli.core.finding import Related
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.scoring.result import Row


def all_met_claims(context: Context) -> tuple[Related, ...]:
    """Return the places of the claims that all targets were met, with their words."""
    return tuple(
        Related(
            ("claims", place, "quote"),
            message("{quote}", quote=" ".join(claim.quote.split())),
            label=N_("claim"),
        )
        for place, claim in enumerate(context.declaration.claims)
        if claim.asserts == "all-targets-met"
    )


def sound_rows(context: Context, reads: frozenset[str]) -> Iterator[tuple[ProjectContext, Row]]:
    """Yield every row of which these keys could be read, with its project."""
    for project in context.projects:
        for row in project.result.rows:
            if is_sound(context.row_lost(project, row), reads):
                yield project, row
