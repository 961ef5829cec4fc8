"""Which checks are wanted: `--select`, `--ignore`, and the settings of a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.cli.refused import refuse
from perfcli.core.language import N_, message
from perfcli.core.text import nearest
from perfcli.source.settings import settings_for

if TYPE_CHECKING:
    from collections.abc import Iterable

    from perfcli.core.finding import Finding
    from perfcli.pipeline import Checked


def skipped(select: Iterable[str] | None, ignore: Iterable[str] | None) -> frozenset[str]:
    """Return the codes not to look for. A file that cannot be read is reported all the same."""
    if not select and not ignore:
        return frozenset()
    from perfcli.checks.registry import codes

    wanted = frozenset().union(*map(_codes, select)) if select else codes()
    unwanted = frozenset().union(*map(_codes, ignore or ()))
    return frozenset(codes() - wanted | unwanted) - {"D001", "D005"}


def _codes(words: str) -> frozenset[str]:
    """Return the codes that a comma-separated list of codes, beginnings and names stands for."""
    from perfcli.checks.registry import checks, codes

    found: set[str] = set()
    for word in filter(None, (each.strip() for each in words.split(","))):
        named = {each.code for each in checks() if each.name == word}
        own = named or {code for code in codes() if code.startswith(word.upper())}
        if not own:
            known = sorted(codes()) + [each.name for each in checks()]
            close = nearest(word, known) or nearest(word.upper(), known)
            refuse(
                message(N_("there is no check `{code}`"), code=word),
                message(N_("did you mean `{close}`?"), close=close)
                if close
                else message(N_("`perfcli explain` lists the checks")),
            )
        found |= own
    return frozenset(found)


def off(path: str) -> frozenset[str]:
    """Return the codes that the settings of a declaration's folder switch off."""
    from perfcli.checks.registry import codes

    levels = settings_for(path, codes()).checks
    return frozenset(code for code, level in levels.items() if level == "off")


def adjusted(checked: Checked) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Return the findings with the severities of their folder, and what its settings have wrong."""
    from perfcli.checks.registry import codes, severity

    settings = settings_for(checked.path, codes())
    if not settings.checks:
        return checked.findings, settings.findings
    kept = (
        each._replace(severity=here)
        for each in checked.findings
        if (here := settings.severity(each, severity)) is not None
    )
    return tuple(kept), settings.findings
