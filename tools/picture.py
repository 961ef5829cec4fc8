"""Draw the pictures of the two README files: a scored report, from a real run, as SVG.

Run by `make picture`. The same run gives the same file: nothing in it is random.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

ROOT = Path(__file__).parent.parent
COLUMNS = 100
PICTURES = {"en": "score.svg", "zh": "score.zh-CN.svg"}
COMMAND = ("score", "examples/2020.toml")
# Fonts of the reader's machine: a picture loads nothing from elsewhere.
_FOREIGN = re.compile(r"@font-face \{\{.*?\}\}\s*|<!--.*?-->\s*|Fira Code, ", re.DOTALL)
FORMAT = _FOREIGN.sub("", CONSOLE_SVG_FORMAT)


def run(language: str) -> str:
    """Return what the command prints in a language, with its colours."""
    call = [sys.executable, "-m", "perfcli", "--color", "always", "--lang", language, *COMMAND]
    environment = {**os.environ, "COLUMNS": str(COLUMNS)}
    printed = subprocess.run(call, cwd=ROOT, env=environment, capture_output=True, check=True)  # noqa: S603
    return printed.stdout.decode()


def drawn(output: str) -> str:
    """Return the picture of a terminal that shows `output`."""
    console = Console(record=True, width=COLUMNS, file=StringIO(), highlight=False)
    console.print(Text.from_ansi(output.rstrip()))
    title = " ".join(("perfcli", *COMMAND))
    return console.export_svg(
        title=title, theme=MONOKAI, code_format=FORMAT, unique_id="perfcli-score"
    )


def main() -> None:
    """Write the pictures to docs/."""
    for language, name in PICTURES.items():
        (ROOT / "docs" / name).write_text(drawn(run(language)), encoding="utf-8")


if __name__ == "__main__":
    main()
