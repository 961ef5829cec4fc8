"""`perfcli schema`: the JSON Schema of a declaration, for editors."""

from __future__ import annotations

from perfcli.core.language import N_

HELP = N_("Print the JSON Schema of a declaration, for editors.")
EXAMPLE = "perfcli schema > perfcli.schema.json"


def main() -> None:
    """Print the schema of format 1."""
    import json

    from perfcli.cli.terminal import out
    from perfcli.model.schema import schema

    out(json.dumps(schema(), ensure_ascii=False, indent=2))
