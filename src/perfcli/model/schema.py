"""The JSON Schema of a declaration: what an editor completes and underlines by."""

from __future__ import annotations

from typing import Any

from perfcli.model.declaration import Declaration

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """Return the schema of format 1, made from the models that read it."""
    return {"$schema": DRAFT, **Declaration.model_json_schema()}
