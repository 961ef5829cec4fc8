"""The threat model of docs/security.md: each line names its tests, and what holds for all code."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from declarations import CLEAN, ERROR
from perfcli.cli.app import COMMANDS

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "perfcli"
MODULES = sorted(path.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*.py"))
MODEL = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
NAMED = re.findall(r"`((?:[\w/]+/)?test_\w+\.py)::(\w+)`", MODEL)
# Modules that run code, start processes or reach a network, and the few places that may use them.
REACHING = {
    "_pickle", "asyncio", "cffi", "code", "codeop", "ctypes", "dill", "ftplib", "http", "httpx",
    "imaplib", "importlib", "marshal", "multiprocessing", "pickle", "poplib", "pty", "requests",
    "runpy", "shelve", "smtplib", "socket", "socketserver", "ssl", "subprocess", "telnetlib",
    "urllib", "urllib3", "webbrowser", "xmlrpc", "yaml",
}  # fmt: skip
MAY_REACH = {
    # Which language Windows speaks.
    ("cli/start.py", "ctypes"),
    # Own processes, over pipes that nobody else can write to.
    ("batch/pool.py", "multiprocessing"),
    # Whether a library is installed.
    ("cli/commands/demo.py", "importlib.util"),
}
RUNNING = {"eval", "exec", "compile", "__import__", "breakpoint"}
STARTING = re.compile(r"os\.(system|popen|exec\w+|spawn\w+|posix_spawn\w*|startfile|fork\w*)\Z")
# What is imported by a name that is not in the text beside it: tables of our own.
LOOKED_UP = {("__init__.py", "_HOMES[name]"), ("forms/library.py", "name")}


def parsed(module: str) -> ast.Module:
    return ast.parse((SOURCE / module).read_text(encoding="utf-8"))


def test_every_test_of_the_model_exists() -> None:
    assert len(NAMED) > 40
    missing = []
    for path, name in NAMED:
        file = ROOT / path
        tests = ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if file.is_file() else ()
        if not any(isinstance(each, ast.FunctionDef) and each.name == name for each in tests):
            missing.append(f"{path}::{name}")
    assert not missing, "\n".join(missing)


def test_every_line_of_the_model_names_a_test() -> None:
    _, _, never = MODEL.partition("## What must never happen")
    rows = [line for line in never.splitlines() if line.startswith("| ")]
    lines = [line for line in rows if not line.startswith("| must not |")]
    assert len(lines) > 25
    assert [line for line in lines if "::test_" not in line] == []


@pytest.mark.parametrize("module", MODULES)
def test_nothing_of_a_file_is_run(module: str) -> None:
    for node in ast.walk(parsed(module)):
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func)
            assert name not in RUNNING, f"line {node.lineno}"
            assert not STARTING.match(name), f"line {node.lineno}"
            assert not name.endswith((".extractall", ".extract")), f"line {node.lineno}"
            if name in {"import_module", "importlib.import_module"}:
                given = ast.unparse(node.args[0])
                ours = re.match(r"""f?['"]perfcli\.[a-z.]*(?!\.)\{?""", given)
                assert ours or (module, given) in LOOKED_UP, f"line {node.lineno}"


@pytest.mark.parametrize("module", MODULES)
def test_no_module_reaches_out(module: str) -> None:
    imported = set()
    for node in ast.walk(parsed(module)):
        if isinstance(node, ast.Import):
            imported |= {each.name for each in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names = {each.name for each in node.names}
            if node.module != "importlib" or names != {"import_module"}:
                imported.add(node.module)
    # Quoting an address is no way to it.
    imported.discard("urllib.parse")
    reaching = {each for each in imported if each.partition(".")[0] in REACHING}
    allowed = {name for where, name in MAY_REACH if where == module}
    assert {each for each in reaching if not any(each.startswith(ok) for ok in allowed)} == set()


# Runs commands in one process that may reach no network, start nothing, and touch no other file.
GUARDED = """
import os, socket, sys, sysconfig, tempfile
from pathlib import Path

ours = [Path(each).resolve() for each in (
    sys.argv[1], Path(sys.argv[1], "..", "examples"), ".", tempfile.gettempdir(), sys.prefix,
    sys.base_prefix, sys.exec_prefix,
    *sysconfig.get_paths().values(), "/dev/null", "/proc/self", "/proc/meminfo", "/proc/cpuinfo",
    "/sys", "/usr/share/zoneinfo", "/usr/share/locale", "/etc/localtime", "/etc/mime.types",
)]
writable = [Path(".").resolve(), Path(tempfile.gettempdir()).resolve(), Path("/dev/null")]
NEVER = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn",
         "os.startfile", "urllib.", "http.", "ftplib.", "smtplib.", "webbrowser.", "winreg.",
         "pty.", "shutil.unpack", "syslog.", "cpython.run_")

def refuse(event, args):
    os.write(2, f"REFUSED {event} {args!r}\\n".encode())
    raise RuntimeError(event)

def below(path, places):
    real = Path(path).resolve()
    return any(real == each or each in real.parents for each in places)

def watch(event, args):
    # The processes of one run speak over a pipe of the system.
    local = event == "socket.__new__" and args[1] == socket.AF_UNIX
    if event.startswith(NEVER) and not local:
        refuse(event, args)
    if event == "open" and isinstance(args[0], (str, bytes, os.PathLike)):
        path = os.fsdecode(args[0])
        if not below(path, ours):
            refuse(event, args)
        written = args[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND)
        if written and not path.endswith((".pyc",)) and "__pycache__" not in path:
            if not below(path, writable):
                refuse(event, args)
    if event in ("os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.chmod", "os.link",
                 "os.symlink", "shutil.rmtree") and "__pycache__" not in str(args[0]):
        if not below(os.fsdecode(args[0]), writable):
            refuse(event, args)

sys.path.insert(0, sys.argv[1])
from perfcli.cli.start import run
sys.addaudithook(watch)
for line in sys.stdin:
    status, *arguments = line.rstrip("\\n").split("\\t")
    got = run(arguments, os.environ)
    if str(got) != status:
        os.write(2, f"STATUS {got} {arguments}\\n".encode())
os._exit(0)
"""
RUNS = {
    "init": ["0 init 2021 -o new.toml"],
    "demo": ["0 demo"],
    "validate": [
        *(f"1 validate many -q --report {form}=out.{form}"
          for form in ("text", "json", "jsonl", "sarif", "github", "junit", "xlsx", "docx")),
        "1 validate many --jobs 2 -q",
        "1 validate many.zip -q",
        *(f"1 validate many --output tables.{ending}"
          for ending in ("csv", "jsonl", "parquet", "duckdb")),
    ],
    "score": [f"0 score a.toml --format {form}"
              for form in ("table", "json", "jsonl", "csv", "markdown")],
    "explain": ["0 explain B001"],
    "diff": [f"0 diff old.toml a.toml --format {form}" for form in ("table", "json", "markdown")],
    "trend": [f"0 trend old.toml a.toml --format {form}" for form in ("table", "json", "csv")],
    "report": [f"0 report a.toml -o form.{ending}" for ending in ("xlsx", "docx", "html", "md")],
    "import": ["0 import form.xlsx", "0 import form.docx -o back.toml"],
    "draft": ["0 draft report.txt -o drafted.toml"],
    "query": ["0 query SELECT(1) tables.csv", "0 query SELECT(1) tables.parquet"],
    "overview": ["0 overview tables.parquet -o all.html"],
    "schemes": ["0 schemes list", "0 schemes show mof-2020", "0 schemes check mine.toml"],
    "schema": ["0 schema"],
    "completion": ["0 completion bash"],
}  # fmt: skip


def test_every_command_stays_with_its_files_and_off_the_network(tmp_path: Path) -> None:
    import zipfile

    folder = tmp_path / "work"
    (folder / "many").mkdir(parents=True)
    for number in range(3):
        (folder / "many" / f"{number}.toml").write_text(ERROR, encoding="utf-8")
    with zipfile.ZipFile(folder / "many.zip", "w") as archive:
        archive.writestr("a.toml", ERROR)
    (folder / "a.toml").write_text(CLEAN, encoding="utf-8")
    (folder / "old.toml").write_text(CLEAN.replace("2020", "2019"), encoding="utf-8")
    (folder / "report.txt").write_text("全年完成道路养护121公里。", encoding="utf-8")
    scheme = 'id = "mine"\nextends = "mof-2020"\ntitle = "区级"\nreference = "财绩〔2023〕5号"\n'
    (folder / "mine.toml").write_text(scheme, encoding="utf-8")
    (tmp_path / "tmp").mkdir()
    calls = [each.replace(" ", "\t") for name in RUNS for each in RUNS[name]]
    done = subprocess.run(
        [sys.executable, "-c", GUARDED, str(ROOT / "src")],
        input="\n".join(calls).encode(),
        capture_output=True,
        check=False,
        cwd=folder,
        env={
            **os.environ,
            "TMPDIR": str(tmp_path / "tmp"),
            "HOME": str(folder),
            "PERFCLI_CACHE_DIR": str(folder / "cache"),
        },
    )
    said = done.stderr.decode()
    assert (done.returncode, re.findall("(?:REFUSED|STATUS).*", said)) == (0, []), said[-2000:]
    assert list((tmp_path / "tmp").iterdir()) == []


def test_every_command_is_among_them() -> None:
    assert set(RUNS) == set(COMMANDS)


@pytest.mark.parametrize("name", ["tomli.py", "typer.py", "json.py", "decimal.py", "perfcli.toml"])
def test_modules_in_the_current_folder_are_not_run(folder: Path, name: str) -> None:
    (folder / "a.toml").write_text(ERROR, encoding="utf-8")
    (folder / name).write_text("raise SystemExit(77)" if name.endswith("py") else "")
    plain = {key: value for key, value in os.environ.items() if key != "PYTHONSAFEPATH"}
    for python in ([], ["-P"]):
        done = subprocess.run(
            [sys.executable, *python, "-m", "perfcli", "validate", "-q", "."],
            check=False,
            env=plain,
        )
        assert done.returncode == 1


ISOLATED = """
import sys
sys.path.append(sys.argv.pop(1))
from perfcli.__main__ import main
main()
"""


def test_isolated_python_ignores_the_environment(folder: Path) -> None:
    (folder / "tomli.py").write_text("raise SystemExit(77)")
    (folder / "a.toml").write_text(ERROR, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-I", "-c", ISOLATED, str(ROOT / "src"), "validate", "-q", "."],
        check=False,
        env={**os.environ, "PYTHONPATH": str(folder)},
    )
    assert done.returncode == 1


@pytest.mark.parametrize("given", ["/etc", "\x00", "..", "no such folder", "\n\x1b[31m", "/dev"])
def test_a_path_from_the_environment_finds_years_only(perfcli, folder: Path, given: str) -> None:
    assert folder
    environment = {} if "\0" in given else {"PERFCLI_PATH": given}
    done = perfcli("validate", "2018", **environment)
    assert done.status == 2
    assert "there is no file 2018.toml" in done.out
    assert "\x1b" not in done.out + done.err


@pytest.mark.parametrize("name", ["PERFCLI_LANG", "LANG", "COLUMNS", "NO_COLOR", "TERM"])
@pytest.mark.parametrize("value", ["", "../../etc", "zh\n", "999999999999999999", "\x1b[31m"])
def test_odd_values_in_the_environment_change_no_answer(
    perfcli, folder: Path, name: str, value: str
) -> None:
    (folder / "a.toml").write_text(ERROR, encoding="utf-8")
    done = perfcli("validate", "a.toml", **{name: value})
    assert done.status == 1
    assert "B001" in done.out
    assert "\x1b" not in done.out + done.err


def test_debugging_shows_more_and_does_no_more(perfcli, folder: Path) -> None:
    (folder / "a.toml").write_text(ERROR, encoding="utf-8")
    plain = perfcli("validate", "a.toml")
    assert perfcli("validate", "a.toml", PERFCLI_DEBUG="1") == plain
