"""What tests of the words for broken TOML share."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from perfcli.core.finding import Place
from perfcli.source.read import NotToml, parse


class Said(NamedTuple):
    """What is said of a text that is not TOML, and where."""

    line: int
    column: int
    shown: str
    message: str
    help: str


def said(text: str) -> Said:
    """Return what is said of `text`, in English."""
    with pytest.raises(NotToml) as caught:
        parse(text)
    error = caught.value
    assert isinstance(error.place, Place)
    line, column, length = error.place
    shown = text.replace("\r\n", "\n").split("\n")[line - 1][column - 1 : column - 1 + length]
    return Said(line, column, shown, str(error.message), str(error.help))
