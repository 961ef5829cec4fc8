from __future__ import annotations

import pytest

from perfcli.output.score import formats, writer


def test_the_formats() -> None:
    assert formats() == ("csv", "json", "jsonl", "markdown", "table")
    for name in formats():
        assert writer(name, width=80, color=False, explain=False).failed


def test_an_unknown_format() -> None:
    with pytest.raises(KeyError):
        writer("yaml", width=80, color=False, explain=False)
