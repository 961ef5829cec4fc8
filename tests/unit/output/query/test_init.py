from __future__ import annotations

from pathlib import Path

import pytest

from perfcli.output.query import Answer, Look, formats, render


def test_the_formats_are_the_files() -> None:
    assert formats() == ("csv", "json", "table")
    tests = {path.stem.removeprefix("test_") for path in Path(__file__).parent.glob("test_*.py")}
    assert tests == {*formats(), "cells", "init"}


@pytest.mark.parametrize("form", formats())
def test_every_format_ends_its_last_line(form: str) -> None:
    for rows in ([], [["x", 1]]):
        text = "".join(
            render(form, Answer(("a", "b"), (False, True), iter(rows)), Look(80, color=False))
        )
        assert text.endswith("\n")
        assert not text.endswith("\n\n")


def test_another_format_is_not_known() -> None:
    with pytest.raises(KeyError):
        list(render("cells", Answer((), (), iter([])), Look(80, color=False)))
