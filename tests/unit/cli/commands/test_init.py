"""`perfcli init` as it is typed."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from perfcli.cli import asking, beginning
from perfcli.pipeline import load


@pytest.fixture
def typed(monkeypatch, perfcli):
    """Run a command with somebody at the terminal, who types these lines."""

    def call(lines: list[str], *arguments: str):
        monkeypatch.setattr(asking, "possible", lambda: True)
        return perfcli(*arguments, stdin="".join(f"{each}\n" for each in lines).encode())

    return call


@pytest.mark.usefixtures("folder")
def test_options_say_everything(perfcli) -> None:
    ran = perfcli(
        *("init", "2021", "--unit", "示例街道", "--currency", "元", "--scheme", "yunnan"),
        *("--as-of", "2021-06-30", "--project", "城市管理=857.50", "--project", "公共服务"),
    )
    assert ran == (0, "", "2021.toml is written; fill it in\n")
    declared = load("2021.toml")
    assert (declared.year, declared.unit, declared.currency) == (2021, "示例街道", "元")
    assert (declared.scheme, declared.stage, str(declared.as_of)) == (
        "yunnan",
        "mid-year",
        "2021-06-30",
    )
    assert [(each.id, each.name, each.budget.original) for each in declared.projects] == [
        ("p1", "城市管理", Decimal("857.50")),
        ("p2", "公共服务", None),
    ]
    assert perfcli("validate", "2021").status == 0


@pytest.mark.usefixtures("folder")
def test_without_options_it_is_an_example_and_says_so(perfcli) -> None:
    ran = perfcli("init", "2021")
    assert ran.status == 0
    assert ran.err.endswith("the unit and the project are examples: put your own\n")
    assert perfcli("validate", "--strict", "2021").status == 0


@pytest.mark.usefixtures("folder")
def test_without_a_year_it_is_this_year_s(perfcli) -> None:
    now = beginning.this_year()
    assert perfcli("init", "--unit", "甲", "--project", "乙").status == 0
    declared = load(f"{now}.toml")
    assert (declared.year, declared.stage) == (now, "plan")


@pytest.mark.usefixtures("examples")
def test_last_year_s_is_carried_over(perfcli) -> None:
    ran = perfcli("init", "2021")
    assert ran.status == 0
    assert "carried over from examples" in ran.err
    assert "--blank begins anew" in ran.err
    later, earlier = load("2021.toml"), load("examples/2020.toml")
    assert [each.id for each in later.projects] == [each.id for each in earlier.projects]
    assert later.projects[0].indicators[0].baseline == earlier.projects[0].indicators[0].actual
    assert perfcli("validate", "2021").status == 0
    compared = perfcli("diff", "2020", "2021", "--format", "json").out
    assert '"added"' not in compared
    assert '"removed"' not in compared


@pytest.mark.usefixtures("examples")
def test_from_says_which_and_the_year_follows(perfcli) -> None:
    assert perfcli("init", "--from", "2019", "-o", "next.toml", "--unit", "新单位").status == 0
    declared = load("next.toml")
    assert (declared.year, declared.unit) == (2020, "新单位")
    assert "each `baseline`" in Path("next.toml").read_text(encoding="utf-8")


@pytest.mark.usefixtures("examples")
def test_a_project_is_added_to_those_carried_over(perfcli) -> None:
    assert perfcli("init", "2021", "--project", "新项目=5").status == 0
    ids = [each.id for each in load("2021.toml").projects]
    assert ids == ["urban-management", "public-service", "p1"]
    assert "#[[projects.indicators]]" in Path("2021.toml").read_text(encoding="utf-8")


@pytest.mark.usefixtures("examples")
def test_blank_begins_anew(perfcli) -> None:
    assert perfcli("init", "2021", "--blank").status == 0
    assert load("2021.toml").projects[0].name == "Example project"
    both = perfcli("init", "2022", "--blank", "--from", "2020")
    assert both == (2, "", "perfcli: --blank and --from exclude each other\n")


def test_it_goes_to_standard_output(perfcli, folder: Path) -> None:
    ran = perfcli("init", "2021", "--unit", "甲", "--project", "乙", "-o", "-")
    assert ran.err == ""
    assert list(folder.iterdir()) == []
    assert perfcli("validate", "-", stdin=ran.out.encode()).status == 0


def test_a_file_is_kept_unless_force_is_given(perfcli, folder: Path) -> None:
    path = folder / "2021.toml"
    path.write_text("mine", encoding="utf-8")
    ran = perfcli("init", "2021")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        "perfcli: 2021.toml exists and is not replaced\n  help: name another file, or add --force\n"
    )
    assert path.read_text(encoding="utf-8") == "mine"
    assert perfcli("init", "2021", "--force").status == 0
    assert load(path).year == 2021


@pytest.mark.usefixtures("folder")
def test_what_cannot_be_written_is_said(perfcli) -> None:
    ran = perfcli("init", "2021", "-o", "none/2021.toml")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("perfcli: none/2021.toml cannot be written: ")


def test_a_name_that_is_only_a_hint_is_written_and_told(perfcli, folder: Path) -> None:
    ran = perfcli("init", "2021", "--unit", "甲", "--project", "项目一")
    assert ran.status == 1
    assert "error[I014] placeholder-text" in ran.err
    assert (folder / "2021.toml").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["1989"], "YEAR: a year is from 1990 to 2100, not `1989`"),
        (["2021", "--unit", " "], "--unit: a name is needed"),
        (["2021", "--stage", "fnal"], "did you mean `final`?"),
        (["2021", "--currency", "万"], "did you mean `万元`?"),
        (["2021", "--scheme", "mof-2002"], "did you mean `mof-2020`?"),
        (["2021", "--project", "甲=x"], "--project: an amount is a number such as 857.5, not `x`"),
        (["2021", "--as-of", "x"], "--as-of: a date is written 2020-07-31, not `x`"),
        (["2021", "--from", "2018"], "there is no file 2018.toml"),
    ],
)
def test_what_cannot_be_meant(perfcli, folder: Path, arguments: list[str], said: str) -> None:
    ran = perfcli("init", *arguments)
    assert ran.status == 2
    assert said in ran.err
    assert list(folder.iterdir()) == []


def test_a_scheme_file_is_named_from_the_declaration(perfcli, folder: Path) -> None:
    (folder / "a" / "schemes").mkdir(parents=True)
    (folder / "a" / "schemes" / "own.toml").write_text(
        'id = "own"\nextends = "mof-2020"\ntitle = "t"\nreference = "r"\n', encoding="utf-8"
    )
    own = ("--unit", "甲", "--project", "乙", "--scheme", "a/schemes/own.toml")
    assert perfcli("init", "2020", *own, "-o", "a/2020.toml").status == 0
    assert load("a/2020.toml").scheme == "schemes/own.toml"
    assert perfcli("init", "--from", "a/2020.toml", "-o", "a/2021.toml").status == 0
    assert load("a/2021.toml").scheme == "schemes/own.toml"
    (folder / "b").mkdir()
    ran = perfcli("init", "--from", "a/2020.toml", "-o", "b/2021.toml")
    assert ran.status == 2
    assert "is not under the folder of b/2021.toml" in ran.err
    assert list((folder / "b").iterdir()) == []


def test_a_schema_beside_it_is_made_known_to_editors(perfcli, folder: Path) -> None:
    (folder / "perfcli.schema.json").write_text("{}")
    assert perfcli("init", "2021").status == 0
    text = (folder / "2021.toml").read_text(encoding="utf-8")
    assert text.startswith("#:schema ./perfcli.schema.json\n# Declaration of 2021")


@pytest.mark.usefixtures("folder")
def test_questions_on_a_terminal(typed) -> None:
    answers = ["2021", "", "示例街道", "3", "yunnam", "yunnan", "", "城市管理", "5x", "5", ""]
    ran = typed(answers, "init")
    assert ran.status == 0
    assert "  a name is needed\n" in ran.err
    assert "  did you mean `yunnan`?\n" in ran.err
    assert "  an amount is a number such as 857.5, not `5x`\n" in ran.err
    declared = load("2021.toml")
    assert (declared.unit, declared.stage, declared.scheme) == ("示例街道", "final", "yunnan")
    assert [(each.name, each.budget.original) for each in declared.projects] == [("城市管理", 5)]


@pytest.mark.usefixtures("examples")
def test_carrying_over_is_asked_for(typed) -> None:
    assert typed(["y"], "init", "2021").status == 0
    assert len(load("2021.toml").projects) == 2
    answers = ["n", "示例街道", "", "", "", "城市管理", "", ""]
    assert typed(answers, "init", "2021", "--force").status == 0
    assert load("2021.toml").unit == "示例街道"


@pytest.mark.usefixtures("folder")
def test_a_terminal_with_options_is_not_asked(typed) -> None:
    assert typed([], "init", "2021", "--unit", "甲").status == 0


def test_answers_that_end_early_leave_nothing(typed, folder: Path) -> None:
    ran = typed(["2021", "示例街道"], "init")
    assert ran.status == 2
    assert ran.err.endswith("\ninterrupted\n")
    assert list(folder.iterdir()) == []


def test_the_file_speaks_the_language_of_the_run(perfcli, folder: Path) -> None:
    assert perfcli("--lang", "zh", "init", "2021").status == 0
    text = (folder / "2021.toml").read_text(encoding="utf-8")
    assert text.startswith("# 2021 年度绩效申报")
    assert perfcli("validate", "2021").status == 0
