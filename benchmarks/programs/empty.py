"""The least a typer program can be: the yardstick for `perfcli --version`."""

import typer

app = typer.Typer()


@app.command()
def main() -> None:
    """Do nothing."""


if __name__ == "__main__":
    app()
