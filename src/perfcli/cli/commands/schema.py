"""`perfcli schema`: the JSON Schema of a declaration, for editors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.language import N_

if TYPE_CHECKING:
    from perfcli.model.schema import Categories

HELP = N_("Print the JSON Schema of a declaration, for editors.")
EXAMPLE = "perfcli schema > perfcli.schema.json"


def main() -> None:
    """Print the schema of format 1."""
    import json

    from perfcli.cli.terminal import out
    from perfcli.model.schema import schema
    from perfcli.scoring.registry import names

    out(json.dumps(schema(_categories(), names()), ensure_ascii=False, indent=2))


def _categories() -> list[Categories]:
    """Return the categories of the built-in schemes; schemes with the same ones stand together."""
    from perfcli.model.schema import Categories
    from perfcli.scheme.load import builtin, identifiers
    from perfcli.scheme.spellings import offered, pattern

    found: dict[tuple[tuple[str, ...], str], list[str]] = {}
    for identifier in identifiers():
        scheme = builtin(identifier)
        if scheme is not None:
            found.setdefault((tuple(offered(scheme)), pattern(scheme)), []).append(identifier)
    return [Categories(tuple(schemes), *written) for written, schemes in found.items()]
