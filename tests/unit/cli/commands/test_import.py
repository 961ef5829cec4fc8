"""`perfcli import`, and `validate` and `score` straight from a form."""

from __future__ import annotations

import json
import os
from decimal import Decimal
from pathlib import Path

import pytest
import tomli

from forms import build

FORM = "永德.xlsx"


@pytest.fixture
def form(folder: Path) -> Path:
    """Return a form in the current folder: a published table whose score is 96."""
    path = folder / FORM
    path.write_bytes(build.workbook(build.layout_c(build.published("yongde-mingling-2022"))))
    return path


@pytest.fixture
def with_leftovers(folder: Path) -> Path:
    """Return a form that says something a declaration has no key for."""
    path = folder / "成安.xlsx"
    path.write_bytes(build.workbook(build.layout_f(build.published("chengan-bailao-2020"))))
    return path


@pytest.fixture
def nameless(folder: Path) -> Path:
    """Return a form without unit and year."""
    path = folder / "form.html"
    rows: list[build.Row] = [
        ["项目名称", "培训"],
        ["三级指标", "二级指标", "年度指标值", "实际完成值"],
        ["培训人数", "数量指标", "≥100人", "90人"],
    ]
    path.write_text(build.page(rows), "utf-8")
    return path


@pytest.mark.usefixtures("form")
def test_a_form_becomes_a_declaration_on_standard_output(perfcli) -> None:
    ran = perfcli("import", FORM)
    data = tomli.loads(ran.out, parse_float=Decimal)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("# imported from 永德.xlsx\n")
    assert (data["unit"], data["currency"]) == ("临沧市永德县明朗中学", "元")
    assert data["projects"][0]["reported"] == {
        "execution_rate": "100%",
        "execution_score": 10,
        "score": 96,
        "grade": "优",
    }


@pytest.mark.usefixtures("with_leftovers")
def test_what_has_no_place_is_named_with_its_cell(perfcli) -> None:
    ran = perfcli("import", "成安.xlsx")
    assert ran.status == 0
    assert ran.err == (
        "成安.xlsx[自评表1!K8]: not placed: “单项指标得分”: "
        "the declaration has no key for this column\n"
    )


@pytest.mark.usefixtures("form")
def test_a_file_is_written_once_and_never_over_another(perfcli) -> None:
    assert perfcli("import", FORM, "-o", "2022.toml").status == 0
    written = Path("2022.toml").read_text("utf-8")
    ran = perfcli("import", FORM, "-o", "2022.toml")
    assert (ran.status, ran.err) == (
        2,
        "perfcli: 2022.toml is there already\n"  # noqa: ISC004 - one text
        "  help: name another file, or write over it with --force\n",
    )
    assert perfcli("import", FORM, "-o", "2022.toml", "--force", "--unit", "甲").status == 0
    assert Path("2022.toml").read_text("utf-8") == written.replace("临沧市永德县明朗中学", "甲")


@pytest.mark.usefixtures("form")
def test_import_then_validate_is_the_audit_of_a_form(perfcli) -> None:
    perfcli("import", FORM, "-o", "2022.toml")
    directly = json.loads(perfcli("validate", FORM, "--format", "json").out)
    from_file = json.loads(perfcli("validate", "2022.toml", "--format", "json").out)
    assert directly["summary"] == from_file["summary"]
    # The form prints points whose sum is 96, and two scores that do not follow from its figures.
    keys = [(each["code"], each["key"]) for each in directly["findings"]]
    assert sorted(keys) == sorted((each["code"], each["key"]) for each in from_file["findings"])


@pytest.mark.usefixtures("form")
def test_a_finding_points_at_its_cell(perfcli) -> None:
    found = json.loads(perfcli("validate", FORM, "--format", "json").out)["findings"]
    [low] = [each for each in found if each["code"] == "S002" and "[2]" in each["key"]]
    assert (low["key"], low["line"], low["column"]) == (
        "projects[0].indicators[2].reported_score",
        10,
        9,
    )
    assert f"{FORM}[自评表1!I10]" in perfcli("validate", FORM, "--all").out


@pytest.mark.usefixtures("form")
def test_a_form_is_scored_as_it_is(perfcli) -> None:
    ran = perfcli("score", FORM, "--format", "json")
    result = json.loads(ran.out, parse_float=Decimal)
    assert ran.status == 0
    assert result["projects"][0]["execution"]["score"] == 10


@pytest.mark.usefixtures("with_leftovers")
def test_validate_counts_what_has_no_place(perfcli) -> None:
    ran = perfcli("validate", "成安.xlsx")
    assert ran.err == (
        "成安.xlsx: 1 cell has no place in a declaration; `perfcli import` names it\n"
    )


@pytest.mark.usefixtures("nameless")
def test_what_the_form_does_not_say_is_asked_for(perfcli) -> None:
    ran = perfcli("import", "form.html", "-o", "form.toml")
    assert ran.status == 2
    assert ran.err.count("error[D003] missing-key") == 2
    assert perfcli("validate", "form.toml").status == 1
    ran = perfcli("import", "form.html", "--year", "2020", "--unit", "示例单位")
    assert ran.status == 0
    assert tomli.loads(ran.out)["year"] == 2020


EXTERNAL = """
format = 1
year = 2020
unit = "示例单位"
scheme = "mof-2020-external"
[[projects]]
name = "城市管理"
[[projects.indicators]]
name = "资金使用合规性"
category = "funds"
weight = 10
[[projects.indicators]]
name = "预算执行率"
category = "funds"
target = "100%"
actual = "90%"
weight = 20
"""


@pytest.mark.parametrize("kind", ["xlsx", "docx"])
def test_a_form_brings_its_method_along(perfcli, folder: Path, kind: str) -> None:
    (folder / "2020.toml").write_text(EXTERNAL, "utf-8")
    form = f"2020.{kind}"
    assert perfcli("report", "2020.toml", "-o", form).status == 0
    ran = perfcli("import", form)
    assert ran.status == 0
    assert '# the form names its method\nscheme = "mof-2020-external"\n' in ran.out
    assert tomli.loads(ran.out)["projects"][0]["indicators"][1]["weight"] == 20
    # By another method its categories are unknown: that is said, and what was read is written.
    ran = perfcli("import", form, "--scheme", "mof-2020", "-o", "back.toml")
    assert ran.status == 2
    assert "error[D007] unknown-reference: mof-2020 has no category `资金管理指标`" in ran.err
    assert Path("back.toml").exists()


def test_a_method_of_ones_own_comes_back_by_its_path(perfcli, folder: Path) -> None:
    facts = 'title = "本县办法"\nreference = "县财预〔2020〕1号"\nissued = 2020-03-01\n'
    own = f'id = "own"\nextends = "mof-2020"\nlevel = "unit"\n{facts}'
    (folder / "own.toml").write_text(own, "utf-8")
    text = EXTERNAL.replace("mof-2020-external", "own.toml").replace("funds", "quality")
    (folder / "2020.toml").write_text(text, "utf-8")
    assert perfcli("report", "2020.toml", "-o", "2020.xlsx").status == 0
    ran = perfcli("import", "2020.xlsx")
    assert (ran.status, tomli.loads(ran.out)["scheme"]) == (0, "own.toml")
    (folder / "own.toml").unlink()
    ran = perfcli("import", "2020.xlsx")
    assert ran.status == 2
    assert "D007" in ran.err


def test_a_form_names_no_method_outside_its_folder(perfcli, folder: Path) -> None:
    (folder / "secret.toml").write_text('id = "secret"\ntitle = "密"\n', "utf-8")
    (folder / "in").mkdir()
    rows: list[build.Row] = [
        ["评分办法：办法（../secret.toml）"],
        ["项目名称", "培训"],
        ["三级指标", "二级指标", "年度指标值", "实际完成值"],
        ["培训人数", "数量指标", "≥100人", "90人"],
    ]
    (folder / "in" / "a.html").write_text(build.page(rows), "utf-8")
    ran = perfcli("import", "in/a.html", "--year", "2020", "--unit", "示例单位")
    assert ran.status == 2
    assert "D007" in ran.err
    assert "`scheme` leaves the folder of the declaration: ../secret.toml" in ran.err
    assert "secret.toml:" not in ran.err


def test_a_damaged_rule_is_said_and_not_guessed(perfcli, folder: Path) -> None:
    rows: list[build.Row] = [
        ["项目名称", "培训"],
        ["三级指标", "二级指标", "年度指标值", "实际完成值", "偏差原因分析"],
        ["完成时间", "时效指标", "6月30日前", "7月5日", '计分规则：{ type = "date", points = 1'],
    ]
    (folder / "a.html").write_text(build.page(rows), "utf-8")
    ran = perfcli("import", "a.html", "--year", "2020", "--unit", "示例单位")
    assert ran.status == 2
    assert 'a.html[表1!E3]: error[D004] invalid-value: there is no rule `{ type = "date"' in ran.err


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (["--year", "20"], "--year: a year is from 1990 to 2100, not `20`"),
        (["--scheme", "hubai"], "--scheme"),
        (["-o", "no/such/folder.toml"], "no/such/folder.toml cannot be written"),
    ],
)
@pytest.mark.usefixtures("nameless")
def test_what_cannot_be_meant_is_refused(perfcli, arguments: list[str], what: str) -> None:
    ran = perfcli("import", "form.html", *arguments)
    assert ran.status == 2
    assert what in ran.err


@pytest.mark.usefixtures("folder")
def test_a_file_that_is_no_form_ends_it(perfcli) -> None:
    Path("a.xlsx").write_bytes(b"%PDF")
    ran = perfcli("import", "a.xlsx")
    assert (ran.status, ran.out) == (2, "")
    assert "a.xlsx: error[D005] unreadable-file: this is a PDF" in ran.err
    assert perfcli("validate", "a.xlsx").status == 2


@pytest.mark.usefixtures("form")
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_page_of_a_report_is_no_form(perfcli, language: str) -> None:
    perfcli("import", FORM, "-o", "2022.toml")
    assert perfcli("--lang", language, "report", "2022.toml", "-o", "2022.html").status == 0
    ran = perfcli("import", "2022.html", "-o", "back.toml")
    assert ran.status == 2
    assert "2022.html: error[D005] unreadable-file: this is a page that perfcli made" in ran.err
    assert not Path("back.toml").exists()
    assert perfcli("validate", "2022.html").status == 2


@pytest.mark.usefixtures("form")
def test_ids_come_from_an_earlier_year(perfcli) -> None:
    perfcli("import", FORM, "-o", "2021.toml")
    text = Path("2021.toml").read_text("utf-8").replace('"p1"', '"meals"')
    text = text.replace('  name = "学生满意度"', '  id = "pupils"\n  name = "学生满意度"')
    Path("2021.toml").write_text(text, "utf-8")
    data = tomli.loads(perfcli("import", FORM, "--ids-from", "2021.toml").out)
    [project] = data["projects"]
    assert project["id"] == "meals"
    assert [each.get("id") for each in project["indicators"]] == [None] * 7 + ["pupils", None]


@pytest.mark.usefixtures("form")
def test_ids_from_what_is_no_declaration_end_it(perfcli) -> None:
    Path("2021.toml").write_text("format = ", "utf-8")
    ran = perfcli("import", FORM, "--ids-from", "2021.toml")
    assert ran.status == 2
    assert "D001" in ran.err


@pytest.mark.usefixtures("nameless")
def test_a_new_project_gets_an_id_that_is_free(perfcli) -> None:
    Path("2019.toml").write_text(
        'format = 1\nyear = 2019\nunit = "甲"\n[[projects]]\nid = "p1"\nname = "别的"\n', "utf-8"
    )
    arguments = ["--ids-from", "2019.toml", "--unit", "甲", "--year", "2020"]
    assert tomli.loads(perfcli("import", "form.html", *arguments).out)["projects"][0]["id"] == "p2"


def test_a_folder_of_forms_becomes_a_folder_of_declarations(
    perfcli, form: Path, with_leftovers: Path
) -> None:
    Path("forms/区").mkdir(parents=True)
    form.rename("forms/a.xlsx")
    with_leftovers.rename("forms/区/b.xlsx")
    Path("forms/区/b.docx").write_bytes(
        build.letter(build.layout_c(build.published("yongde-mingling-2022")))
    )
    Path("forms/c.xlsx").write_bytes(b"PK\x03\x04")
    Path("forms/~$a.xlsx").write_bytes(b"lock")
    Path("forms/notes.txt").write_text("no form", "utf-8")
    ran = perfcli("import", "forms", "-o", "out")
    assert ran.status == 2
    rows = [line.split() for line in ran.out.splitlines()]
    assert rows[1] == ["forms/a.xlsx", "out/a.toml", "1", "9", "0"]
    assert rows[2] == ["forms/c.xlsx", "the", "file", "is", "damaged", "or", "cut", "off"]
    assert rows[3] == ["forms/区/b.docx", "out/区/b.toml", "1", "9", "0"]
    assert rows[4] == ["forms/区/b.xlsx", "out/区/b-xlsx.toml", "1", "4", "1"]
    assert ran.out.splitlines()[-1] == "4 files: 3 written, 1 refused"
    assert sorted(path.name for path in Path("out").rglob("*.toml")) == [
        "a.toml",
        "b-xlsx.toml",
        "b.toml",
    ]
    ran = perfcli("import", "forms", "-o", "out")
    assert "out/a.toml is there already" in ran.out
    assert ran.out.splitlines()[-1] == "4 files: 0 written, 4 refused"


@pytest.mark.usefixtures("form", "with_leftovers")
def test_several_forms_need_a_folder(perfcli) -> None:
    ran = perfcli("import", FORM, "成安.xlsx")
    assert ran.status == 2
    assert "several files need a folder to be written into" in ran.err
    assert perfcli("import", "*.xlsx", "-o", "out/").status == 0
    assert len(list(Path("out").iterdir())) == 2


@pytest.mark.usefixtures("folder")
def test_a_folder_without_forms_is_named(perfcli) -> None:
    Path("empty").mkdir()
    ran = perfcli("import", "empty", "-o", "out")
    assert (ran.status, ran.err) == (2, "")
    assert ran.out.splitlines()[1].split(maxsplit=1) == [
        "empty",
        "there is no form in the folder empty",
    ]


@pytest.mark.usefixtures("form")
def test_where_a_folder_is_in_the_way_it_is_said(perfcli) -> None:
    Path("out").write_text("a file", "utf-8")
    ran = perfcli("import", FORM, FORM, "-o", "out")
    assert ran.status == 2
    assert "cannot be written" in ran.out


@pytest.mark.usefixtures("form")
def test_a_form_is_named_by_a_pattern_but_not_by_its_folder(perfcli) -> None:
    assert perfcli("validate", "*.xlsx").out == perfcli("validate", FORM).out
    ran = perfcli("validate", ".")
    assert "there is no declaration in this folder" in ran.out
    pattern = Path(".", "*.xlsx") if os.name == "nt" else "./*.xlsx"
    assert f'it holds forms: name them, for example "{pattern}"' in ran.out


@pytest.mark.usefixtures("form")
def test_one_table_of_totals_and_a_progress_bar_for_who_looks_on(
    perfcli, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    ran = perfcli("import", FORM, FORM, "-o", "out/")
    assert ran.status == 0
    assert ran.out.splitlines()[-1] == "2 files: 2 written, 0 refused"
