from __future__ import annotations

from pathlib import Path

import pytest
import typer

from perfcli.checks.registry import codes
from perfcli.cli.selection import adjusted, skipped
from perfcli.source.settings import forget
from support import checked

UNSKIPPABLE = {"D001", "D005"}


def test_nothing_chosen_skips_nothing() -> None:
    assert skipped(None, None) == frozenset()


@pytest.mark.parametrize(
    ("select", "kept"),
    [
        (["B001"], {"B001"}),
        (["b001,C"], {"B001", "C001", "C002", "C003", "C004", "C005"}),
        (["overspent", "B001"], {"B001", "B004"}),
        ([" B001 , "], {"B001"}),
    ],
)
def test_select_keeps_what_it_names(select: list[str], kept: set[str]) -> None:
    assert codes() - skipped(select, None) == kept | UNSKIPPABLE


def test_ignore_takes_from_what_is_selected() -> None:
    assert codes() - skipped(["C"], ["C001,C002", "C003"]) == {"C004", "C005"} | UNSKIPPABLE


def test_what_cannot_be_read_is_always_said() -> None:
    assert skipped(None, ["D"]) & UNSKIPPABLE == set()


@pytest.mark.parametrize(
    ("word", "remedy"),
    [("Zebra", "`perfcli explain` lists the checks"), ("overspend", "did you mean `overspent`?")],
)
def test_an_unknown_code_is_refused(
    capsys: pytest.CaptureFixture[str], word: str, remedy: str
) -> None:
    with pytest.raises(typer.Exit):
        skipped([word], None)
    err = capsys.readouterr().err
    assert f"there is no check `{word}`" in err
    assert remedy in err


@pytest.mark.parametrize(
    ("level", "found"),
    [("error", ["info"]), ("warning", ["warning"]), ("info", ["info"]), ("off", [])],
)
def test_a_milder_finding_is_only_changed_by_another_severity_than_the_check_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, level: str, found: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    forget()
    Path("perfcli.toml").write_text(f'[checks]\nB005 = "{level}"\n', encoding="utf-8")
    # 10.01 of 16 is 62.56%, and was cut off.
    cut_off = checked(
        "[[projects]]\nname = '甲'\nbudget = { revised = 16 }\nspending = { total = 10.01 }\n"
        "[projects.reported]\nexecution_rate = '62%'\n"
    )
    findings, faults = adjusted(cut_off)
    assert [each.severity for each in findings if each.code == "B005"] == found
    assert faults == ()
