from __future__ import annotations

from pathlib import Path

import pytest

from declarations import CLEAN, ERROR, MISTYPED, NOT_TOML
from perfcli.pipeline import (
    DeclarationError,
    check,
    diff,
    load,
    score,
    source_text,
    try_score,
    validate,
)
from perfcli.source.load import load as load_file
from perfcli.source.load import load_text


def written(folder: Path, text: str) -> Path:
    path = folder / "2020.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_load_and_validate(tmp_path: Path) -> None:
    declaration = load(written(tmp_path, ERROR))
    (found,) = validate(declaration)
    assert (found.code, found.path) == ("B001", str(tmp_path / "2020.toml"))
    assert found.place is not None
    assert found.place.line == 6


@pytest.mark.parametrize(("text", "code"), [(MISTYPED, "D002"), (NOT_TOML, "D001")])
def test_a_declaration_that_is_none(tmp_path: Path, text: str, code: str) -> None:
    with pytest.raises(DeclarationError) as caught:
        load(written(tmp_path, text))
    assert [each.code for each in caught.value.findings] == [code]
    assert code in str(caught.value)
    assert caught.value.findings[0].place is not None


def test_score_by_its_own_scheme_by_another_and_by_one_that_is_not(tmp_path: Path) -> None:
    declaration = load(written(tmp_path, CLEAN))
    assert str(score(declaration).projects[0].score) == "99.80"
    assert score(declaration, "mof-2017").scheme.id == "mof-2017"
    other = score(declaration, score(declaration, "mof-2017").scheme)
    assert other.scheme.id == "mof-2017"
    with pytest.raises(DeclarationError, match="D007"):
        score(declaration, "mof-1999")


def test_diff(tmp_path: Path) -> None:
    declaration = load(written(tmp_path, CLEAN))
    assert diff(declaration, declaration).same


def test_a_category_that_the_scheme_has_not(tmp_path: Path) -> None:
    text = CLEAN.replace('"满意度"', '"满意渡"')
    assert [each.code for each in check(load_text(text, "a.toml")).findings] == ["D007"]
    scored = try_score(load_text(text, "a.toml"))
    assert scored.result is None
    assert [each.code for each in scored.findings] == ["D007"]
    with pytest.raises(DeclarationError, match="满意渡"):
        score(load(written(tmp_path, text)))


def test_what_is_sound_is_checked_beside_what_is_not() -> None:
    text = ERROR.replace("weight = 30", "wieght = 30")
    codes = [each.code for each in check(load_text(text, "a.toml")).findings]
    assert codes == ["B001", "D002"]


def test_the_text_of_the_source(tmp_path: Path) -> None:
    named = CLEAN.replace("[[projects]]", '[source]\npath = "report.txt"\n\n[[projects]]', 1)
    path = written(tmp_path, named)
    declaration = load_file(str(path)).declaration
    assert declaration is not None
    assert source_text(declaration) is None
    (tmp_path / "report.txt").write_text("原文", encoding="utf-8")
    assert source_text(declaration) == "原文"
    (tmp_path / "report.txt").write_bytes("原文".encode("gb18030"))
    assert source_text(declaration) is None
    piped = load_text(named, "-").declaration
    assert piped is not None
    assert source_text(piped) is None


def test_a_source_outside_the_folder_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("x", encoding="utf-8")
    inner = tmp_path / "inner"
    inner.mkdir()
    text = CLEAN.replace("[[projects]]", '[source]\npath = "../secret.txt"\n\n[[projects]]', 1)
    declaration = load_file(str(written(inner, text))).declaration
    assert declaration is None or source_text(declaration) is None
