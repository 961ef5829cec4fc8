from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from declarations import CLEAN, ERROR, MISTYPED, NOT_TOML
from perfcli.model.declaration import Declaration
from perfcli.pipeline import (
    DeclarationError,
    check,
    check_years,
    diff,
    load,
    score,
    source_text,
    try_score,
    unanswered,
    validate,
)
from perfcli.source.load import load as load_file
from perfcli.source.load import load_text
from scheme_files import HEAD
from scheme_files import written as in_a_file
from support import HEADER


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


def test_a_declaration_made_in_memory_is_checked_once() -> None:
    # It has no file: nothing has a place, and nothing is said twice.
    declaration = Declaration.model_validate(
        {
            "format": 1,
            "year": 2020,
            "unit": "示例单位",
            "projects": [
                {
                    "name": "道路",
                    "budget": {"original": Decimal(1)},
                    "spending": {"total": Decimal(2)},
                }
            ],
        }
    )
    assert [(each.code, each.path, each.place) for each in validate(declaration)] == [
        ("B004", "", None)
    ]


def test_an_unknown_scheme_ends_the_checking() -> None:
    text = ERROR.replace("\n\n", '\nscheme = "mof-1999"\n\n', 1)
    checked = check(load_text(text, "a.toml"))
    assert [each.code for each in checked.findings] == ["D007"]
    assert (checked.declaration is None, checked.result, checked.unreadable) == (False, None, False)


def test_another_scheme_can_be_asked_for() -> None:
    checked = check(load_text(CLEAN, "a.toml"), "hubei")
    assert checked.result is not None
    assert checked.result.scheme.id == "hubei"
    assert check(load_text(CLEAN, "a.toml"), "none").result is None


def test_what_cannot_be_read() -> None:
    checked = check(load_text(NOT_TOML, "a.toml"))
    assert (checked.declaration, checked.result, checked.unreadable) == (None, None, True)
    assert [each.code for each in checked.findings] == ["D001"]
    assert check(load_text("", "a.toml")).unreadable is False


@pytest.mark.parametrize("strict", [False, True])
def test_try_score(strict: bool) -> None:  # noqa: FBT001
    half = CLEAN.replace('actual = "33件"', "")
    scored = try_score(load_text(half, "a.toml"), strict=strict)
    assert scored.result is not None
    # 69.80 of 70 judged, of 100 in all.
    assert str(scored.result.projects[0].score) == ("69.80" if strict else "99.71")
    assert try_score(load_text(half, "a.toml"), "mof-1999").result is None
    assert try_score(load_text("", "a.toml")).result is None


def test_what_stops_a_score_stands_where_it_is_written() -> None:
    twice = HEADER + "[[project]]\nid = 'a'\nname = '甲'\n[[project]]\nid = 'a'\nname = '乙'\n"
    found = try_score(load_text(twice, "a.toml")).findings
    assert [(each.code, each.place.line) for each in found if each.place] == [
        ("D002", 4),
        ("D006", 8),
    ]


def test_a_scheme_file_at_fault_is_named_with_its_own_place(tmp_path: Path) -> None:
    text = CLEAN.replace("\n\n", '\nscheme = "mine.toml"\n\n', 1)
    for mistake, code in (("colour = 1", "D002"), ('rules = { date = "dates" }', "D004")):
        path = in_a_file(tmp_path, HEAD + mistake)
        (found,) = check(load_file(str(written(tmp_path, text)))).findings
        assert (found.code, found.path, found.place and found.place.line) == (code, path, 5)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (CLEAN, []),
        (f'scheme = "none"\n{CLEAN}', ["D007"]),
        (CLEAN.replace('category = "', 'category = "no '), ["D007"]),
        (NOT_TOML, []),
    ],
)
def test_what_its_method_does_not_have(text: str, codes: list[str]) -> None:
    found = unanswered(load_text(text, "2020.toml"))
    assert sorted({each.code for each in found}) == codes
    assert all(each.place is not None and each.path == "2020.toml" for each in found)


def test_between_years() -> None:
    old = try_score(load_text(CLEAN.replace("2020", "2019"), "2019.toml")).result
    less = CLEAN.replace('"≥120公里"', '"≥100公里"')
    accept = '\n[[accept]]\ncode = "Y001"\nreason = "已核减"\n'
    for text, reason in ((less, None), (less + accept, "已核减")):
        new = try_score(load_text(text, "2020.toml")).result
        assert old is not None
        assert new is not None
        found = check_years(old, new)
        assert {(each.code, each.path, each.accepted) for each in found} == {
            ("Y001", "2020.toml", reason),
            ("Y004", "2020.toml", None),
        }
        assert all(each.place is not None for each in found)
