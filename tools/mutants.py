"""Mutation tests of values, scoring and checks: mutmut runs each package against its own tests.

Run by `make mutants`; `make mutants PACKAGES="scoring checks" SAMPLE=500` tries so many mutants of
each, always the same ones. The work is kept in build/mutants/, so that a run that was stopped goes
on, and a changed function is tried anew. What lives is written to build/mutants/<package>.txt, each
mutant as what was changed.
"""

from __future__ import annotations

import ast
import json
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from random import Random

ROOT = Path(__file__).parent.parent
WORK = ROOT / "build" / "mutants"
PROGRAM = Path(sys.executable).with_name("mutmut")
PACKAGES = ("values", "scoring", "checks")
COPIED = ("src", "tests", "examples", "docs", "benchmarks")
WORKERS = 2
# pytest escapes ids that are given, and once more wherever it collects in the same process again.
AS_GIVEN = "disable_test_id_escaping_and_forfeit_all_rights_to_community_support=true"
PYTEST = ("-p", "no:cacheprovider", "--hypothesis-profile=mutants", "-o", AS_GIVEN)
# A fork server: a mutant forked from the process that ran the tests would find what was read before
# it in the caches, and live.
SETTINGS = f"""
[tool.mutmut]
source_paths = ["src"]
only_mutate = ["src/perfcli/{{package}}/*"]
also_copy = {json.dumps(COPIED[2:])}
pytest_add_cli_args = {json.dumps(PYTEST)}
pytest_add_cli_args_test_selection = ["tests/unit/{{package}}"]
process_isolation = "forkserver"
use_git_change_detection = false
timeout_constant = 20.0
timeout_multiplier = 5.0
"""
# Collects the tests and prints which functions were called for that.
CALLED = """
import sys
import pytest
from mutmut.state import state
pytest.main(sys.argv[1:])
print(*state()._stats, sep="\\n")
"""
# The exit statuses of mutmut: the tests passed, or no test calls the function; time ran out; the
# tests were not run.
PASSED, TIMED_OUT, NOT_RUN = {0, 5, 33}, {-24, 24, 36, 152}, 255


def prepared(package: str) -> Path:
    """Return the folder in which mutmut works on a package, with the files as they are now."""
    folder = WORK / package
    for name in COPIED:
        # Times of change are copied too: by them mutmut knows which files to mutate again.
        shutil.copytree(ROOT / name, folder / name, dirs_exist_ok=True)
    settings = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    (folder / "pyproject.toml").write_text(
        settings + SETTINGS.format(package=package), encoding="utf-8"
    )
    return folder


def mutmut(folder: Path, *arguments: str, check: bool = True) -> str:
    """Run mutmut in the folder of a package, and return what it says."""
    ended = subprocess.run(  # noqa: S603
        [PROGRAM, *arguments], cwd=folder, check=False, capture_output=True, text=True
    )
    if check and ended.returncode:
        sys.exit(ended.stdout + ended.stderr)
    return ended.stdout


def ended(folder: Path) -> dict[str, int | None]:
    """Return all mutants of a package, and how the tests of each ended; None for not yet."""
    found: dict[str, int | None] = {}
    for path in sorted(folder.glob("mutants/src/**/*.meta")):
        found |= json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"]
    return found


def tried(folder: Path, sample: int) -> dict[str, int]:
    """Try the mutants of a package, or a sample of them, and return how the tests of each ended."""
    # No mutant has this name: they are made, and the tests of each function are found.
    mutmut(folder, "run", "--max-children", str(WORKERS), "none", check=False)
    names = sorted(ended(folder))
    chosen = Random(sample).sample(names, sample) if 0 < sample < len(names) else names  # noqa: S311
    before = ended(folder)
    # What lived is tried again: there may be new tests.
    if left := [name for name in chosen if before[name] is None or before[name] in PASSED]:
        # Without names all that are left are tried, and no command is too long for the system.
        some = left if any(before[name] is not None for name in chosen) or chosen != names else []
        mutmut(folder, "run", "--max-children", str(WORKERS), *some)
    return {
        name: code for name, code in ended(folder).items() if name in chosen and code is not None
    }


def fresh(folder: Path, name: str, *command: str) -> subprocess.CompletedProcess[str]:
    """Run Python among the mutated files, with a mutant from the start."""
    return subprocess.run(  # noqa: S603
        [sys.executable, *command],
        cwd=folder / "mutants",
        env=os.environ | {"MUTANT_UNDER_TEST": name, "PYTHONPATH": "src"},
        check=False,
        capture_output=True,
        text=True,
    )


def early(folder: Path, package: str) -> set[str]:
    """Return the functions that are called before any test: by imports, and for parameters.

    mutmut starts a mutant after that, when what they return is kept already.
    """
    called = fresh(folder, "stats", "-c", CALLED, "--collect-only", "-qq", f"tests/unit/{package}")
    return set(called.stdout.split())


def lives(folder: Path, package: str, name: str) -> bool:
    """Tell whether all tests of the package pass where the mutant is there from the start."""
    ended = fresh(folder, name, "-m", "pytest", "-x", "-q", *PYTEST, f"tests/unit/{package}")
    return ended.returncode == 0


def worded(path: Path) -> set[str]:
    """Return the mutants in a mutated file that change only the words of a message."""
    functions = {
        node.name: ast.dump(Wordless().visit(node))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and "__mutmut_" in node.name
    }
    module = ".".join(path.relative_to(WORK).parts[3:]).removesuffix(".py")
    found = set()
    for name, body in functions.items():
        original = f"{name.rpartition('_')[0]}_orig"
        if body.replace(name, original) == functions[original]:
            found.add(f"{module}.{name}")
    return found


class Wordless(ast.NodeTransformer):
    """Takes the words out of every message, so that functions differ only in what they do."""

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """Empty a call of the marker of messages."""
        if isinstance(node.func, ast.Name) and node.func.id == "N_":
            node.args = []
        return self.generic_visit(node)


def main(sample: int, packages: list[str]) -> None:
    """Try the packages that are named, or all, and say what became of the mutants."""
    for package in packages or PACKAGES:
        folder = prepared(package)
        codes = tried(folder, sample)
        words = set().union(*map(worded, folder.glob(f"mutants/src/perfcli/{package}/**/*.py")))
        alive = {name for name, code in codes.items() if code in PASSED}
        if NOT_RUN in codes.values() or not lives(folder, package, "none"):
            sys.exit(f"{package}: the tests of a mutant cannot be run, or one fails without any")
        called = early(folder, package)
        again = sorted(each for each in alive if each.partition("__mutmut_")[0] in called)
        with ThreadPoolExecutor(WORKERS) as workers:
            living = workers.map(partial(lives, folder, package), again)
            alive -= {name for name, lived in zip(again, living, strict=True) if not lived}
        shown = [mutmut(folder, "show", name) for name in sorted(alive)]
        (WORK / f"{package}.txt").write_text("\n".join(shown), encoding="utf-8")
        late = sum(code in TIMED_OUT and name not in words for name, code in codes.items())
        count, survived = len(codes.keys() - words), len(alive - words)
        sys.stdout.write(
            f"{package}: {count} mutants, {count - survived - late} killed, {late} out of time, "
            f"{survived} survived, score {100 * (count - survived) / count:.1f}%; of wording only: "
            f"{len(words & codes.keys())}, {len(words & alive)} survived\n"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
