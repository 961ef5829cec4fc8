from __future__ import annotations

from pathlib import Path

import pytest
import typer

from perfcli.cli.method import found


def test_a_method_by_its_id_or_file(tmp_path: Path) -> None:
    assert found("hubei").id == "hubei"
    path = tmp_path / "own.toml"
    path.write_text('id = "own"\nextends = "hubei"\ntitle = "t"\nreference = "r"\n', "utf-8")
    assert found(str(path)).id == "own"


@pytest.mark.parametrize(
    ("reference", "said"),
    [
        ("hubie", "perfcli: there is no scheme `hubie`\n  help: did you mean `hubei`?\n"),
        ("none.toml", "perfcli: the scheme file none.toml cannot be read"),
        ("bad.toml", "bad.toml:1:1: error[D002]"),
    ],
)
def test_what_is_no_method_ends_the_command(
    folder: Path, capsys, reference: str, said: str
) -> None:
    (folder / "bad.toml").write_text('qq = 1\nextends = "hubei"\n', "utf-8")
    with pytest.raises(typer.Exit):
        found(reference)
    assert said in capsys.readouterr().err
