"""A new declaration as text: what stands in it, what is said about it, and examples to uncomment.

`# …` explains, and `#key = …` is an example that holds once its `#` is taken away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from perfcli.core.text import safe
from perfcli.source.toml_text import INDENT, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from perfcli.core.keypath import KeyPath

    Table = dict[str, Any]


class Row(NamedTuple):
    """An indicator, and the lines below it: remarks, and keys that may be wanted."""

    table: Table
    remarks: tuple[str, ...] = ()
    keys: Table | None = None


class Project(NamedTuple):
    """A project without its indicators, remarks by key (`""` for the header), and the rest.

    `keys` may be wanted; `examples` are indicators to uncomment, each under its remarks.
    """

    table: Table
    remarks: Mapping[str, str]
    rows: tuple[Row, ...] = ()
    keys: Table | None = None
    guide: str = ""
    examples: tuple[Row, ...] = ()


class Sheet(NamedTuple):
    """A whole declaration; `remarks` by key, the one for `""` heads the file."""

    table: Table
    remarks: Mapping[str, str]
    projects: tuple[Project, ...]
    schema: str | None = None


def text(sheet: Sheet) -> str:
    """Return a declaration as TOML, with its comments."""
    directive = f"#:schema {sheet.schema}\n" if sheet.schema else ""
    head = {_path(key): remark for key, remark in sheet.remarks.items()}
    return directive + written(sheet.table, head) + "".join(map(_project, sheet.projects))


def _path(key: str, *before: str | int) -> KeyPath:
    return (*before, key) if key else before


def _project(project: Project) -> str:
    remarks = {_path(key, "projects", 0): each for key, each in project.remarks.items()}
    lines = [written({"projects": [project.table]}, remarks)]
    lines += _commented(written(project.keys or {}))
    for row in project.rows:
        lines.append(_indicator(row.table))
        lines += [f"{INDENT}{line}" for line in _explained(row.remarks)]
        lines += [f"{INDENT}{line}" for line in _commented(written(row.keys or {}))]
    if project.examples:
        lines += ["\n", *_explained(project.guide.splitlines())]
    for row in project.examples:
        lines += ["\n", *_explained(row.remarks)]
        lines += _commented(_indicator(row.table).lstrip("\n"))
    return "".join(lines)


def _indicator(table: Table) -> str:
    """Return an indicator with its header, after a blank line."""
    return written({"projects": [{"indicators": [table]}]}).removeprefix("\n[[projects]]\n")


def _explained(remarks: Iterable[str]) -> Iterator[str]:
    for line in remarks:
        yield f"# {safe(line)}".rstrip() + "\n"


def _commented(toml: str) -> Iterator[str]:
    for line in toml.splitlines():
        yield f"#{line.strip()}\n"
