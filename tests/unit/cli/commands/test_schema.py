"""`perfcli schema` prints the schema of the models."""

from __future__ import annotations

import json

from perfcli.model.schema import schema


def test_the_schema_is_printed(perfcli) -> None:
    ran = perfcli("schema")
    assert (ran.status, ran.err) == (0, "")
    assert json.loads(ran.out) == schema()
    assert json.loads(ran.out)["properties"]["year"] == {
        "maximum": 2100,
        "minimum": 1990,
        "title": "Year",
        "type": "integer",
    }
