from __future__ import annotations

from pathlib import Path

from perfcli.starting import examples
from support import EXAMPLES


def test_they_are_copied_as_they_are(tmp_path: Path) -> None:
    examples.copy(tmp_path)
    copied = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert copied == {name: (EXAMPLES / name).read_bytes() for name in examples.NAMES}


def test_in_a_wheel_they_stand_beside_the_code(tmp_path: Path, monkeypatch) -> None:
    package = tmp_path / "perfcli"
    (package / "examples").mkdir(parents=True)
    for name in examples.NAMES:
        (package / "examples" / name).write_text(f"packaged {name}")
    monkeypatch.setattr(examples, "_PACKAGE", package)
    target = tmp_path / "to"
    target.mkdir()
    examples.copy(target)
    assert (target / "2020.toml").read_text() == "packaged 2020.toml"


def test_they_are_those_that_the_build_puts_into_a_wheel() -> None:
    build = (EXAMPLES.parent / "hatch_build.py").read_text(encoding="utf-8")
    assert all(f'"{name}"' in build for name in examples.NAMES)
