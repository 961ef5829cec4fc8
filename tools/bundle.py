"""Write a zip from which perfcli is installed where there is no internet.

Run by `make bundle`. It holds wheels of perfcli and of all it needs, for every system and Python in
`SYSTEMS` and `PYTHONS`, a page in two languages that says how they are installed, and checksums.
Before it is done, the part of each system is resolved from these wheels alone, and that of this one
is installed in an empty environment and run.

What is needed is resolved by uv, for the system it is meant for: pip decides by the one it runs on,
and would leave out what only Windows needs.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ROOT = Path(__file__).parent.parent
PAGES = Path(__file__).parent / "bundle_pages"
EXAMPLE = ROOT / "examples" / "2020.toml"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
# The earliest that a zip can hold: the same wheels give the same bytes.
DATE = (1980, 1, 1, 0, 0, 0)


class System(NamedTuple):
    """A system: its name as uv knows it, and the tags of wheels that run on it."""

    uv: str
    tags: tuple[str, ...]


SYSTEMS = {
    "Windows": System("x86_64-pc-windows-msvc", ("win_amd64",)),
    "Linux": System(
        "x86_64-manylinux_2_28",
        ("manylinux_2_28_x86_64", "manylinux_2_17_x86_64", "manylinux2014_x86_64"),
    ),
}


def run(*command: str | Path, stdin: str = "", alone: bool = False) -> str:
    """Run a program and return what it prints; its errors are shown.

    Where it is `alone`, no setting of this machine tells it of another place to look for packages.
    """
    call = [str(each) for each in command]
    environment = dict(os.environ)
    if alone:
        environment = {
            name: value
            for name, value in environment.items()
            if not name.startswith(("PIP_", "UV_", "PYTHON", "PERFCLI_"))
        } | {"PIP_CONFIG_FILE": os.devnull, "UV_NO_CONFIG": "1"}
    ran = subprocess.run(  # noqa: S603
        call, input=stdin, stdout=subprocess.PIPE, check=True, encoding="utf-8", env=environment
    )
    return ran.stdout


def needed(wanted: str, system: System, python: str, folder: Path | None = None) -> list[str]:
    """Return the exact versions that `wanted` needs there; with a folder, of what is in it alone.

    Raises:
        subprocess.CalledProcessError: something has no wheel for this system and Python.
    """
    uv = (sys.executable, "-m", "uv", "pip", "compile", "-", "--quiet")
    plain = ("--no-header", "--no-annotate", "--only-binary", ":all:")
    where = ("--python-platform", system.uv, "--python-version", python)
    source = ("--offline", "--no-index", "--find-links", folder) if folder else ()
    found = run(*uv, *plain, *where, *source, stdin=wanted, alone=folder is not None)
    return found.splitlines()


def fetched(pins: Iterable[str], system: System, python: str, folder: Path) -> None:
    """Download the wheels of exact versions for a system into a folder."""
    tags = [part for tag in system.tags for part in ("--platform", tag)]
    kind = ("--only-binary", ":all:", "--implementation", "cp", "--python-version", python)
    call = (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder)
    run(*call, *kind, *tags, *pins)


def collected(wheel: Path, extras: str, pythons: Sequence[str], folder: Path) -> None:
    """Fill a folder with a wheel and all that it needs, everywhere."""
    for name, system in SYSTEMS.items():
        for python in pythons:
            pins = needed(f"perfcli{extras} @ {wheel.as_uri()}", system, python)
            fetched([pin for pin in pins if "@" not in pin], system, python, folder)
            say(f"{name}, Python {python}: {len(pins)} packages")
    (folder / wheel.name).write_bytes(wheel.read_bytes())


def complete(extras: str, pythons: Sequence[str], folder: Path) -> None:
    """Resolve the part of each system from the folder alone, whatever this system is."""
    for name, system in SYSTEMS.items():
        for python in pythons:
            needed(f"perfcli{extras}", system, python, folder)
            say(f"{name}, Python {python}: complete")


def tried(extras: str, folder: Path) -> None:
    """Install from the folder alone into an empty environment, and score the example."""
    with tempfile.TemporaryDirectory() as place:
        venv.create(place, with_pip=True)
        python = (next(Path(place).glob("[bS]*/python*")), "-I", "-m")
        pip = ("pip", "install", "--quiet", "--no-index", "--find-links", folder)
        run(*python, *pip, f"perfcli{extras}", alone=True)
        run(*python, "perfcli", "score", EXAMPLE, alone=True)
        version = run(*python, "perfcli", "--version", alone=True).strip()
    say(f"installed and run here: {version}")


def packed(folder: Path, pages: dict[str, str], archive: Path) -> None:
    """Write the archive: the wheels, their checksums and the pages, always in the same order."""
    wheels = {path.name: path.read_bytes() for path in sorted(folder.glob("*.whl"))}
    sums = {name: hashlib.sha256(content).hexdigest() for name, content in wheels.items()}
    listed = "".join(f"{digest}  wheels/{name}\n" for name, digest in sums.items())
    # Notepad takes a text for UTF-8 by the mark at its beginning.
    texts = {name: text.replace("\n", "\r\n").encode("utf-8-sig") for name, text in pages.items()}
    with zipfile.ZipFile(archive, "w") as made:
        for name, content in [("SHA256SUMS", listed.encode()), *sorted(texts.items())]:
            _add(made, f"{archive.stem}/{name}", content, zipfile.ZIP_DEFLATED)
        for name, content in wheels.items():  # compressed already
            _add(made, f"{archive.stem}/wheels/{name}", content, zipfile.ZIP_STORED)


def _add(archive: zipfile.ZipFile, name: str, content: bytes, method: int) -> None:
    entry = zipfile.ZipInfo(name, DATE)
    entry.compress_type = method
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, content)


def pages(version: str, extras: str, pythons: Sequence[str]) -> dict[str, str]:
    """Return the pages that say how it is installed."""
    named = f"{pythons[0]} – {pythons[-1]}" if len(pythons) > 1 else pythons[0]
    return {
        path.name: path.read_text("utf-8").format(version=version, pythons=named, extras=extras)
        for path in PAGES.glob("*.txt")
    }


def say(text: str) -> None:
    """Tell how far it is."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main() -> None:
    """Write the archive to the folder that is named."""
    parser = argparse.ArgumentParser(description="Write a zip that installs without internet.")
    parser.add_argument("wheel", type=Path, help="the wheel of perfcli")
    parser.add_argument("folder", type=Path, help="where the zip is written")
    parser.add_argument("--extras", default="all", help="which extras, with commas; or none")
    parser.add_argument("--pythons", default=",".join(PYTHONS), help="for which Pythons")
    options = parser.parse_args()
    extras = "" if options.extras == "none" else f"[{options.extras}]"
    pythons = options.pythons.split(",")
    version = options.wheel.name.split("-")[1]
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        collected(options.wheel.resolve(), extras, pythons, folder)
        complete(extras, pythons, folder)
        here = f"{sys.version_info.major}.{sys.version_info.minor}"
        if here in pythons:
            tried(extras, folder)
        else:
            say(f"not installed here: Python {here} is not among those wanted")
        archive = options.folder / f"perfcli-{version}-offline.zip"
        packed(folder, pages(version, extras, pythons), archive)
    say(f"{archive}: {archive.stat().st_size / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
