from __future__ import annotations

import pytest

from declarations import CLEAN, HOSTILE
from perfcli.core.language import message, use
from perfcli.core.text import width
from perfcli.output.comparison import Method, markdown, text
from perfcli.pipeline import try_score
from perfcli.scheme.load import identifiers
from perfcli.source.load import load, load_text
from support import EXAMPLES


@pytest.fixture
def methods() -> list[Method]:
    """Return CLEAN by two methods, and a third that it does not fit."""
    loaded = load_text(CLEAN, "a.toml")
    found = [Method(name, try_score(loaded, name).result) for name in ("mof-2020", "mof-2017")]
    return [*found, Method("hubei", None, message("no [weights]"))]


def test_a_row_for_each_method(methods: list[Method]) -> None:
    lines = text(methods, columns=120).splitlines()
    assert lines[:4] == ["示例单位  2020", "a.toml", "", "道路养护"]
    assert lines[4].split() == [
        "method", "document", "execution", "judged", "coverage", "score", "between", "grade",
    ]  # fmt: skip
    method, document, *figures = lines[5].split()
    assert (method, document) == ("mof-2020", "财预〔2020〕10号")
    assert figures == ["9.80", "4/4", "100.00%", "99.80", "99.80-99.80", "excellent"]
    assert lines[-1] == "hubei does not fit: no [weights]"


def test_a_narrow_terminal_has_fewer_columns(methods: list[Method]) -> None:
    titles = {columns: text(methods, columns=columns).splitlines()[4] for columns in (79, 65, 60)}
    assert titles[79].split()[1:4] == ["execution", "judged", "coverage"]
    assert titles[65].split()[1:4] == ["execution", "coverage", "score"]
    assert titles[60].split() == ["method", "coverage", "score", "between", "grade"]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("columns", [80, 100, 120])
def test_columns_stand_below_each_other(language: str, columns: int) -> None:
    loaded = load(str(EXAMPLES / "2020.toml"))
    found = [Method(name, try_score(loaded, name).result) for name in identifiers()]
    use(language)
    try:
        blocks = text([each for each in found if each.result], columns=columns).split("\n\n")[1:]
    finally:
        use("en")
    tables = [block.splitlines()[1:] for block in blocks]
    assert [len(rows) for rows in tables] == [10, 10]
    rows = [row for table in tables for row in table]
    assert max(map(width, rows)) <= columns
    grid = ["".join(cell * width(cell) for cell in row) for row in rows]
    titles = {"en": ("coverage", "grade"), "zh": ("可可评评价价比比例例", "等等级级")}
    coverage, grade = titles[language]
    end, start = grid[0].index(coverage) + len(coverage), grid[0].index(grade)
    assert {(row[end - 1] != " ", row[end : end + 2]) for row in grid} == {(True, "  ")}
    assert {(row[start] != " ", row[start - 2 : start]) for row in grid} == {(True, "  ")}


def test_markdown(methods: list[Method]) -> None:
    lines = markdown(methods).splitlines()
    assert lines[:6] == ["# 示例单位  2020", "", "a.toml", "", "## 道路养护", ""]
    assert lines[7] == "| --- | --- | ---: | ---: | ---: | ---: | ---: | --- |"
    assert lines[8] == (
        "| mof-2020 | 财预〔2020〕10号 | 9.80 | 4/4 | 100.00% | 99.80 | 99.80-99.80 | excellent |"
    )
    assert lines[-1] == r"- hubei does not fit: no \[weights\]"


def test_a_method_without_points_shows_the_rate() -> None:
    found = Method("transfer-2022", try_score(load_text(CLEAN, "a.toml"), "transfer-2022").result)
    row = text([found], columns=120).splitlines()[5]
    assert row.split()[-6:] == ["98.00%", "0/4", "0.00%", "-", "-", "-"]


def test_text_of_a_file_stays_text() -> None:
    found = Method("mof-2020", try_score(load_text(HOSTILE, ""), "mof-2020").result)
    shown = text([found], columns=80)
    assert shown.splitlines()[:3] == ["示例单位  2020", "", '=HYPERLINK("x")']
    hostile = HOSTILE.replace("=HYPERLINK", "<b>[a](b)\\u001b")
    page = markdown([Method("mof-2020", try_score(load_text(hostile, ""), "mof-2020").result)])
    assert r"## \<b\>\[a\](b)\\x1b(" in page


def test_no_method_fits() -> None:
    misfit = [Method("hubei", None, message("no"))]
    assert text(misfit, columns=80) == "hubei does not fit: no\n"
    assert markdown(misfit) == "- hubei does not fit: no\n"
