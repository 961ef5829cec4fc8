"""What may be typed for a value on the command line, told by what the help page calls it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

# What can be typed, and what it is.
Value = tuple[str, str]

_ANY = ("*",)
_TOML = ("*.toml",)
_ARCHIVES = ("*.zip", "*.tar.gz", "*.tgz")
_FORMS = ("*.xlsx", "*.xlsm", "*.xls", "*.xlsb", "*.ods", "*.et", "*.docx", "*.html", "*.htm")
_TABLES = ("*.parquet", "*.csv", "*.jsonl", "*.duckdb")
_NARRATIVES = ("*.txt", "*.md", "*.docx", "*.html", "*.htm", "*.pdf")
_YEARS = {"FILES", "OLD", "NEW", "YEAR|FILE"}
# Words that are said in full in the help text, for they are too many for its margin.
_WORDS = {
    "CURRENCY": ("元", "千元", "万元", "百万元", "亿元"),
    "STAGE": ("plan", "mid-year", "final"),
}
_CHOICE = re.compile(r"[a-z-]+(\|[a-z-]+)+\Z")


class Completion(NamedTuple):
    """What can stand in place of a word after its `prefix`: values, and names of files.

    `files` are patterns such as `*.toml`; there are none where no file is meant.
    """

    prefix: str = ""
    values: tuple[Value, ...] = ()
    files: tuple[str, ...] = ()


class Place(NamedTuple):
    """Where a value is to stand: its command, the option or argument, and what that is called."""

    command: str
    option: str
    metavar: str


def offer(place: Place, typed: str, environment: Mapping[str, str]) -> Completion:
    """Return what fits in a place and begins as `typed`."""
    metavar = place.metavar.strip("[].")
    if _CHOICE.match(metavar):
        found = Completion(values=_plain(metavar.split("|")))
    elif metavar in _WORDS:
        found = Completion(values=_plain(_WORDS[metavar]))
    elif metavar in _YEARS:
        from perfcli.source.discover import years

        found = Completion(values=_plain(years(environment)), files=_files(place))
    elif metavar in _SOURCES:
        found = _SOURCES[metavar](place, typed)
    else:
        found = Completion()
    rest = typed.removeprefix(found.prefix)
    return found._replace(values=tuple(each for each in found.values if each[0].startswith(rest)))


def _files(place: Place) -> tuple[str, ...]:
    match place.command, place.option:
        case "validate" | "score", "files":
            return _TOML + _ARCHIVES + _FORMS
        case "import", "files":
            return _FORMS
        case "draft", "file":
            return _NARRATIVES
        case "query" | "overview", "results":
            return _TABLES
        case _, "--ids-from" | "--from" | "path" | "files" | "old" | "new":
            return _TOML
    return _ANY


def _file(place: Place, _typed: str) -> Completion:
    return Completion(files=_files(place))


def _formats(place: Place, _typed: str = "") -> Completion:
    """Offer the formats of a command, which are the modules of a package."""
    from importlib import import_module

    package = "findings" if place.command == "validate" else place.command
    return Completion(values=_plain(import_module(f"perfcli.output.{package}").formats()))


def _format_and_path(_place: Place, typed: str) -> Completion:
    """Offer `json=` and so on; after that, files."""
    from perfcli.output import findings, letters

    name, equals, _ = typed.partition("=")
    if equals:
        return Completion(prefix=f"{name}=", files=_ANY)
    known = (*findings.formats(), *letters.formats())
    return Completion(values=_plain(f"{each}=" for each in known))


def _codes(_place: Place, typed: str) -> Completion:
    """Offer the codes of checks in a list with commas; their names, where one is begun."""
    given, comma, last = typed.rpartition(",")
    taken = set(given.split(","))
    known = _checks().items()
    values = [(name, code) for code, name in known] if last[:1].islower() else known
    return Completion(given + comma, tuple(sorted(each for each in values if each[0] not in taken)))


def _code_or_rule(place: Place, typed: str) -> Completion:
    from perfcli.scoring.registry import names

    return Completion(values=(*_codes(place, typed).values, *_plain(names())))


def _checks() -> dict[str, str]:
    """Return the name of each check by its code, without importing them all: that takes longer."""
    from pathlib import Path

    from perfcli.checks import rules
    from perfcli.drafting.codes import REPORT_CHECKS
    from perfcli.source.codes import DOCUMENT_CHECKS

    found = {check.code: check.name for check in (*DOCUMENT_CHECKS, *REPORT_CHECKS)}
    for path in Path(*rules.__path__).glob("[a-z][0-9][0-9][0-9]_*.py"):
        code, _, name = path.stem.partition("_")
        found[code.upper()] = name.replace("_", "-")
    return found


def _scheme(place: Place, _typed: str) -> Completion:
    from perfcli.scheme.load import identifiers

    several = ("all",) if place.command == "score" else ()
    files = _TOML if "PATH" in place.metavar else ()
    return Completion(values=_plain((*identifiers(), *several)), files=files)


def _form(_place: Place, _typed: str) -> Completion:
    from perfcli.output.form.layout import forms

    return Completion(values=_plain(forms()))


def _plain(words: Iterable[str]) -> tuple[Value, ...]:
    return tuple((word, "") for word in words)


_SOURCES: dict[str, Callable[[Place, str], Completion]] = {
    "CODES": _codes,
    "CODE|RULE": _code_or_rule,
    "FILE": _file,
    "FORM": _form,
    "FORMAT": _formats,
    "FOLDER": _file,
    "FORMAT=PATH": _format_and_path,
    "ID|PATH": _scheme,
    "OUT": _file,
    "PATH": _file,
    "PLACE": _file,
    "RESULTS": _file,
}
