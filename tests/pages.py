"""What tests of the page of a report share: a fragment of a declaration in, its page out."""

from __future__ import annotations

from perfcli.output.report import Reported
from perfcli.output.report_page.build import page
from perfcli.output.report_page.view import Page, Project
from perfcli.pipeline import check
from perfcli.source.load import load, load_text
from support import EXAMPLES, declared

HEAD = '[[projects]]\nname = "示例项目"\n'


def reported(fragment: str, path: str = "test.toml") -> Reported:
    """Return a fragment with its result and what is found in it."""
    checked = check(load_text(declared(fragment), path))
    assert checked.result is not None, [str(each.message) for each in checked.findings]
    return Reported(result=checked.result, path=path, findings=checked.findings)


def example(year: int) -> Reported:
    """Return the example of a year."""
    checked = check(load(str(EXAMPLES / f"{year}.toml")))
    assert checked.result is not None
    return Reported(result=checked.result, path=f"{year}.toml", findings=checked.findings)


def pictured(*fragments: str) -> Page:
    """Return the page of fragments."""
    return page([reported(each) for each in fragments])


def project(lines: str, top: str = "") -> Project:
    """Return the one project of a fragment; `top` holds keys of the declaration."""
    return pictured(f"{top}\n{HEAD}{lines}").years[0].projects[0]


def indicator(lines: str, name: str = "示例指标", category: str = "quantity") -> str:
    """Return the table of an indicator."""
    return f'[[projects.indicators]]\nname = "{name}"\ncategory = "{category}"\n{lines}\n'
