"""The wheel: the same bytes at each build, all that is needed in it, and at home anywhere.

It is installed beside what it declares to need and nothing else, where nothing can be written.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import venv
import zipfile
from collections.abc import Iterator
from email import message_from_bytes
from importlib.metadata import distribution
from pathlib import Path
from typing import NamedTuple

import pytest
from packaging.requirements import Requirement

from perfcli import __version__
from support import EXAMPLES, ROOT

PARTS = ("src", "man", "examples", "pyproject.toml", "hatch_build.py", "README.md", "LICENSE")
BUILD = (sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", "dist")
# Root may write where it must not, unless that is taken from it.
PLAIN = ("setpriv", "--bounding-set", "-dac_override")


class Built(NamedTuple):
    """Two builds of the same source."""

    first: Path
    second: Path


def build(folder: Path, *, mask: str) -> Path:
    """Build a wheel from a copy of the source, in a folder and with rights of its own."""
    skipped = shutil.ignore_patterns("__pycache__", "*.mo")
    for name in PARTS:
        path = ROOT / name
        if path.is_dir():
            shutil.copytree(path, folder / name, ignore=skipped, copy_function=shutil.copyfile)
        else:
            shutil.copyfile(path, folder / name)
    subprocess.run(
        ["sh", "-c", f'umask {mask}; exec "$@"', "sh", *BUILD],
        cwd=folder,
        check=True,
        capture_output=True,
    )
    return next((folder / "dist").glob("*.whl"))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folders = (tmp_path_factory.mktemp("first"), tmp_path_factory.mktemp("elsewhere"))
    return Built(
        *(build(each, mask=mask) for each, mask in zip(folders, ("022", "077"), strict=True))
    )


def needed(name: str, found: dict[str, list[Path]] | None = None) -> dict[str, list[Path]]:
    """Return the files of all that a distribution needs, as far as it declares it."""
    found = {} if found is None else found
    for each in map(Requirement, distribution(name).requires or ()):
        if each.name not in found and (each.marker is None or each.marker.evaluate({"extra": ""})):
            files = distribution(each.name).files or []
            found[each.name] = [Path(path) for path in files if not path.parts[0].startswith("..")]
            needed(each.name, found)
    return found


@pytest.fixture(scope="module")
def installed(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return the Python of an environment with the wheel and what it needs, not to be written."""
    place = tmp_path_factory.mktemp("installed")
    venv.create(place, with_pip=False)
    python = next(place.glob("[bS]*/python*"))
    library = next(place.glob("[lL]ib/**/site-packages"))
    for name, files in needed("perfcli").items():
        home = Path(str(distribution(name).locate_file("")))
        for path in files:
            (library / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(home / path, library / path)
    pip = ["--python", str(python), "install", "--quiet", "--no-index", "--no-deps"]
    subprocess.run([sys.executable, "-m", "pip", *pip, str(built.first)], check=True)
    folders = [library, *(path for path in library.rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o555)
    yield python
    for folder in folders:
        folder.chmod(0o755)


def run(python: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    plain = PLAIN if os.geteuid() == 0 else ()
    kept = {"PATH", "LANG", "SYSTEMROOT"}
    return subprocess.run(
        [*plain, str(python), *arguments],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={name: value for name, value in os.environ.items() if name in kept},
    )


def test_two_builds_are_the_same(built: Built) -> None:
    assert built.first.read_bytes() == built.second.read_bytes()


def test_the_whole_package_is_in_it(built: Built) -> None:
    source = ROOT / "src"
    here = {
        path.relative_to(source).as_posix()
        for path in (source / "perfcli").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    names = set(zipfile.ZipFile(built.first).namelist())
    packed = {name for name in names if name.startswith("perfcli/")}
    assert packed - here == {path for path in packed if path.startswith("perfcli/examples/")}
    assert here - packed == set()
    data = f"perfcli-{__version__}.data/data/share/man"
    assert {
        "perfcli/py.typed",
        "perfcli/locale/zh/LC_MESSAGES/perfcli.mo",
        "perfcli/scheme/library/mof-2020.toml",
        "perfcli/output/report/forms/mof-2020.toml",
        "perfcli/cli/shells/perfcli.bash",
        f"{data}/man1/perfcli.1",
        f"{data}/zh_CN/man1/perfcli.1",
    } <= names


def test_it_says_what_it_is(built: Built) -> None:
    with zipfile.ZipFile(built.first) as wheel:
        about = message_from_bytes(wheel.read(f"perfcli-{__version__}.dist-info/METADATA"))
    assert (about["Name"], about["Version"]) == ("perfcli", __version__)
    plain = [each for each in about.get_all("Requires-Dist", []) if "extra ==" not in each]
    assert sorted(Requirement(each).name for each in plain) == [
        "pydantic",
        "rich",
        "tomli",
        "typer",
    ]


def test_nothing_of_the_machine_it_was_built_on_is_in_it(built: Built) -> None:
    folders = {str(each.parents[1]).encode() for each in built} | {str(ROOT).encode()}
    with zipfile.ZipFile(built.first) as wheel:
        contents = {name: wheel.read(name) for name in wheel.namelist()}
    assert [
        name for name, content in contents.items() if any(each in content for each in folders)
    ] == []


@pytest.mark.skipif(shutil.which("setpriv") is None, reason="needs setpriv")
def test_it_works_where_nothing_can_be_written(installed: Path) -> None:
    library = next(installed.parents[1].glob("[lL]ib/**/site-packages"))
    attempt = "import pathlib, sys; pathlib.Path(sys.argv[1], 'new').touch()"
    assert "PermissionError" in run(installed, "-c", attempt, str(library)).stderr
    before = sorted(library.rglob("*"))
    ran = run(installed, "-m", "perfcli", "--lang", "zh", "score", str(EXAMPLES / "2020.toml"))
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "城市管理" in ran.stdout
    assert sorted(library.rglob("*")) == before


def test_it_works_isolated(installed: Path) -> None:
    ran = run(installed, "-I", "-m", "perfcli", "--version")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, f"perfcli {__version__}\n", "")


@pytest.mark.parametrize("command", ["validate", "score", "diff", "trend", "explain", "schemes"])
def test_a_command_needs_no_more_than_is_declared(installed: Path, command: str) -> None:
    years = [str(EXAMPLES / f"{year}.toml") for year in (2019, 2020)]
    arguments = {"explain": ["B001"], "schemes": ["list"]}.get(command, years)
    ran = run(installed, "-I", "-m", "perfcli", command, *arguments)
    assert ran.returncode in {0, 1}
    assert not re.search("ModuleNotFoundError|unexpected", ran.stderr)
