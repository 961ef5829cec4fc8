"""How much of perfcli the inputs of a target reach, in lines: `python -m fuzz.reach [TARGET...]`.

libFuzzer counts edges of the bytecode it instruments; this is the figure people know, from
coverage.py, of the seeds, the corpus of the repository and what runs have found.
"""

from __future__ import annotations

import contextlib
import io
import subprocess
import sys
from pathlib import Path

import coverage

from fuzz.target import FOUND, NAMES, committed, target

# What each target is about; of the rest of the package it may reach what it likes.
_ABOUT = {
    "values": ("values",),
    "document": (
        "values",
        "model",
        "source",
        "scheme",
        "scoring",
        "checks",
        "output/findings",
        "output/score",
        "output/report",
        "output/report_page",
        "output/form",
    ),
    "forms": ("forms", "source/toml_text.py"),
    "draft": ("drafting", "output/draft.py", "source/toml_text.py"),
    "archives": ("batch/archives.py",),
    "query": ("output/query", "output/tables/answer.py", "output/tables/sql.py"),
}


def main(names: list[str]) -> None:
    """Print the figures of each target; each is measured in a process of its own."""
    if len(names) == 1:
        sys.stdout.write(_measured(names[0]))
        return
    for name in names or NAMES:
        subprocess.run([sys.executable, "-m", "fuzz.reach", name], check=True)  # noqa: S603


def _measured(name: str) -> str:
    measuring = coverage.Coverage(data_file=None, config_file=False, source=["perfcli"])
    measuring.start()
    chosen = target(name)
    inputs = list(chosen.seeds())
    folders = (FOUND / name / "corpus", FOUND / name / "crashes")
    paths = [*committed(name), *(path for each in folders for path in each.glob("*"))]
    inputs += [path.read_bytes() for path in paths]
    failed = sum(not _passes(chosen.test, each) for each in inputs)
    measuring.stop()
    reached, lines = _lines(measuring, _ABOUT[name])
    share = f"{reached} of {lines} lines ({100 * reached // lines}%)"
    where = ", ".join(_ABOUT[name])
    return f"{name}: {share} of {where}; {len(inputs)} inputs, {failed} failed\n"


def _passes(test: object, data: bytes) -> bool:
    try:
        test(data)  # type: ignore[operator]
    except Exception:  # noqa: BLE001 - whatever it is, a run has said it already
        return False
    return True


def _lines(measuring: coverage.Coverage, about: tuple[str, ...]) -> tuple[int, int]:
    """Return how many lines were executed, and how many there are."""
    import perfcli

    root = Path(perfcli.__file__).parent
    reached = lines = 0
    with contextlib.redirect_stdout(io.StringIO()):
        for each in about:
            for path in (
                [root / each] if each.endswith(".py") else sorted((root / each).rglob("*.py"))
            ):
                _, statements, _, missing, _ = measuring.analysis2(str(path))
                lines += len(statements)
                reached += len(statements) - len(missing)
    return reached, lines


if __name__ == "__main__":
    main(sys.argv[1:])
