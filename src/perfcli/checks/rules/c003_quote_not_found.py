"""A quote that is not in the source text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message
from perfcli.core.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context
    from perfcli.core.keypath import KeyPath

# So many characters of a quote tell where it goes astray, and fit on a line.
_SHOWN = 12


def find(context: Context) -> Iterator[Found]:
    """Yield a finding for each quote, of a claim or of a row, that the source does not have."""
    if context.source_text is None:
        return
    source = fold(context.source_text)
    for key, quote in _quotes(context):
        words = fold(quote)
        if words not in source:
            agreed = _agreed(words, source)
            yield Found(
                key,
                message(
                    N_("the quote is not in the source text, from “{rest}” on")
                    if agreed
                    else N_("the quote is not in the source text: “{rest}”"),
                    rest=_shortened(words[agreed:]),
                ),
                message(N_("copy the words of the source as they stand, without any change")),
            )


def _quotes(context: Context) -> Iterator[tuple[KeyPath, str]]:
    for place, claim in enumerate(context.declaration.claims):
        yield ("claims", place, "quote"), claim.quote
    for project in context.projects:
        for row in project.result.rows:
            if row.indicator.quote is not None:
                yield project.row_key(row, "quote"), row.indicator.quote


def _agreed(words: str, source: str) -> int:
    """Return how many characters of the quote the source has in a row, from its beginning on."""
    found, missing = 0, len(words)
    while missing - found > 1:
        middle = (found + missing) // 2
        if words[:middle] in source:
            found = middle
        else:
            missing = middle
    return found


def _shortened(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"


CHECK = Check(
    code="C003",
    name="quote-not-found",
    severity="error",
    scope="text",
    find=find,
    page=Page(
        what=N_(
            "A `quote` is not in the text that `source.path` names. White space and full-width "
            "forms do not count. Where that file does not exist, quotes are not checked."
        ),
        why=N_("A quote that nobody can find proves nothing."),
        bad="""
[source]
path = "2020-report.txt"

[[projects]]
name = "城市管理"

[[projects.indicators]]
name = "停车位"
category = "数量"
target = "32个"
actual = "32个"
quote = "新增停车位32个"
""",
        good="""
[source]
path = "2020-report.txt"

[[projects]]
name = "城市管理"

[[projects.indicators]]
name = "停车位"
category = "数量"
target = "32个"
actual = "32个"
quote = "增加停车位32个"
""",
        document=N_("every figure can be traced to its source"),
    ),
)
