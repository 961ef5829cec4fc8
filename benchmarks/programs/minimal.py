"""The least that reads a declaration: the same typer, the same parser, the same pydantic models.

No checks, no scores, no output: the yardstick for `perfcli validate` and `perfcli score`.
"""

from decimal import Decimal
from pathlib import Path

import tomli
import typer

from perfcli.model.declaration import Declaration

app = typer.Typer()


@app.command()
def main(path: Path) -> None:
    """Read one declaration and say nothing."""
    text = path.read_text(encoding="utf-8")
    Declaration.model_validate(tomli.loads(text, parse_float=Decimal))


if __name__ == "__main__":
    app()
