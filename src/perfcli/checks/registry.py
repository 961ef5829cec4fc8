"""The checks, found by looking in `rules/`; families D and R come from reading."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from perfcli.drafting.codes import REPORT_CHECKS
from perfcli.source.codes import DOCUMENT_CHECKS

if TYPE_CHECKING:
    from perfcli.core.finding import Check, Severity

# The family of checks that compare two declarations.
BETWEEN_YEARS = "Y"
# They come out of reading: of a declaration, and of a narrative report.
_READING = (*DOCUMENT_CHECKS, *REPORT_CHECKS)
_FOLDER = Path(__file__).parent / "rules"


@lru_cache(maxsize=1)
def _modules() -> dict[str, str]:
    """Return code -> module name, from file names such as b001_totals_mismatch.py."""
    stems = sorted(path.stem for path in _FOLDER.glob("[a-z][0-9][0-9][0-9]_*.py"))
    return {stem[:4].upper(): stem for stem in stems}


@lru_cache(maxsize=1)
def codes() -> frozenset[str]:
    """Return every code there is, without importing the checks."""
    return frozenset(_modules()) | frozenset(check.code for check in _READING)


@lru_cache(maxsize=1)
def checks() -> tuple[Check, ...]:
    """Return every check, by code."""
    found = (_imported(stem) for stem in _modules().values())
    return tuple(sorted((*_READING, *found), key=lambda check: check.code))


@lru_cache(maxsize=1)
def checks_of_one() -> tuple[Check, ...]:
    """Return the checks that look at one declaration; those between two years are not imported."""
    return tuple(
        _imported(stem) for code, stem in _modules().items() if not code.startswith(BETWEEN_YEARS)
    )


def severity(code: str) -> Severity:
    """Return the severity that a check itself gives what it finds."""
    stem = _modules().get(code)
    check = _imported(stem) if stem else next(each for each in _READING if each.code == code)
    return check.severity


def _imported(stem: str) -> Check:
    from importlib import import_module

    return cast("Check", import_module(f"perfcli.checks.rules.{stem}").CHECK)
