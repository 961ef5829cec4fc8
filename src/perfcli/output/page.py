"""The page of a check or a rule, in Markdown: what `explain` prints and the documentation shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from perfcli.core.language import N_, translate
from perfcli.output.severity import word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from perfcli.core.finding import Check
    from perfcli.scoring.rule import Rule

_SECTIONS = {
    "why": N_("Why it matters"),
    "bad": N_("Found in"),
    "good": N_("Not found in"),
    "document": N_("Follows"),
    "formula": N_("Formula"),
    "example": N_("Example"),
    "points": N_("Points"),
}


def of_check(check: Check, *, level: int = 1) -> str:
    """Return the page of a check, its title a heading of the given level."""
    page = check.page
    # Family R looks at the sentences of a report.
    language = "text" if check.code.startswith("R") else "toml"
    title = f"{check.code} {check.name} ({word(check.severity)})"
    return "\n".join(
        (
            f"{'#' * level} {title}",
            "",
            translate(page.what),
            "",
            *_paragraph("why", page.why, level),
            *_code("bad", page.bad, level, language),
            *_code("good", page.good, level, language),
            *_paragraph("document", page.document, level),
        )
    )


def of_rule(rule: Rule, *, level: int = 1) -> str:
    """Return the page of a scoring rule, its title a heading of the given level."""
    page = rule.page
    return "\n".join(
        (
            f"{'#' * level} {rule.name}",
            "",
            translate(page.what),
            "",
            *_paragraph("formula", page.formula, level),
            *_code("example", page.example, level),
            *_paragraph("points", page.points, level),
            *_paragraph("document", page.document, level),
        )
    )


def listing(checks: Iterable[Check], rules: Iterable[Rule]) -> str:
    """Return every check and rule, a line each: the first sentence of its page."""
    lines = [translate(N_("Checks")), ""]
    lines += [f"  {check.code}  {check.name}: {_gist(check.page.what)}" for check in checks]
    lines += ["", translate(N_("Scoring rules")), ""]
    lines += [f"  {rule.name}: {_gist(rule.page.what)}" for rule in rules]
    return "\n".join(lines)


def _gist(text: str) -> str:
    return re.split(r"[。；]|[.;] ", translate(text), maxsplit=1)[0].rstrip(".")


def _paragraph(section: str, text: str, level: int) -> Iterator[str]:
    yield f"{'#' * (level + 1)} {translate(_SECTIONS[section])}"
    yield ""
    yield translate(text)
    yield ""


def _code(section: str, text: str, level: int, language: str = "toml") -> Iterator[str]:
    yield f"{'#' * (level + 1)} {translate(_SECTIONS[section])}"
    yield ""
    yield f"```{language}"
    yield text.strip("\n")
    yield "```"
    yield ""
