"""Problems of scheme files: every mistake with its line and column, rules and bases too."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from perfcli.scheme.user import read
from perfcli.scoring.scheme_check import problems
from scheme_files import HEAD, NO_SPLIT, written
from support import ROOT


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


def words(folder: Path, text: str) -> list[tuple[tuple[str | int, ...], str, str]]:
    """Return key, message and help of every problem of a scheme file."""
    found = problems(read(written(folder, text)))
    assert {each.path for each in found} <= {str(folder / "mine.toml")}
    assert {each.severity for each in found} <= {"error"}
    return [(each.key, str(each.message), str(each.help)) for each in found]


RUBRIC = (
    '[[rubric]]\nname = "x"\ncategory = "quantity"\nweight = 5\nrule = {rule}\n'
    '[basis]\nrubric = "x"\n'
)


@pytest.mark.parametrize(
    ("text", "key", "message", "remedy"),
    [
        (
            HEAD + '[rules]\nquantitative = "bands"\n',
            ("rules", "quantitative"),
            "the rule `bands` cannot judge results in figures",
            "`perfcli explain bands` shows what the rule judges",
        ),
        (
            HEAD + '[rules]\nqualitative = "date"\n',
            ("rules", "qualitative"),
            "the rule `date` cannot judge results in words",
            "`perfcli explain date` shows what the rule judges",
        ),
        (
            HEAD + '[rules]\ndate = "bands"\n',
            ("rules", "date"),
            "the rule `bands` cannot judge days",
            "`perfcli explain bands` shows what the rule judges",
        ),
        (
            HEAD + '[rules]\ndate = "dates"\n',
            ("rules", "date"),
            "there is no rule `dates`; did you mean `date`?",
            "`perfcli explain` lists the rules",
        ),
        (
            HEAD + '[rules]\ndate = { type = "dates", points = 1 }\n[basis]\nrules = "x"\n',
            ("rules", "date", "type"),
            "there is no rule `dates`; did you mean `date`?",
            "`perfcli explain` lists the rules",
        ),
        (
            HEAD + '[rules]\nquantitative = "steps"\n',
            ("rules", "quantitative"),
            "the rule `steps` needs `steps`",
            "`perfcli explain steps` shows how the rule is written",
        ),
        (
            HEAD + '[execution]\nrule = "date"\n',
            ("execution", "rule"),
            "the rule `date` cannot judge the execution rate",
            "`perfcli explain date` shows what the rule judges",
        ),
        (
            HEAD
            + '[execution]\nrule = { type = "steps", steps = [[90, 11]] }\n'
            + '[basis]\nexecution = "x"\n',
            ("execution", "rule", "steps"),
            "a step is worth 11 points, above the weight 10",
            "`perfcli explain steps` shows how the rule is written",
        ),
        (
            HEAD + "[execution]\nlow = 90\n",
            ("execution", "low"),
            "nothing says where execution.low is stated",
            'add to [basis]: "execution.low" = "…", the document or "common practice"',
        ),
        (
            NO_SPLIT + RUBRIC.format(rule='"dates"'),
            ("rubric", 0, "rule"),
            "there is no rule `dates`; did you mean `date`?",
            "`perfcli explain` lists the rules",
        ),
    ],
)
def test_what_is_wrong_and_what_to_do(
    tmp_path: Path, text: str, key: tuple[str | int, ...], message: str, remedy: str
) -> None:
    assert words(tmp_path, text) == [(key, message, remedy)]


def test_mistakes_come_in_the_order_of_the_file(tmp_path: Path) -> None:
    low, wrong, full = (
        "[execution]\nlow = 90\n",
        '[rules]\ndate = "bands"\n',
        "[bands]\nfull = 85\n",
    )
    for text in (wrong + low + full, low + full + wrong, full + wrong + low):
        assert [line for _, _, line, _ in told(tmp_path, HEAD + text)] == [6, 8, 10]


def test_a_step_above_the_weight_of_its_row(tmp_path: Path) -> None:
    text = NO_SPLIT + (
        '[[rubric]]\nname = "x"\ncategory = "quantity"\nweight = 5\n'
        'rule = { type = "steps", steps = [[90, 10]] }\n[basis]\nrubric = "x"\n'
    )
    assert told(tmp_path, text) == [("D004", "steps", 10, 26)]


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
