from __future__ import annotations

from pathlib import Path

import pytest

from declarations import CLEAN

BAD = 'id = "mine"\nextends = "mof-2020"\ntitle = "x"\nreference = "x"\n[execution]\nlow = 90\n'
GOOD = BAD + '[basis]\n"execution.low" = "common practice"\n'
BROKEN_RULE = GOOD.replace("[basis]", '[rules]\ndate = "dates"\n[basis]')


@pytest.fixture(autouse=True)
def files(folder: Path) -> Path:
    texts = {"bad": BAD, "good": GOOD, "rule": BROKEN_RULE, "toml": "id = x", "2020": CLEAN}
    for name, text in texts.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["list"], 0),
        (["show", "mof-2020"], 0),
        (["show", "good.toml"], 0),
        (["show", "bad.toml"], 0),
        (["show", "rule.toml"], 2),
        (["show", "mof-2002"], 2),
        (["show", "missing.toml"], 2),
        (["check", "good.toml"], 0),
        (["check", "bad.toml"], 1),
        (["check", "rule.toml"], 1),
        (["check", "toml.toml"], 2),
        (["check", "missing.toml"], 2),
    ],
)
def test_exit_status(perfcli, arguments: list[str], status: int) -> None:
    assert perfcli("schemes", *arguments).status == status


def test_list_names_every_scheme(perfcli) -> None:
    lines = perfcli("schemes", "list", COLUMNS="200").out.splitlines()
    assert len(lines) == 10
    assert lines[4].startswith("mof-2020          ")
    assert "Self-evaluation of project spending   " in lines[4]
    assert lines[4].endswith("财预〔2020〕10号")


def test_show_prints_the_basis(perfcli) -> None:
    assert "[财预〔2020〕10号: output 50]" in perfcli("schemes", "show", "mof-2020").out


def test_an_unknown_scheme_gets_the_nearest(perfcli) -> None:
    ran = perfcli("schemes", "show", "hubai")
    assert ran.out == ""
    assert "`hubai`" in ran.err
    assert "did you mean `hubei`?" in ran.err


def test_check_shows_the_line(perfcli) -> None:
    ran = perfcli("schemes", "check", "bad.toml")
    assert ran.out.startswith("bad.toml:6:1: error[D003] missing-key: ")
    assert "    6 | low = 90\n      | ^^^\n" in ran.out
    assert '"execution.low" = "…"' in ran.out


def test_check_shows_the_line_of_an_extended_file(perfcli, folder: Path) -> None:
    text = GOOD.replace("mof-2020", "rules.toml")
    (folder / "own.toml").write_text(text, encoding="utf-8")
    (folder / "rules.toml").write_text(GOOD + "colour = 'red'\n", encoding="utf-8")
    ran = perfcli("schemes", "check", "own.toml")
    assert ran.status == 0  # a `colour` under [basis] names nothing, which is allowed
    (folder / "rules.toml").write_text("colour = 'red'\n" + GOOD, encoding="utf-8")
    ran = perfcli("schemes", "check", "own.toml")
    assert ran.status == 1
    assert "rules.toml:1:1: error[D002]" in ran.out
    assert "    1 | colour = 'red'\n" in ran.out


def test_a_sound_file_is_said_to_be(perfcli) -> None:
    assert perfcli("schemes", "check", "good.toml").out == "good.toml: all is well\n"


def test_scoring_does_not_ask_for_a_basis(perfcli) -> None:
    assert perfcli("score", "2020.toml", "--scheme", "bad.toml").status == 0


def test_scoring_stops_at_a_faulty_scheme(perfcli) -> None:
    ran = perfcli("score", "2020.toml", "--scheme", "rule.toml")
    assert ran.status == 2
    assert "rule.toml:8:1: error[D004]" in ran.err
