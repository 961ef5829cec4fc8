"""What tests of scores share: an indicator or a project in a few lines, judged."""

from __future__ import annotations

from decimal import Decimal

from perfcli.pipeline import score
from perfcli.scheme.load import builtin
from perfcli.scheme.scheme import Scheme
from perfcli.scoring.result import ProjectResult, Result, Row
from perfcli.source.load import load_text
from support import declared

MOF = builtin("mof-2020")


def scored(fragment: str, scheme: Scheme | str | None = None) -> Result:
    """Return the result of a fragment, which has nothing wrong with it."""
    loaded = load_text(declared(fragment), "test.toml")
    assert loaded.declaration is not None
    assert not loaded.findings, [str(each.message) for each in loaded.findings]
    return score(loaded.declaration, scheme)


def project(lines: str, scheme: Scheme | str | None = None) -> ProjectResult:
    """Return the result of the one project of a fragment."""
    return scored('[[projects]]\nname = "示例项目"\n' + lines, scheme).projects[0]


def row(
    lines: str,
    *,
    weight: str | None = "10",
    category: str = "quantity",
    scheme: Scheme | str | None = None,
) -> Row:
    """Return the row of one indicator, of which `lines` are what matters."""
    table = f'[[projects.indicators]]\nname = "示例指标"\ncategory = "{category}"\n'
    given = "" if weight is None else f"weight = {weight}\n"
    return project(table + given + lines, scheme).rows[0]


def points(lines: str, **more: str) -> Decimal | None:
    """Return the score of one indicator of weight 10."""
    return row(lines, **more).score
