"""Scheme files of users: what they may extend, and what is said of their mistakes, and where."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from perfcli.pipeline import check
from perfcli.scheme.find import find
from perfcli.scheme.user import read
from perfcli.scoring.scheme_check import problems
from perfcli.source.load import load
from support import HEADER, ROOT

HEAD = 'id = "mine"\nextends = "mof-2020"\ntitle = "区级"\nreference = "区财绩〔2023〕5号"\n'
NO_SPLIT = HEAD + 'weights = "required"\n'


def written(folder: Path, text: str, name: str = "mine.toml") -> str:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


def told(folder: Path, text: str) -> list[tuple[str, str, int, int]]:
    """Return code, last key, line and column of every problem of a scheme file."""
    found = problems(read(written(folder, text)))
    assert all(each.place for each in found)
    return [
        (each.code, str(each.key[-1:] and each.key[-1]), *each.place[:2])
        for each in found
        if each.place
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD, []),
        (HEAD + "[execution]\nwieght = 10\n", [("D002", "wieght", 6, 1)]),
        (HEAD + "colour = 1\n", [("D002", "colour", 5, 1)]),
        (HEAD + 'full_marks = "100"\n', [("D004", "full_marks", 5, 1)]),
        (HEAD + "[bands]\nfull = true\n", [("D004", "full", 6, 1)]),
        (HEAD + "[execution]\nlow = -1\n", [("D004", "low", 6, 1)]),
        (HEAD + "[execution]\nlow = nan\n", [("D005", "low", 6, 1)]),
        (HEAD + 'level = "village"\n', [("D004", "level", 5, 1)]),
        (HEAD + "levels = []\n", [("D004", "levels", 5, 1)]),
        (HEAD + "[rules]\ndate = 3\n", [("D004", "date", 6, 1)]),
        (HEAD + "[above_target]\nreduce = [[1]]\n", [("D004", "reduce", 6, 1)]),
        (HEAD.replace("title", "titel"), [("D002", "titel", 3, 1)]),
        ('extends = "mof-2020"\ntitle = "x"\nreference = "x"\n', [("D003", "()", 1, 1)]),
        (HEAD + '[rules]\ndate = "dates"\n', [("D004", "date", 6, 1)]),
        (HEAD + '[rules]\nqualitative = "date"\n', [("D004", "qualitative", 6, 1)]),
        (HEAD + '[rules]\ndate = { type = "date", pints = "1" }\n', [("D004", "pints", 6, 25)]),
        (HEAD + "[execution]\nlow = 90\n", [("D003", "low", 6, 1)]),
        (HEAD + '[execution]\nlow = 90\n[basis]\nexecution = "第三条"\n', []),
        (HEAD + "[basis]\nexecution.low = 3\n", [("D004", "execution", 6, 1)]),
        (HEAD + "[bands]\nfull = 50\n[basis]\nbands = 'x'\n", [("D004", "full", 6, 1)]),
        (HEAD + "[execution]\nweight = 20\n[basis]\nexecution = 'x'\n", [("D004", "levels", 1, 1)]),
        (HEAD.replace("mof-2020", "mof-2200"), [("D007", "extends", 2, 1)]),
        (HEAD.replace("mof-2020", "../mof.toml"), [("D007", "extends", 2, 1)]),
        (HEAD.replace("mof-2020", "other.toml"), [("D007", "extends", 2, 1)]),
        (HEAD.replace("mof-2020", "mine.toml"), [("D007", "extends", 2, 1)]),
        (HEAD.replace('"mof-2020"', "2020"), [("D007", "extends", 2, 1)]),
        (NO_SPLIT + "full_marks = 0\n[basis]\nfull_marks = 'x'\n", [("D004", "full_marks", 6, 1)]),
        ("", [("D003", "()", 1, 1)]),
        ("id = mine", [("D001", "()", 1, 6)]),
    ],
)  # fmt: skip
def test_mistakes_are_told_with_their_place(
    tmp_path: Path, text: str, expected: list[tuple[str, str, int, int]]
) -> None:
    assert told(tmp_path, text) == expected


def test_contradictions(tmp_path: Path) -> None:
    text = (
        NO_SPLIT
        + """
grades = [{ name = "A", from = 60 }, { name = "B", from = 60 }]

[[levels]]
id = "output"
name = "产出"
categories = [{ id = "quantity", name = "数量" }, { id = "quantity", name = "质量" }]

[[levels]]
id = "output"
name = "效益"
categories = [{ id = "social", name = "社会效益" }]

[[variants]]
id = "both"
present = ["output"]
absent = ["output", "outcome"]
weights = { outptu = 90 }

[[rubric]]
name = "满意度"
category = "socail"
rule = { type = "steps", steps = [[90, 10]] }
weight = 5

[basis]
grades = "x"
variants = "x"
rubric = "x"
"""
    )
    found = read(written(tmp_path, text)).findings
    assert [(each.code, each.key) for each in found] == [
        ("D004", ("grades", 1, "from")),
        ("D006", ("levels", 0, "categories", 1, "id")),
        ("D006", ("levels", 1, "id")),
        ("D004", ("variants", 0, "absent")),
        ("D007", ("variants", 0, "absent", 1)),
        ("D007", ("variants", 0, "weights", "outptu")),
        ("D007", ("rubric", 0, "category")),
    ]
    assert "did you mean `output`" in str(found[5].help)
    assert "did you mean `social`" in str(found[6].help)


def test_a_step_above_the_weight_of_its_row(tmp_path: Path) -> None:
    text = NO_SPLIT + (
        '[[rubric]]\nname = "x"\ncategory = "quantity"\nweight = 5\n'
        'rule = { type = "steps", steps = [[90, 10]] }\n[basis]\nrubric = "x"\n'
    )
    assert told(tmp_path, text) == [("D004", "steps", 10, 26)]


def test_tables_merge_and_arrays_replace(tmp_path: Path) -> None:
    text = HEAD + '[bands]\npartial = 50\n[[grades]]\nname = "过"\nfrom = 60\n'
    scheme = read(written(tmp_path, text)).scheme
    assert scheme is not None
    assert tuple(scheme.bands) == (80, 50)
    assert [grade.name for grade in scheme.grades] == ["过"]
    assert scheme.execution is not None
    assert scheme.execution.weight == 10
    assert (scheme.id, scheme.issued, scheme.english) == ("mine", None, "区级")


def test_extends_a_file_that_extends_a_scheme(tmp_path: Path) -> None:
    written(tmp_path, HEAD + "[bands]\npartial = 40\n", "base/base.toml")
    path = written(tmp_path, HEAD.replace("mof-2020", "base/base.toml") + "[bands]\nfull = 90\n")
    scheme = read(path).scheme
    assert scheme is not None
    assert tuple(scheme.bands) == (90, 40)


def test_findings_of_the_extended_file_are_about_that_file(tmp_path: Path) -> None:
    base = written(tmp_path, HEAD + "colour = 1\n", "base.toml")
    found = read(written(tmp_path, HEAD.replace("mof-2020", "base.toml"))).findings
    assert [(each.code, each.path, each.place and each.place.line) for each in found] == [
        ("D002", base, 5)
    ]


def test_a_circle_is_told_where_it_closes(tmp_path: Path) -> None:
    path = written(tmp_path, HEAD.replace("mof-2020", "b.toml"), "a.toml")
    other = written(tmp_path, HEAD.replace("mof-2020", "a.toml"), "b.toml")
    found = read(path).findings
    assert [(each.code, each.path) for each in found] == [("D007", other)]
    assert "circle" in str(found[0].message)


def test_a_file_is_read_once_until_it_changes(tmp_path: Path) -> None:
    base = written(tmp_path, HEAD, "base.toml")
    path = written(tmp_path, HEAD.replace("mof-2020", "base.toml"))
    first = read(path).scheme
    assert read(path).scheme is first
    Path(base).write_text(HEAD + "[bands]\npartial = 55\n", encoding="utf-8")
    os.utime(base, ns=(1, 1))
    changed = read(path).scheme
    assert changed is not None
    assert changed.bands.partial == 55


@pytest.mark.parametrize("reference", ["../mine.toml", "/mine.toml", "C:\\mine.toml", "a/../../x"])
def test_a_declaration_reads_no_scheme_outside_its_folder(tmp_path: Path, reference: str) -> None:
    written(tmp_path, HEAD)
    found = find(reference, tmp_path / "sub")
    assert [each.code for each in found.findings] == ["D007"]
    assert "leaves the folder" in str(found.findings[0].message)


def test_the_command_line_may_name_any_scheme(tmp_path: Path) -> None:
    written(tmp_path, HEAD)
    (tmp_path / "sub").mkdir()
    assert find("../mine.toml", tmp_path / "sub", (), anywhere=True).scheme is not None


def test_both_separators_lead_to_a_scheme(tmp_path: Path) -> None:
    written(tmp_path, HEAD, "schemes/mine.toml")
    for reference in ("schemes/mine.toml", "schemes\\mine.toml"):
        assert find(reference, tmp_path).scheme is not None


def test_the_nearest_name_is_suggested(tmp_path: Path) -> None:
    written(tmp_path, HEAD)
    assert "`mof-2021`" in str(find("mof-20211", tmp_path).findings[0].help)
    missing = find("mien.toml", tmp_path).findings[0]
    assert (missing.code, missing.key) == ("D007", ("scheme",))
    assert "`mine.toml`" in str(missing.help)
    assert "mof-2020" in str(find("zzz", tmp_path).findings[0].help)


def test_a_declaration_is_told_of_the_faults_of_its_scheme(tmp_path: Path) -> None:
    scheme = written(tmp_path, HEAD + '[rules]\ndate = "dates"\n')
    path = written(
        tmp_path, HEADER + 'scheme = "mine.toml"\n[[projects]]\nname = "x"\n', "2020.toml"
    )
    found = check(load(path)).findings
    assert [(each.code, each.path, each.place and each.place.line) for each in found] == [
        ("D004", scheme, 6)
    ]


def test_the_examples_of_the_documentation_are_sound(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "schemes.md").read_text(encoding="utf-8")
    examples = re.findall(r"```toml\n(.*?)```", page, re.DOTALL)
    assert len(examples) == 2
    for number, example in enumerate(examples):
        file = read(written(tmp_path, example, f"{number}.toml"))
        assert problems(file) == []
        assert file.scheme is not None


@pytest.mark.parametrize("path", sorted((ROOT / "tests/published/schemes").glob("*.toml")))
def test_schemes_of_the_published_tables_are_sound(path: Path) -> None:
    assert problems(read(str(path))) == []
