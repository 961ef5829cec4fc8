from __future__ import annotations

import pytest

from perfcli.output.findings import formats, writer


def test_the_formats() -> None:
    assert formats() == ("github", "json", "jsonl", "junit", "sarif", "text")
    for name in formats():
        assert writer(name).file


def test_an_unknown_format() -> None:
    with pytest.raises(KeyError):
        writer("yaml")
