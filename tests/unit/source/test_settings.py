from __future__ import annotations

from pathlib import Path

import pytest

from perfcli.core.finding import Finding, Severity
from perfcli.core.language import message
from perfcli.source.settings import NONE, Settings, forget, settings_for

CODES = frozenset({"B004", "B010", "D001", "S008"})


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    forget()


def read(text: str, folder: str = ".") -> Settings:
    Path(folder).mkdir(parents=True, exist_ok=True)
    Path(folder, "perfcli.toml").write_text(text, "utf-8")
    return settings_for(f"{folder}/2020.toml", CODES)


def finding(code: str) -> Finding:
    return Finding(code, "n", "warning", message("x"), message("y"))


def own(code: str) -> Severity:
    return "warning" if code == "B004" else "error"


def test_without_a_file_nothing_is_set() -> None:
    assert settings_for("2020.toml", CODES) == NONE
    assert NONE.severity(finding("B004"), own) == "warning"


def test_severities_and_what_is_off() -> None:
    found = read('[checks]\nB004 = "error"\nB010 = "off"\n')
    assert found.findings == ()
    assert found.severity(finding("B004"), own) == "error"
    assert found.severity(finding("B010"), own) is None
    assert found.severity(finding("I001"), own) == "warning"


def test_the_nearest_file_up_to_the_current_folder_holds() -> None:
    read('[checks]\nB010 = "off"\n')
    Path("a/b").mkdir(parents=True)
    assert settings_for("a/b/2020.toml", CODES).checks == {"B010": "off"}
    forget()
    read('[checks]\nB010 = "info"\n', "a")
    assert settings_for("a/b/2020.toml", CODES).checks == {"B010": "info"}
    absolute = str(Path("a/b/2020.toml").absolute())
    assert settings_for(absolute, CODES).checks == {"B010": "info"}


def test_of_a_file_elsewhere_only_its_own_folder_is_looked_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read('[checks]\nB010 = "off"\n')
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    monkeypatch.chdir(tmp_path / "b")
    assert settings_for(str(tmp_path / "a" / "2020.toml"), CODES) == NONE
    assert settings_for(str(tmp_path / "2020.toml"), CODES).checks == {"B010": "off"}


@pytest.mark.parametrize(
    ("text", "code", "what", "remedy", "line"),
    [
        ("[check]\nB010 = 'off'\n", "D002", "unknown key `check` in perfcli.toml",
         "settings have one table: [checks]", 1),
        ("checks = 5\n", "D004", "`checks` takes a table",
         'write [checks] and below it lines such as B010 = "off"', 1),
        ("[checks]\nB01 = 'off'\n", "D007", "there is no check `B01`", "did you mean `B010`?", 2),
        ("[checks]\nXYZ = 'off'\n", "D007", "there is no check `XYZ`",
         "`perfcli explain` lists the checks", 2),
        ("[checks]\nB010 = 'no'\n", "D004", "`B010` takes one of error, warning, info, off",
         'write it in quotes: B010 = "off"', 2),
        ("[checks]\nB010 = ['off']\n", "D004", "`B010` takes one of error, warning, info, off",
         'write it in quotes: B010 = "off"', 2),
        ("[checks]\nD001 = 'off'\n", "D004", "D001 cannot be switched off or changed",
         "mend what it speaks of, and remove this entry", 2),
        ("[checks]\nS008 = 'info'\n", "D004", "S008 cannot be switched off or changed",
         "mend what it speaks of, and remove this entry", 2),
        ("[checks\n", "D001", None, None, 1),
    ],
)  # fmt: skip
def test_faults(text: str, code: str, what: str | None, remedy: str | None, line: int) -> None:
    found = read(text)
    (fault,) = found.findings
    assert (fault.code, fault.place.line, found.checks) == (code, line, {})
    assert fault.path == "perfcli.toml"
    assert what is None or (str(fault.message), str(fault.help)) == (what, remedy)


def test_bytes_that_are_no_text() -> None:
    Path("perfcli.toml").write_bytes(b"[checks] # \xff")
    (fault,) = settings_for("2020.toml", CODES).findings
    assert (fault.code, fault.place.line) == ("D005", 1)


def test_several_faults_are_all_reported_and_what_is_right_is_set() -> None:
    found = read("x = 1\n[checks]\nB010 = 'off'\nB004 = 3\nXYZ = 'off'\n")
    assert [each.code for each in found.findings] == ["D002", "D004", "D007"]
    assert found.checks == {"B010": "off"}


def test_the_severity_of_the_check_itself_leaves_what_is_milder() -> None:
    mild = finding("B004")._replace(severity="info")
    assert read('[checks]\nB004 = "warning"\n').severity(mild, own) == "info"
    forget()
    assert read('[checks]\nB004 = "error"\n').severity(mild, own) == "error"
    forget()
    assert read('[checks]\nB004 = "off"\n').severity(mild, own) is None


def test_a_file_below_the_current_folder_is_named_from_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (fault,) = read("x = 1\n", "a/b").findings
    assert Path(fault.path) == Path("a/b/perfcli.toml")
    (tmp_path / "c").mkdir()
    monkeypatch.chdir(tmp_path / "c")
    (fault,) = settings_for(str(tmp_path / "a" / "b" / "2020.toml"), CODES).findings
    assert Path(fault.path) == tmp_path / "a" / "b" / "perfcli.toml"


def test_an_empty_file_sets_nothing() -> None:
    assert read("") == Settings({})
