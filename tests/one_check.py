"""One check over a fragment of a declaration, under mof-2020 or a scheme changed from it."""

from __future__ import annotations

from perfcli.checks.registry import codes
from perfcli.checks.run import run
from perfcli.core.finding import Finding
from perfcli.core.keypath import render
from perfcli.scheme.load import builtin
from perfcli.scheme.scheme import Execution, Scheme
from perfcli.scoring.score import score
from perfcli.source.load import load_text
from support import declared


def base(**changes: object) -> Scheme:
    """Return mof-2020 with some of its fields changed."""
    scheme = builtin("mof-2020")
    assert scheme is not None
    return scheme._replace(**changes)


def execution(**changes: object) -> Execution:
    """Return the execution rule of mof-2020 with some of its fields changed."""
    plan = base().execution
    assert plan is not None
    return plan._replace(**changes)


def found(code: str, fragment: str, **changes: object) -> list[Finding]:
    """Return what one check finds; `changes` are fields of the scheme."""
    declaration = load_text(declared(fragment), "test.toml").declaration
    assert declaration is not None
    result = score(declaration, base(**changes))
    return run(result, damaged=declaration.origin.damaged, skipped=codes() - {code})


def said(findings: list[Finding]) -> list[tuple[str, str]]:
    """Return where each finding stands and what it says."""
    return [(render(each.key), str(each.message)) for each in findings]


def related(finding: Finding) -> list[tuple[str, str]]:
    """Return the places that a finding names besides its own, and what it says of them."""
    return [(render(each.key), str(each.message)) for each in finding.related]


def one(code: str, fragment: str, **changes: object) -> Finding:
    """Return the only finding of a check."""
    (finding,) = found(code, fragment, **changes)
    return finding
