from __future__ import annotations

import pytest

from declarations import CLEAN
from perfcli.core.language import message
from perfcli.core.text import width
from perfcli.output.comparison import Method, markdown, text
from perfcli.pipeline import try_score
from perfcli.source.load import load_text


@pytest.fixture
def methods() -> list[Method]:
    """Return CLEAN by two methods, and a third that it does not fit."""
    loaded = load_text(CLEAN, "a.toml")
    found = [Method(name, try_score(loaded, name).result) for name in ("mof-2020", "mof-2017")]
    return [*found, Method("hubei", None, message("no [weights]"))]


def test_a_row_for_each_method(methods: list[Method]) -> None:
    lines = text(methods, columns=120).splitlines()
    assert lines[0] == "道路养护"
    assert lines[1].split() == [
        "method", "document", "execution", "judged", "coverage", "score", "between", "grade",
    ]  # fmt: skip
    method, document, *figures = lines[2].split()
    assert (method, document) == ("mof-2020", "财预〔2020〕10号")
    assert figures == ["9.80", "4/4", "100.00%", "99.80", "99.80-99.80", "excellent"]
    assert lines[-1] == "hubei does not fit: no [weights]"


def test_a_narrow_terminal_has_fewer_columns(methods: list[Method]) -> None:
    lines = text(methods, columns=80).splitlines()
    assert "document" not in lines[1]
    assert max(map(width, lines)) <= 80


def test_markdown(methods: list[Method]) -> None:
    lines = markdown(methods).splitlines()
    assert lines[0] == "## 道路养护"
    assert lines[3].startswith("| --- | --- | ---: |") or lines[3].startswith("| mof-2020 |")
    assert lines[-1].startswith("- hubei does not fit: ")


def test_no_method_fits() -> None:
    assert text([Method("hubei", None, message("no"))], columns=80) == "hubei does not fit: no\n"
