"""Scheme files for tests: a head that extends a built-in scheme, and a file of it."""

from __future__ import annotations

from pathlib import Path

HEAD = 'id = "mine"\nextends = "mof-2020"\ntitle = "区级"\nreference = "区财绩〔2023〕5号"\n'
NO_SPLIT = HEAD + 'weights = "required"\n'


def written(folder: Path, text: str, name: str = "mine.toml") -> str:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)
