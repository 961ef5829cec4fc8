"""How a declaration and an option name a scheme."""

from __future__ import annotations

from pathlib import Path

import pytest

from perfcli.scheme.find import find
from perfcli.scheme.load import builtin
from scheme_files import HEAD, written


def test_an_id_is_a_built_in_scheme() -> None:
    found = find("mof-2021", Path())
    assert found == (builtin("mof-2021"), (), None, None)


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
