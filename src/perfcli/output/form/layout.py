"""The layouts of official forms: one TOML file each, in `output/report/forms`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import tomli

from perfcli.core.language import current

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path(__file__).parent.parent / "report" / "forms"
DEFAULT = "mof-2020"


class Field(NamedTuple):
    """A label and the key of its value; an `optional` one is left out where there is no value."""

    label: str
    key: str
    label_width: int
    width: int


class Column(NamedTuple):
    """A column: its label, what stands in it, and how many columns of the page it takes."""

    label: str
    key: str
    width: int
    at: int


class Part(NamedTuple):
    """A block of a form, top to bottom in the order of the file."""

    type: str
    label: str
    label_width: int
    columns: tuple[Column, ...]
    rows: tuple[tuple[Field, ...], ...]
    optional: bool
    names: Mapping[str, str]

    def column(self, key: str) -> Column | None:
        """Return a column by what stands in it."""
        return next((each for each in self.columns if each.key == key), None)


class Form(NamedTuple):
    """A form: its title, the widths of its columns in characters, and its blocks."""

    id: str
    title: str
    widths: tuple[int, ...]
    suffix: str
    parts: tuple[Part, ...]


@cache
def forms() -> tuple[str, ...]:
    """Return the ids of the forms, sorted."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


def form_for(scheme: str) -> str:
    """Return the form that belongs to a scheme: that of its name, else the common one."""
    return scheme if scheme in forms() else DEFAULT


def said(pair: list[str], gap: str = "\n") -> str:
    """Return a label: the official words, and for readers of English what they mean below."""
    chinese, english = pair
    return chinese if current() == "zh" or not english else f"{chinese}{gap}({english})"


def form(name: str) -> Form:
    """Return a form in the language in force.

    Raises:
        KeyError: there is no such form.
    """
    if name not in forms():
        raise KeyError(name)
    data = tomli.loads((FOLDER / f"{name}.toml").read_text("utf-8"))
    return Form(
        id=name,
        title=said(data["title"], " "),
        widths=tuple(data["widths"]),
        suffix=data["suffix"],
        parts=tuple(_part(each) for each in data["parts"]),
    )


def _part(data: dict[str, Any]) -> Part:
    label_width = data.get("label_width", 0)
    columns = []
    at = 1 + label_width
    for each in data.get("columns", ()):
        columns.append(Column(said(each["label"]), each["key"], each.get("width", 1), at))
        at += each.get("width", 1)
    return Part(
        type=data["type"],
        label=said(data.get("label", ["", ""])),
        label_width=label_width,
        columns=tuple(columns),
        rows=tuple(
            tuple(
                Field(said(each["label"]), each["key"], each["label_width"], each["width"])
                for each in row
            )
            for row in data.get("rows", ())
        ),
        optional=data.get("optional", False),
        names={name: said(pair) for name, pair in data.get("names", {}).items()},
    )
