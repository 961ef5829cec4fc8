"""Collect the messages of the source into the Chinese catalogue, keeping its translations.

Run by `make messages`. Messages that are gone from the source are dropped; new ones are added
without a translation, which a test then asks for.
"""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "perfcli"
CATALOGUE = SOURCE / "locale" / "zh" / "LC_MESSAGES" / "perfcli.po"
# What is Chinese already, such as the formula of an indicator, is not translated.
_ENGLISH = re.compile("[a-z]{3}")
HEADER = r"""# Chinese messages of perfcli.
msgid ""
msgstr ""
"Language: zh\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=utf-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=1; plural=0;\n"

"""


def collected() -> Catalog:
    """Return every message of the source, with the files it stands in."""
    template = Catalog(project="perfcli", charset="utf-8")
    for path in sorted(SOURCE.rglob("*.py")):
        place = [(path.relative_to(SOURCE).as_posix(), 0)]
        for message in messages(path.read_text(encoding="utf-8")):
            template.add(message, locations=place)
    for path in sorted(SOURCE.glob("scheme/library/*.toml")):
        place = [(path.relative_to(SOURCE).as_posix(), 0)]
        scheme = tomllib.loads(path.read_text(encoding="utf-8"))
        for text in filter(_ENGLISH.search, remarks(scheme)):
            template.add(text, locations=place)
    return template


def remarks(scheme: dict[str, Any]) -> Iterator[str]:
    """Yield the notes of a scheme, and where its numbers are stated."""
    for key, value in scheme.items():
        if key == "basis" and isinstance(value, dict):
            yield from value.values()
        elif key == "note":
            yield value
        for table in value if isinstance(value, list) else [value]:
            if isinstance(table, dict):
                yield from remarks(table)


def messages(source: str) -> Iterator[str | tuple[str, str]]:
    """Yield the messages marked in a module, also inside f-strings, which babel does not read."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            texts = [
                argument.value
                for argument in node.args
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
            ]
            if node.func.id == "N_" and len(texts) == 1:
                yield texts[0]
            elif node.func.id == "plural" and len(texts) == 2:
                yield texts[0], texts[1]


def updated(additions: list[Path]) -> Catalog:
    """Return the catalogue brought up to the source, with translations from further files."""
    template = collected()
    catalogue = Catalog(locale="zh", project="perfcli", charset="utf-8", fuzzy=False)
    for path in [CATALOGUE, *additions]:
        if path.exists():
            with path.open("rb") as file:
                for entry in read_po(file, locale="zh"):
                    # The first translation stays: adding a message again does not change it.
                    if entry.id and all(_strings(entry.string)):
                        catalogue.add(entry.id, entry.string)
    catalogue.update(template, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    return catalogue


def main() -> None:
    """Write the catalogue and compile it; name what is not translated yet."""
    catalogue = updated([Path(name) for name in sys.argv[1:]])
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    with CATALOGUE.open("wb") as file:
        # Written by hand: the header babel writes holds the time of day.
        file.write(HEADER.encode())
        write_po(
            file, catalogue, width=100, omit_header=True, sort_by_file=True, include_lineno=False
        )
    with CATALOGUE.with_suffix(".mo").open("wb") as file:
        write_mo(file, catalogue)
    missing = [entry.id for entry in catalogue if entry.id and not all(_strings(entry.string))]
    for message in missing:
        sys.stdout.write(f"not translated: {message!r}\n")
    sys.stdout.write(f"{len(catalogue)} messages, {len(missing)} without a translation\n")


def _strings(string: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return string if isinstance(string, tuple) else (string or "",)


if __name__ == "__main__":
    main()
