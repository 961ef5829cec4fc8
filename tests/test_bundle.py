"""The zip for offices without internet: what it holds, and that what is missing is noticed.

`make bundle` does the same with the real wheels, and installs them.
"""

from __future__ import annotations

import hashlib
import importlib.util
import subprocess
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

from support import ROOT

PYTHONS = ("3.11", "3.13")
# A package with one wheel for everything, one with a wheel for each system and Python, and one that
# only Windows needs.
WHEELS = (
    "perfcli-1.0-py3-none-any.whl",
    "plain-2.0-py3-none-any.whl",
    "shades-1.0-py3-none-any.whl",
    "compiled-3.0-cp311-cp311-win_amd64.whl",
    "compiled-3.0-cp313-cp313-win_amd64.whl",
    "compiled-3.0-cp311-cp311-manylinux_2_17_x86_64.whl",
    "compiled-3.0-cp313-cp313-manylinux_2_17_x86_64.whl",
)
REQUIRES = {
    "perfcli": [
        "plain>=1",
        "compiled; extra == 'all'",
        "shades; sys_platform == 'win32' and extra == 'all'",
    ]
}


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bundle", ROOT / "tools" / "bundle.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def wheels(tmp_path: Path) -> Path:
    for name in WHEELS:
        package, version = name.split("-")[:2]
        needs = "".join(f"Requires-Dist: {each}\n" for each in REQUIRES.get(package, ()))
        offers = "Provides-Extra: all\n" if needs else ""
        about = f"Metadata-Version: 2.1\nName: {package}\nVersion: {version}\n{offers}{needs}"
        tag = name.removesuffix(".whl").split("-", 2)[2]
        described = f"Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: {tag}\n"
        with zipfile.ZipFile(tmp_path / name, "w") as wheel:
            folder = f"{package}-{version}.dist-info"
            wheel.writestr(f"{folder}/METADATA", about)
            wheel.writestr(f"{folder}/WHEEL", described)
            wheel.writestr(f"{folder}/RECORD", "")
    return tmp_path


def test_what_is_needed_is_that_of_the_system_it_is_meant_for(
    tool: ModuleType, wheels: Path
) -> None:
    found = {
        name: tool.needed("perfcli[all]", system, "3.13", wheels)
        for name, system in tool.SYSTEMS.items()
    }
    assert found == {
        "Windows": ["compiled==3.0", "perfcli==1.0", "plain==2.0", "shades==1.0"],
        "Linux": ["compiled==3.0", "perfcli==1.0", "plain==2.0"],
    }


def test_a_whole_folder_is_complete(
    tool: ModuleType, wheels: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tool.complete("[all]", PYTHONS, wheels)
    assert capsys.readouterr().out == (
        "Windows, Python 3.11: complete\nWindows, Python 3.13: complete\n"
        "Linux, Python 3.11: complete\nLinux, Python 3.13: complete\n"
    )


@pytest.mark.parametrize("missing", WHEELS[1:6:2])
def test_a_wheel_that_is_missing_is_noticed(
    tool: ModuleType, wheels: Path, capfd: pytest.CaptureFixture[str], missing: str
) -> None:
    (wheels / missing).unlink()
    with pytest.raises(subprocess.CalledProcessError):
        tool.complete("[all]", PYTHONS, wheels)
    assert missing.partition("-")[0] in capfd.readouterr().err


def test_the_archive_holds_wheels_sums_and_pages_and_is_always_the_same(
    tool: ModuleType, wheels: Path, tmp_path: Path
) -> None:
    pages = tool.pages("1.0", "[all]", PYTHONS)
    archives = []
    for folder in ("first", "second"):
        archive = tmp_path / folder / "perfcli-1.0-offline.zip"
        archive.parent.mkdir()
        tool.packed(wheels, pages, archive)
        archives.append(archive.read_bytes())
    assert archives[0] == archives[1]
    with zipfile.ZipFile(archive) as made:
        names = [each.removeprefix("perfcli-1.0-offline/") for each in made.namelist()]
        sums = made.read("perfcli-1.0-offline/SHA256SUMS").decode().splitlines()
        page = made.read("perfcli-1.0-offline/安装说明.txt")
    assert names == ["SHA256SUMS", "INSTALL.txt", "安装说明.txt"] + [
        f"wheels/{name}" for name in sorted(WHEELS)
    ]
    digest = hashlib.sha256((wheels / min(WHEELS)).read_bytes()).hexdigest()
    assert sums[0] == f"{digest}  wheels/{min(WHEELS)}"
    assert page.startswith(b"\xef\xbb\xbfperfcli 1.0 ")


@pytest.mark.parametrize("name", ["INSTALL.txt", "安装说明.txt"])
def test_the_pages_install_in_three_steps(tool: ModuleType, name: str) -> None:
    page = tool.pages("1.0", "[all]", PYTHONS)[name]
    assert "{" not in page
    assert "3.11 – 3.13" in page
    commands = [
        "py -m pip install --no-index --find-links wheels perfcli[all]",
        "py -m perfcli --lang",
    ]
    assert [each for each in commands if each not in page] == []
    steps = ("1. ", "2. ", "3. ") if name == "INSTALL.txt" else ("第一步", "第二步", "第三步")
    assert [page.count(f"\n{step}") for step in steps] == [1, 1, 1]


def test_one_python_is_named_alone(tool: ModuleType) -> None:
    assert "Python 3.13。" in tool.pages("1.0", "", ("3.13",))["安装说明.txt"]
