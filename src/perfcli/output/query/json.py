"""An answer for programs: an array of objects, figures exact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.output.json_text import dumps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.output.query import Answer, Look


def render(answer: Answer, look: Look) -> Iterator[str]:  # noqa: ARG001
    """Yield an array with an object a row, on a line each."""
    names = _distinct(answer.names)
    before = "["
    for row in answer.rows:
        yield f"{before}\n  {dumps(dict(zip(names, row, strict=True)), indent=None)}"
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"


def _distinct(names: tuple[str, ...]) -> list[str]:
    """Return names of which none is lost: a second `score` is `score_2`."""
    taken: list[str] = []
    for name in names:
        number, free = 1, name
        while free in taken:
            number += 1
            free = f"{name}_{number}"
        taken.append(free)
    return taken
