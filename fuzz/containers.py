"""Office files made of a few parts of text: what is fuzzed are the parts, and the zip is sound."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

from fuzz.mutation import Language

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# A mark-up language: tags, and what stands between them; a part begins on a line of its own.
MARKUP = Language(
    token=re.compile(r"\n=== [^\n]*\n|<[^<>]*>|[^<\n]+|(?s:.)"),
    value=re.compile(r"(?s)(?:=\"|^(?!<))([^\"<>]*)"),
)
_PART = re.compile(r"(?m)^=== ([^\n]*)\n")
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KINDS = {
    "xl/workbook.xml": "officedocument.spreadsheetml.sheet.main",
    "xl/worksheets/sheet1.xml": "officedocument.spreadsheetml.worksheet",
    "xl/worksheets/sheet2.xml": "officedocument.spreadsheetml.worksheet",
    "xl/sharedStrings.xml": "officedocument.spreadsheetml.sharedStrings",
    "xl/styles.xml": "officedocument.spreadsheetml.styles",
    "word/document.xml": "officedocument.wordprocessingml.document.main",
    "word/styles.xml": "officedocument.wordprocessingml.styles",
}
_MAIN = ("xl/workbook.xml", "word/document.xml")


def parts_of(text: str) -> dict[str, str]:
    """Return the parts in the input of a target, by name; what stands before the first is ""."""
    first, *rest = _PART.split(text)
    return {"": first, **dict(zip(rest[::2], rest[1::2], strict=True))}


def as_input(parts: Mapping[str, str]) -> bytes:
    """Return parts as the input of a target."""
    return "".join(f"=== {name}\n{text}\n" for name, text in parts.items()).encode()


def packed(parts: Mapping[str, str]) -> bytes:
    """Return an Office file of the parts; the lists of its parts are made where they are absent."""
    known = {name: text for name, text in parts.items() if name}
    complete = {**dict(_lists(known)), **known}
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        for name, text in complete.items():
            package.writestr(zipfile.ZipInfo(name), text.encode("utf-8", "replace"))
    return file.getvalue()


def unpacked(raw: bytes) -> dict[str, str]:
    """Return the parts of an Office file that a target takes, as they are in it."""
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        return {
            name: package.read(name).decode()
            for name in package.namelist()
            if name in _KINDS and name != "word/styles.xml"
        }


def _lists(parts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-{kind}+xml"/>'
        for name, kind in _KINDS.items()
        if name in parts
    )
    types = (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
    yield "[Content_Types].xml", types
    for main in _MAIN:
        if main in parts:
            yield "_rels/.rels", _related([(main, "officeDocument")])
            folder, _, name = main.partition("/")
            others = [
                (other.removeprefix(f"{folder}/"), kind.rpartition(".")[2])
                for other, kind in _KINDS.items()
                if other in parts and other.startswith(folder) and other != main
            ]
            yield f"{folder}/_rels/{name}.rels", _related(others)


def _related(targets: list[tuple[str, str]]) -> str:
    each = "".join(
        f'<Relationship Id="rId{number}" Type="{_RELATIONS}/{kind}" Target="{name}"/>'
        for number, (name, kind) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{each}</Relationships>'
