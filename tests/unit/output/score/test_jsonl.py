from __future__ import annotations

import json

from perfcli.output.score.jsonl import Writer
from perfcli.scoring.result import Result


def test_one_declaration_a_line(half: Result) -> None:
    writer = Writer(width=80, color=False, explain=False)
    text = writer.begin(several=True) + writer.file(half, "a.toml") + writer.failed("b.toml", ())
    first, second = map(json.loads, (text + writer.end()).splitlines())
    assert first["projects"][0]["score"] == 81.86
    assert second == {"format": 1, "path": "b.toml", "findings": []}
