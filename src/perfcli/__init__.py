"""Check, score and compare public budget performance declarations (预算绩效评价).

    import perfcli

    declaration = perfcli.load("examples/2020.toml")
    for finding in perfcli.validate(declaration):
        print(finding.code, finding.message)
    result = perfcli.score(declaration)
    print(result.projects[0].execution.rate)

Amounts are in the declaration's currency, rates and completions in percent, all of them `Decimal`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.version import __version__

if TYPE_CHECKING:
    from perfcli.comparing.difference import Difference
    from perfcli.core.finding import Finding
    from perfcli.model.declaration import Declaration
    from perfcli.pipeline import DeclarationError, diff, load, score, validate
    from perfcli.scoring.result import Result

__all__ = [
    "Declaration",
    "DeclarationError",
    "Difference",
    "Finding",
    "Result",
    "__version__",
    "diff",
    "load",
    "score",
    "validate",
]

# The command line asks for the version alone; everything else is imported when it is named.
_HOMES = {
    "Declaration": "perfcli.model.declaration",
    "DeclarationError": "perfcli.pipeline",
    "Difference": "perfcli.comparing.difference",
    "Finding": "perfcli.core.finding",
    "Result": "perfcli.scoring.result",
    "diff": "perfcli.pipeline",
    "load": "perfcli.pipeline",
    "score": "perfcli.pipeline",
    "validate": "perfcli.pipeline",
}


def __getattr__(name: str) -> object:
    """Return a part of the library, imported at first use."""
    if name not in _HOMES:
        raise AttributeError(f"module 'perfcli' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
