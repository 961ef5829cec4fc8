from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from declarations import CLEAN, MISTYPED


@pytest.fixture(autouse=True)
def files(folder: Path) -> Path:
    for year in (2018, 2019, 2020):
        text = CLEAN.replace("2020", str(year)).replace("98.00", f"{year - 1930}.00")
        (folder / f"{year}.toml").write_text(text, encoding="utf-8")
    (folder / "one").mkdir()
    (folder / "one" / "again.toml").write_text(CLEAN, encoding="utf-8")
    (folder / "one" / "mistyped.toml").write_text(MISTYPED, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["2018", "2019", "2020"], 0),
        (["20*.toml"], 0),
        (["2020", "2018"], 0),
        (["2018", "2018.toml", "2019"], 0),
        (["2020"], 2),
        (["2019", "2020", "one/again.toml"], 2),
        (["2019", "2020", "one/mistyped.toml"], 2),
        (["2019", "one/mistyped.toml"], 2),
        (["2017", "2018", "2019"], 2),
        ([], 2),
        (["2018", "2019", "--format", "yaml"], 2),
        (["2018", "2019", "--project", "parks"], 2),
    ],
)
def test_exit_status(perfcli, arguments: list[str], status: int) -> None:
    assert perfcli("trend", *arguments).status == status


def test_three_years_in_order(perfcli) -> None:
    ran = perfcli("trend", "2020", "2018", "2019")
    assert ran.err == ""
    lines = ran.out.splitlines()
    assert lines[0] == "2018-2020: 示例单位"
    assert lines[3].split() == ["unit", "2018", "2019", "2020", "trend"]
    assert lines[5].split() == ["spending", "万元", "88.00", "89.00", "90.00", "▁▅█"]


def test_one_year_is_no_series(perfcli) -> None:
    ran = perfcli("trend", "2020")
    assert ran.out == ""
    assert ran.err == (
        "perfcli: trend takes three years and more, not one\n"
        "  help: `perfcli score` shows one year, `perfcli diff` compares two\n"
    )


def test_a_year_twice_names_both_files(perfcli) -> None:
    ran = perfcli("trend", "2019", "2020", "one/again.toml")
    assert ran.out == ""
    assert "perfcli: 2020.toml and one/again.toml are both of 2020\n" in ran.err


def test_a_folder_is_read_as_a_whole(perfcli, files: Path) -> None:
    (files / "one" / "again.toml").unlink()
    (files / "one" / "mistyped.toml").unlink()
    assert perfcli("trend", ".").out == perfcli("trend", "2018", "2019", "2020").out


def test_json_holds_what_stands_in_the_way_where_there_is_no_series(perfcli) -> None:
    ran = perfcli("trend", "2018", "one/mistyped.toml", "--format", "json")
    assert ran.status == 2
    (failed,) = json.loads(ran.out)["failed"]
    assert failed["path"] == "one/mistyped.toml"
    assert [each["code"] for each in failed["findings"]] == ["D002"]


def test_the_readable_years_are_shown_all_the_same(perfcli) -> None:
    ran = perfcli("trend", "2018", "2019", "one/mistyped.toml", "--format", "json")
    document = json.loads(ran.out)
    assert document["years"] == [2018, 2019]
    assert document["failed"][0]["findings"][0]["code"] == "D002"
    assert ran.err.startswith("one/mistyped.toml:30:1: error[D002] unknown-key: ")


@pytest.mark.parametrize("wanted", ["streets", "道路养护"])
def test_one_project(perfcli, files: Path, wanted: str) -> None:
    for path in files.glob("20*.toml"):
        text = path.read_text(encoding="utf-8") + '\n[[projects]]\nid = "parks"\nname = "公园"\n'
        path.write_text(text, encoding="utf-8")
    ran = perfcli("trend", "20*.toml", "--project", wanted, "--format", "json")
    assert [each["id"] for each in json.loads(ran.out)["projects"]] == ["streets"]


def test_plain_sparklines_where_they_are_wanted(perfcli) -> None:
    out = perfcli("trend", "20*.toml", "--ascii").out
    assert "  _-^\n" in out
    assert "▁" not in out


def test_plain_sparklines_where_nothing_else_can_be_shown(perfcli, monkeypatch) -> None:
    from perfcli.cli.commands import trend

    monkeypatch.setattr(trend, "_shows_blocks", lambda: False)
    assert "  _-^\n" in perfcli("trend", "20*.toml").out


@pytest.mark.parametrize(
    ("encoding", "shows"), [("utf-8", True), ("gbk", True), ("cp437", False), ("ascii", False)]
)
def test_which_outputs_show_blocks(monkeypatch, encoding: str, shows: bool) -> None:  # noqa: FBT001
    from io import BytesIO, TextIOWrapper

    from perfcli.cli.commands.trend import _shows_blocks

    monkeypatch.setattr(sys, "stdout", TextIOWrapper(BytesIO(), encoding=encoding))
    assert _shows_blocks() is shows


def test_examples_and_an_invented_year(perfcli, examples: Path) -> None:
    text = (examples / "examples" / "2019.toml").read_text(encoding="utf-8")
    (examples / "2018.toml").write_text(
        text.replace("year = 2019", "year = 2018"), encoding="utf-8"
    )
    (examples / "2019.toml").unlink()
    (examples / "2020.toml").unlink()
    ran = perfcli("trend", "2018", "2019", "2020", COLUMNS="80")
    assert (ran.status, ran.err) == (0, "")
    (waste,) = [line for line in ran.out.splitlines() if "湿垃圾转运量" in line]
    assert waste.split() == ["湿垃圾转运量", "吨", "198.6", "198.6", "143.8", "██▁"]
    (trees,) = [line for line in ran.out.splitlines() if "补植行道树株数" in line]
    assert trees.split() == ["补植行道树株数", "株", "264", "264", "-", "▄▄."]
