from __future__ import annotations

import json

import pytest

from perfcli.output.score.json import Writer
from perfcli.scoring.result import Result


@pytest.mark.parametrize("steps", ["r", "f", "rr", "rf", "fr", "ffr"])
def test_one_object_or_an_array_of_them(half: Result, steps: str) -> None:
    writer = Writer(width=80, color=False, explain=False)
    several = len(steps) > 1
    text = writer.begin(several=several)
    for step in steps:
        text += writer.file(half, "a.toml") if step == "r" else writer.failed("b.toml", ())
    document = json.loads(text + writer.end())
    found = document if several else [document]
    assert [each["path"] for each in found] == [{"r": "a.toml", "f": "b.toml"}[s] for s in steps]
    assert text.endswith("}" if several else "}\n")


def test_no_file_at_all_is_an_empty_array() -> None:
    writer = Writer(width=80, color=False, explain=False)
    assert json.loads(writer.begin(several=True) + writer.end()) == []
