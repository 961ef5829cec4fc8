"""Make the reference pages of the site from the code: commands, keys, messages, schemes.

Run in a process of its own for each language, since help pages keep the language that they were
imported in. Prints one JSON object: the name of a page, and the Markdown for it.
"""

from __future__ import annotations

import json
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from perfcli.core.language import LANGUAGES, current, use

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from perfcli.core.finding import Check, Finding

HERE = Path(__file__).parent
EXAMPLES = HERE.parent / "examples"
WORDS: dict[str, list[str]] = tomllib.loads((HERE / "docs_words.toml").read_text("utf-8"))
# The examples of some checks stand beside the report that is quoted in them.
BESIDE = str(EXAMPLES / "page.toml")
HEADER = 'format = 1\nyear = 2020\nunit = "示例单位"\n'


def word(name: str, **figures: str) -> str:
    """Return a word of the pages in the language in force."""
    return WORDS[name][current() == "zh"].format(**figures)


def table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """Yield the lines of a table, or none where it has no rows."""
    cells = [[cell.replace("|", "&#124;").replace("\n", " ") for cell in row] for row in rows]
    if not cells:
        return
    named = list(headings)
    for row in (named, ["---"] * len(named), *cells):
        yield f"| {' | '.join(row)} |"
    yield ""


def code(text: str) -> str:
    """Return words that are typed as they stand, fit for the cell of a table."""
    return f"<code>{text.replace('<', '&lt;')}</code>" if text else ""


# Commands -----------------------------------------------------------------------------------------


def commands() -> Iterator[str]:
    """Yield the page of all commands, from what `--help` prints."""
    from typer.main import get_command

    from perfcli.cli.app import app

    program = get_command(app)
    context = program.make_context("perfcli", ["validate"], resilient_parsing=True)
    yield from _parameters(program, context)
    yield from _commands(program, context, "perfcli", 2)


def _commands(group: Any, context: Any, path: str, level: int) -> Iterator[str]:  # noqa: ANN401
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command.hidden:
            continue
        called = f"{path} {name}"
        inner = type(context)(command, info_name=name, parent=context)
        yield from (f"{'#' * level} {called}", "", command.help or "", "")
        usage = " ".join(command.collect_usage_pieces(inner))
        yield from ("```text", _translated(f"{called} {usage}"), "```", "")
        yield from _parameters(command, inner)
        if hasattr(command, "list_commands"):
            yield from _commands(command, inner, called, level + 1)
        elif command.epilog:
            yield from (_example(command.epilog), "")


def _parameters(command: Any, context: Any) -> Iterator[str]:  # noqa: ANN401
    shown = [each for each in command.get_params(context) if not getattr(each, "hidden", False)]
    for kind in ("argument", "option"):
        records = [each.get_help_record(context) for each in shown if each.param_type_name == kind]
        rows = [(code(left), _translated(right)) for left, right in filter(None, records)]
        yield from table((word(kind), word("meaning")), rows)


def _translated(text: str) -> str:
    from perfcli.cli.usage import translated

    return translated(text, "`")


def _example(epilog: str) -> str:
    label, _, command = epilog.partition(": ")
    return f"{label}: `{command}`"


# Keys ---------------------------------------------------------------------------------------------


def keys() -> Iterator[str]:
    """Yield the page of all keys of a declaration, from the schema of its models."""
    from perfcli.model.schema import schema

    whole = schema()
    paths = _paths(whole, whole["$defs"])
    for model, written in paths.items():
        title = ", ".join(f"`{path}`" for path in written) or word("top")
        anchor = f" {{ #{_anchor(model)} }}" if model else ""
        yield from (f"## {title}{anchor}", "")
        table_of = whole["$defs"][model] if model else whole
        rows = [
            (code(name), _type(field), _default(name, field, table_of), _meaning(field))
            for name, field in table_of["properties"].items()
        ]
        yield from table((word("key"), word("type"), word("default"), word("meaning")), rows)


def _paths(whole: dict[str, Any], models: dict[str, Any]) -> dict[str, list[str]]:
    """Return how each table is written, wherever it is used, in the order of the schema."""
    paths: dict[str, list[str]] = {"": []}
    waiting = [("", whole)]
    for prefix, model in waiting:
        for name, field in model["properties"].items():
            path = f"{prefix}.{name}".lstrip(".")
            for target, many in _references(field):
                if target not in paths:
                    waiting.append((path, models[target]))
                paths.setdefault(target, []).append(f"[[{path}]]" if many else f"[{path}]")
    return paths


def _anchor(model: str) -> str:
    return f"table-{model.lower()}"


def _references(field: Any, *, many: bool = False) -> Iterator[tuple[str, bool]]:  # noqa: ANN401
    if isinstance(field, dict):
        if "$ref" in field:
            yield field["$ref"].rpartition("/")[2], many
        for name, part in field.items():
            yield from _references(part, many=many or name == "items")
    elif isinstance(field, list):
        for part in field:
            yield from _references(part, many=many)


def _type(field: dict[str, Any]) -> str:
    if "$ref" in field:
        return f"[{word('object')}](#{_anchor(field['$ref'].rpartition('/')[2])})"
    if "anyOf" in field:
        parts = [_type(part) for part in field["anyOf"] if part.get("type") != "null"]
        return word("or").join(parts)
    if "const" in field or "enum" in field:
        values = field.get("enum", [field.get("const")])
        return ", ".join(code(json.dumps(each, ensure_ascii=False)) for each in values)
    if field.get("format") == "date":
        return word("date")
    kinds = field.get("type", "object")
    return word("or").join(
        _kind(kind, field) for kind in (kinds if isinstance(kinds, list) else [kinds])
    ) + _bounds(field)


def _kind(kind: str, field: dict[str, Any]) -> str:
    if kind == "array" and "items" in field:
        return word("list", of=_type(field["items"]))
    if kind == "object" and isinstance(field.get("additionalProperties"), dict):
        return word("labels", of=_type(field["additionalProperties"]))
    return word("list", of=word("string")) if kind == "array" else word(kind)


def _bounds(field: dict[str, Any]) -> str:
    bounds = [
        word(name, bound=str(field[key]))
        for name, key in (("least", "minimum"), ("most", "maximum"))
        if key in field
    ]
    return f" ({', '.join(bounds)})" if bounds else ""


def _default(name: str, field: dict[str, Any], model: dict[str, Any]) -> str:
    if name in model.get("required", ()):
        return word("required")
    default = field.get("default")
    return "" if default in (None, []) else code(json.dumps(default, ensure_ascii=False))


def _meaning(field: dict[str, Any]) -> str:
    """Return title and description of a key; a title made of its name says nothing."""
    parts = [part for part in (field.get("title", ""), field.get("description", "")) if part]
    told = [part for part in parts if not part.replace(" ", "").isascii() or part != part.title()]
    return ("：" if current() == "zh" else ": ").join(dict.fromkeys(told))


# Checks -------------------------------------------------------------------------------------------


def messages() -> Iterator[str]:
    """Yield the table of all checks, each with its message in both languages."""
    from perfcli.checks.registry import checks
    from perfcli.output.severity import word as severity

    reader = current()
    rows = []
    for check in checks():
        said = []
        for language in ("en", "zh"):
            use(language)
            said.append(_escaped(str(_found(check).message)))
        use(reader)
        graveness = severity(check.severity)
        anchor = f"{check.code}-{check.name}-{graveness}".lower()
        rows.append(
            (
                f"[{check.code}](checks.md#{anchor})<br>`{check.name}`<br>{graveness}",
                "<br>".join(said),
            )
        )
    yield from table((word("check"), word("says")), rows)


def _found(check: Check) -> Finding:
    """Return what a check finds in the bad example of its page."""
    return next(each for each in _findings(check) if each.code == check.code)


def _findings(check: Check) -> Iterable[Finding]:
    from perfcli.checks import years
    from perfcli.core.finding import NEW_YEAR
    from perfcli.drafting.codes import REPORT_CHECKS
    from perfcli.drafting.consistency import inconsistencies
    from perfcli.drafting.report import read
    from perfcli.pipeline import check as check_file
    from perfcli.pipeline import try_score
    from perfcli.source.load import load_bytes, load_text

    example = check.page.bad
    if check in REPORT_CHECKS:
        return inconsistencies(read(example, 2020), "report.txt")
    if check.scope == "years":
        old, new = (
            try_score(load_text(_declared(text).replace("2020", str(year), 1), f"{year}.toml"))
            for year, text in zip((2019, 2020), example.split(NEW_YEAR), strict=True)
        )
        assert old.result is not None  # noqa: S101 - the tests of the pages hold this
        assert new.result is not None  # noqa: S101
        return years.run(old.result, new.result)
    return check_file(load_bytes(_declared(example).encode(), BESIDE)).findings


def _declared(fragment: str) -> str:
    return fragment if "format =" in fragment else HEADER + fragment


def _escaped(text: str) -> str:
    """Return words as words: nothing in them is markup."""
    return text.translate({ord(mark): f"&#{ord(mark)};" for mark in "\\`*_{}[]<>#~^"})


# Schemes ------------------------------------------------------------------------------------------


def schemes() -> Iterator[str]:
    """Yield the page of all built-in schemes: every number, and the document that states it."""
    from perfcli.output.scheme_text import sections
    from perfcli.output.words import scheme_title
    from perfcli.scheme.load import builtin, identifiers

    found = [scheme for scheme in map(builtin, identifiers()) if scheme is not None]
    yield from table(
        (word("name"), word("holds"), word("stated")),
        [(f"[`{each.id}`](#{each.id})", scheme_title(each), each.reference) for each in found],
    )
    for scheme in found:
        yield from (f"## {scheme.id}", "", scheme_title(scheme), "")
        rows = []
        for title, entries in sections(scheme):
            if title and entries:
                rows.append((f"**{title}**", "", ""))
            rows += [tuple(map(_escaped, (*each[:2], each.basis or ""))) for each in entries]
        yield from table((word("holds"), word("value"), word("stated")), rows)


PAGES = {"commands": commands, "keys": keys, "messages": messages, "schemes": schemes}


def pages() -> dict[str, str]:
    """Return the Markdown of every generated page in the language in force."""
    return {name: "\n".join(make()) for name, make in PAGES.items()}


def main() -> None:
    """Print the pages in the language that is given."""
    (language,) = sys.argv[1:]
    if language not in LANGUAGES:
        sys.exit(f"no such language: {language}")
    use(language)
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    json.dump(pages(), sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
