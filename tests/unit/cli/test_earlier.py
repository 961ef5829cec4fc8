from __future__ import annotations

from pathlib import Path

import pytest
import typer

from perfcli.cli.earlier import Earlier, named, usual


@pytest.mark.usefixtures("examples")
def test_last_year_s_declaration_is_found_the_usual_way() -> None:
    found = usual(2021, asks=False)
    assert found is not None
    assert (Path(found.path), found.declaration.year) == (Path("examples/2020.toml"), 2020)
    assert usual(2019, asks=False) is None


def test_a_folder_named_as_a_year_is_no_declaration(folder: Path) -> None:
    (folder / "2020").mkdir()
    assert usual(2021, asks=False) is None
    (folder / "2020" / "x.toml").write_text("")
    assert usual(2021, asks=False) is None


@pytest.mark.parametrize(
    ("argument", "of", "said"),
    [
        ("2020", 2020, "examples/2020.toml is of 2020, which is not before 2020"),
        ("examples/20*.toml", 2030, "--from takes one declaration, and 2 were given"),
        ("2018", 2030, "there is no file 2018.toml"),
    ],
)
@pytest.mark.usefixtures("examples")
def test_what_nothing_can_be_carried_over_from(capsys, argument: str, of: int, said: str) -> None:
    with pytest.raises(typer.Exit):
        named(argument, of)
    assert said in capsys.readouterr().err.replace("\\", "/")


@pytest.mark.usefixtures("examples")
def test_a_scheme_file_is_named_from_the_current_folder() -> None:
    found = named("2020", None)
    assert found.scheme == "mof-2020"
    own = found.declaration.model_copy(update={"scheme": "schemes/own.toml"})
    assert Path(Earlier(found.path, own).scheme) == Path("examples/schemes/own.toml")
