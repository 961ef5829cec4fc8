from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from declarations import CLEAN, HOSTILE, MISTYPED, NOT_TOML, UNSCORED
from perfcli.scheme.load import identifiers

FILES = {
    "clean": CLEAN,
    "mistyped": MISTYPED,
    "broken": NOT_TOML,
    "money": UNSCORED,
    "half": CLEAN.replace('actual = "33件"', "").replace('actual = "121公里"', 'actual = "60公里"'),
}


@pytest.fixture(autouse=True)
def files(folder: Path) -> Path:
    for name, text in FILES.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["clean.toml"], 0),
        (["clean.toml", "--fail-under", "99.8"], 0),
        (["clean.toml", "--fail-under", "99.81"], 1),
        (["money.toml"], 0),
        (["money.toml", "--fail-under", "0"], 1),
        (["broken.toml"], 2),
        (["missing.toml"], 2),
        (["mistyped.toml"], 2),
        (["clean.toml", "mistyped.toml", "--fail-under", "100"], 2),
        (["clean.toml", "--project", "streets"], 0),
        (["clean.toml", "--project", "道路养护"], 0),
        (["clean.toml", "--project", "street"], 2),
        (["clean.toml", "--scheme", "mof-2017"], 0),
        (["clean.toml", "--scheme", "mof-1999"], 2),
        (["clean.toml", "--fail-under", "eighty"], 2),
        (["clean.toml", "--fail-under", "nan"], 2),
        (["clean.toml", "--format", "yaml"], 2),
        ([], 2),
    ],
)
def test_exit_status(perfcli, arguments: list[str], status: int) -> None:
    assert perfcli("score", *arguments).status == status


@pytest.mark.parametrize(
    ("arguments", "what", "remedy"),
    [
        (["--project", "street"], "there is no project `street`", "did you mean `streets`?"),
        (["--fail-under", "nan"], "--fail-under takes a number, not `nan`", "--fail-under 80"),
        (["--format", "yaml"], "--format cannot be `yaml`", "csv, json, jsonl, markdown, table"),
    ],
)
def test_usage_errors(perfcli, arguments: list[str], what: str, remedy: str) -> None:
    ran = perfcli("score", "clean.toml", *arguments)
    first, second = ran.err.splitlines()
    assert what in first
    assert remedy in second


def test_exact_figures(perfcli) -> None:
    # 25 + 25 + 30 + 10 and 98.00 of 100.00 spent: 9.80 of 10.
    (project,) = json.loads(perfcli("score", "clean.toml", "--format", "json").out)["projects"]
    assert project["execution"] == {
        "basis": "original",
        "budget": 100.0,
        "spending": 98.0,
        "rate": 98.0,
        "weight": 10,
        "score": 9.8,
    }
    assert [each["score"] for each in project["indicators"]] == [25, 25, 30, 10]
    assert (project["points"], project["scored_weight"], project["coverage"]) == (99.8, 100, 100)
    assert (project["score"], project["score_low"], project["score_high"]) == (99.8, 99.8, 99.8)
    assert (project["grade"], project["grade_confident"]) == ("优", True)


def test_strict_makes_the_low_score_the_score(perfcli) -> None:
    # 60 of 120 公里 gives 12.50; 30 points are pending: 57.30 of 70.
    (usual,) = json.loads(perfcli("score", "half.toml", "--format", "json").out)["projects"]
    (strict,) = json.loads(perfcli("score", "half.toml", "--strict", "--format", "json").out)[
        "projects"
    ]
    assert (usual["score"], usual["score_low"], usual["score_high"]) == (81.86, 57.3, 87.3)
    assert (strict["score"], strict["score_low"], strict["score_high"]) == (57.3, 57.3, 87.3)
    assert usual["coverage"] == strict["coverage"] == 70.0
    assert [each["status"] for each in usual["indicators"]] == ["partial", "met", "pending", "met"]


def test_explain_prints_every_formula(perfcli) -> None:
    out = perfcli("score", "half.toml", "--explain").out
    lines = out[out.index("How the points come about") :].splitlines()
    assert "60" in lines[2]
    assert lines[2].strip().endswith("= 12.50")
    assert "投诉下降数" in lines[4]


def test_what_cannot_be_read_is_on_both_streams(perfcli) -> None:
    ran = perfcli("score", "mistyped.toml", "--format", "json")
    document = json.loads(ran.out)
    assert [each["code"] for each in document["findings"]] == ["D002"]
    assert document["findings"][0]["line"] == 30
    assert ran.err.startswith("mistyped.toml:30:1: error[D002] unknown-key: ")


@pytest.mark.parametrize("form", ["table", "csv", "markdown"])
def test_formats_for_people_leave_the_findings_to_standard_error(perfcli, form: str) -> None:
    ran = perfcli("score", "mistyped.toml", "--format", form)
    assert "D002" not in ran.out
    assert "error[D002]" in ran.err


def test_json_of_several_files_is_an_array(perfcli) -> None:
    ran = perfcli("score", "clean.toml", "missing.toml", "half.toml", "--format", "json")
    assert ran.status == 2
    assert [each["path"] for each in json.loads(ran.out)] == [
        "clean.toml",
        "missing.toml",
        "half.toml",
    ]


def test_a_folder_of_one_file_is_an_object(perfcli, files: Path) -> None:
    (files / "one").mkdir()
    (files / "one" / "2020.toml").write_text(CLEAN, encoding="utf-8")
    document = json.loads(perfcli("score", "one", "--format", "json").out)
    assert document["path"] == str(Path("one", "2020.toml"))


def test_jsonl_is_one_declaration_a_line(perfcli) -> None:
    ran = perfcli("score", "clean.toml", "broken.toml", "half.toml", "--format", "jsonl")
    lines = [json.loads(line) for line in ran.out.splitlines()]
    assert [("projects" in each, each["path"]) for each in lines] == [
        (True, "clean.toml"),
        (False, "broken.toml"),
        (True, "half.toml"),
    ]


def test_project_shows_only_that_project(perfcli, examples: Path) -> None:
    assert examples
    ran = perfcli("score", "2020", "--project", "public-service", "--format", "json")
    assert [each["name"] for each in json.loads(ran.out)["projects"]] == ["公共服务"]


def test_csv_has_a_row_for_execution_each_indicator_and_the_project(perfcli) -> None:
    rows = list(csv.DictReader(StringIO(perfcli("score", "half.toml", "--format", "csv").out)))
    assert [row["row"] for row in rows] == ["execution", *["indicator"] * 4, "project"]
    assert [row["score"] for row in rows] == ["9.80", "12.50", "25.00", "", "10.00", "81.86"]
    assert rows[0]["completion"] == "98.00"


def test_csv_defuses_formulas(perfcli, files: Path) -> None:
    (files / "hostile.toml").write_text(HOSTILE.replace("[red]=", "="), encoding="utf-8")
    rows = list(csv.DictReader(StringIO(perfcli("score", "hostile.toml", "--format", "csv").out)))
    assert {row["project"] for row in rows} == {'\'=HYPERLINK("x")'}
    assert rows[1]["indicator"].startswith("'=1+1")


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("table", r"[red]=1+1[/red]\x1b[31m|<b>_x_\u202e"),
        ("csv", r"[red]=1+1[/red]\x1b[31m|<b>_x_\u202e"),
        ("markdown", r"\[red\]=1+1\[/red\]\\x1b\[31m\|\<b\>\_x\_\\u202e"),
    ],
)
def test_text_of_a_file_stays_text(perfcli, files: Path, form: str, shown: str) -> None:
    (files / "hostile.toml").write_text(HOSTILE, encoding="utf-8")
    ran = perfcli("score", "hostile.toml", "--format", form, COLUMNS="200")
    assert "\x1b" not in ran.out
    assert "\u202e" not in ran.out
    assert shown in ran.out


def test_color_is_never_the_only_sign(perfcli) -> None:
    plain = perfcli("score", "half.toml")
    colored = perfcli("--color", "always", "score", "half.toml")
    assert "\x1b[" not in plain.out
    assert "\x1b[33m" in colored.out
    assert "partial" in plain.out


def schemes(*names: str) -> list[str]:
    return [word for name in names for word in ("--scheme", name)]


def test_several_methods_stand_side_by_side(perfcli) -> None:
    ran = perfcli("score", "half.toml", *schemes("mof-2020", "mof-2021", "hubei"))
    assert (ran.status, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[:4] == ["示例单位  2020", "half.toml", "", "道路养护"]
    assert [line.split()[0] for line in lines[5:]] == ["mof-2020", "mof-2021", "hubei"]
    # 57.30 of 70; hubei gives execution 20, so 67.10 of 80 on 110 points.
    assert [line.split()[-3:] for line in lines[5:]] == [
        ["81.86", "57.30-87.30", "good?"],
        ["81.86", "57.30-87.30", "good?"],
        ["83.88", "61.00-88.27", "good?"],
    ]


def test_all_methods(perfcli) -> None:
    ran = perfcli("score", "clean.toml", "--scheme", "all")
    shown = [line.split()[0] for line in ran.out.splitlines()[5:] if line]
    assert ran.status == 0
    assert sorted(shown) == list(identifiers())
    assert "hunan-department does not fit: " in ran.out


def test_files_are_told_apart(perfcli) -> None:
    ran = perfcli("score", "clean.toml", "half.toml", *schemes("mof-2020", "hubei"))
    heads = [block.splitlines()[:2] for block in ran.out.split("\n\n")[::2]]
    assert heads == [["示例单位  2020", "clean.toml"], ["示例单位  2020", "half.toml"]]


@pytest.mark.parametrize("form", ["table", "markdown", "json", "jsonl", "csv"])
def test_what_is_wrong_with_a_file_is_said_once(perfcli, form: str) -> None:
    ran = perfcli("score", "broken.toml", "clean.toml", "--scheme", "all", "--format", form)
    assert ran.status == 2
    assert ran.err.count("error[D001]") == 1
    assert "mof-2020" in ran.out
    assert "broken.toml does not" not in ran.out


@pytest.mark.parametrize("form", ["table", "markdown", "json"])
@pytest.mark.parametrize("others", [[], ["mof-2020"]])
def test_an_unknown_method_is_refused_before_any_file(perfcli, form: str, others) -> None:
    names = schemes(*others, "mof-2002")
    ran = perfcli("score", "clean.toml", "nowhere.toml", *names, "--format", form)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "perfcli: there is no scheme `mof-2002`\n  help: did you mean `mof-2020`?\n"


def test_a_scheme_file_that_is_not_there_is_refused_before_any_file(perfcli) -> None:
    ran = perfcli("score", "nowhere.toml", "--scheme", "mine.toml")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("perfcli: the scheme file mine.toml cannot be read: ")


def test_where_no_method_fits_there_is_no_answer(perfcli) -> None:
    names = schemes("hunan-department", "hunan-department")
    ran = perfcli("score", "clean.toml", *names)
    assert ran.status == 2
    assert ran.out.splitlines()[0].startswith("hunan-department does not fit: ")


def test_several_methods_as_json(perfcli) -> None:
    names = schemes("mof-2020", "hunan-department", "mof-2017")
    ran = perfcli("score", "clean.toml", *names, "--format", "json")
    assert ran.status == 0
    documents = json.loads(ran.out)
    assert [each["scheme"]["id"] for each in documents] == ["mof-2020", "mof-2017"]
    assert "hunan-department does not fit: " in ran.err
    lines = perfcli("score", "clean.toml", *names, "--format", "jsonl").out.splitlines()
    assert [json.loads(line) for line in lines] == documents


def test_several_methods_as_csv(perfcli) -> None:
    ran = perfcli("score", "clean.toml", *schemes("mof-2020", "hubei"), "--format", "csv")
    rows = list(csv.DictReader(StringIO(ran.out)))
    assert [row["score"] for row in rows if row["row"] == "project"] == ["99.80", "99.64"]


@pytest.mark.parametrize(("least", "status"), [("81", 0), ("82", 1)])
@pytest.mark.parametrize("form", ["table", "json"])
def test_one_method_under_the_least_is_enough(perfcli, least: str, status: int, form: str) -> None:
    names = schemes("hubei", "mof-2020")
    ran = perfcli("score", "half.toml", *names, "--fail-under", least, "--format", form)
    assert ran.status == status


def test_one_project_by_several_methods(perfcli, examples: Path) -> None:
    assert examples
    ran = perfcli("score", "2020", *schemes("mof-2020", "hubei"), "--project", "public-service")
    assert "公共服务" in ran.out
    assert "城市管理" not in ran.out
