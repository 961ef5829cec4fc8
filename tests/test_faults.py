"""What goes wrong around the program: killed, a full disk, nobody who reads, an old console.

`MOMENTS=50` kills each command at fifty moments instead of two; `make faults` does that.
"""

from __future__ import annotations

import os
import pty
import re
import resource
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest

from declarations import CLEAN, ERROR

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
MOMENTS = int(os.environ.get("MOMENTS", "2"))
PERFCLI = [sys.executable, "-m", "perfcli"]
# What a run that was killed may leave behind: hidden, and never taken for a file to read.
LEFT = re.compile(r"\.perfcli-.*|\..*\.(?:lock|part)|.*-journal|answers-\d+\.sqlite")
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": ""}


def started(folder: Path, call: list[str], **options: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # type: ignore[call-overload]
        [*PERFCLI, *call], cwd=folder, **{"env": ENVIRONMENT, **options}
    )


def ran(folder: Path, call: list[str], **options: object) -> subprocess.CompletedProcess[bytes]:
    chosen = {"env": ENVIRONMENT, "capture_output": True, "check": False, **options}
    return subprocess.run([*PERFCLI, *call], cwd=folder, **chosen)  # type: ignore[call-overload] # noqa: PLW1510


class Command(NamedTuple):
    """A command that writes: its arguments, the files it makes, and its exit status."""

    call: list[str]
    made: list[str]
    status: int


COMMANDS = {
    "report": Command(["report", "2020.toml", "-o", "out.xlsx", "--force"], ["out.xlsx"], 0),
    "import": Command(["import", "form.xlsx", "-o", "out.toml", "--force"], ["out.toml"], 0),
    "batch": Command(
        ["validate", "many", "--jobs", "2", "--report", "json=out.json", "--quiet"],
        ["out.json"],
        1,
    ),
    "tables": Command(
        ["validate", "many", "--output", "out.csv", "--force", "--quiet"],
        ["out.projects.csv", "out.indicators.csv", "out.findings.csv"],
        1,
    ),
    "cache": Command(["validate", "many", "--report", "json=out.json"], ["out.json"], 1),
}


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a folder with a declaration, a form of it, and sixty declarations."""
    folder = tmp_path_factory.mktemp("faults")
    shutil.copy(EXAMPLES / "2020.toml", folder)
    (folder / "many").mkdir()
    for number in range(60):
        text = (ERROR if number % 3 else CLEAN).replace("示例单位", f"第{number}单位")
        (folder / "many" / f"{number:02}.toml").write_text(text, encoding="utf-8")
    assert ran(folder, ["report", "2020.toml", "-o", "form.xlsx"]).returncode == 0
    return folder


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def contents(path: Path) -> dict[str, bytes]:
    """Return what is in a file; of a package its parts, which are what is compared."""
    if path.suffix != ".xlsx":
        return {"": path.read_bytes()}
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist() if "docProps" not in name}


def killed(folder: Path, call: list[str], after: float, *, writing: bool) -> None:
    """Start a command and kill it with all it started: at a moment, or while it writes a file."""
    before = names(folder)
    process = started(folder, call, start_new_session=True, stdout=subprocess.DEVNULL)
    end = time.monotonic() + 60
    while writing and process.poll() is None and time.monotonic() < end:
        if names(folder) - before:
            after /= 50
            break
        time.sleep(0.0002)
    try:
        process.wait(after)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@pytest.mark.parametrize("name", COMMANDS)
def test_killed_at_any_moment(prepared: Path, tmp_path: Path, name: str) -> None:
    command = COMMANDS[name]
    random = Random(f"{name} {MOMENTS}")  # noqa: S311 - moments, no secrets
    folder = tmp_path / "work"
    shutil.copytree(prepared, folder)
    environment = {"PERFCLI_CACHE_DIR": str(tmp_path / "cache")}
    with pytest.MonkeyPatch.context() as patched:
        patched.setitem(ENVIRONMENT, "PERFCLI_CACHE_DIR", environment["PERFCLI_CACHE_DIR"])
        whole = ran(folder, command.call)
        assert whole.returncode == command.status, whole.stderr
        right = {made: contents(folder / made) for made in command.made}
        began = time.monotonic()
        ran(folder, command.call)
        took = time.monotonic() - began
        for moment in range(MOMENTS):
            old = random.random() < 0.5
            for made in command.made:
                (folder / made).unlink(missing_ok=True)
                if old:
                    (folder / made).write_bytes(b"old")
            if name == "cache" and random.random() < 0.3:
                shutil.rmtree(tmp_path / "cache", ignore_errors=True)
            killed(folder, command.call, random.uniform(0, took), writing=moment % 2 == 1)
            for made in command.made:
                path = folder / made
                if path.exists() and not (old and path.read_bytes() == b"old"):
                    assert contents(path) == right[made]
        again = ran(folder, command.call)
        assert (again.returncode, again.stdout, again.stderr) == (
            command.status,
            whole.stdout,
            whole.stderr,
        )
        assert {made: contents(folder / made) for made in command.made} == right
    known = names(prepared) | {*command.made}
    assert [each for each in names(folder) if each not in known and not LEFT.match(each)] == []


def test_what_a_killed_run_left_is_not_read(perfcli, folder: Path) -> None:
    (folder / "a.toml").write_text(CLEAN, encoding="utf-8")
    (folder / ".perfcli-abc.part").write_text("half", encoding="utf-8")
    ran = perfcli("validate", ".")
    assert (ran.status, ran.err) == (0, "")
    assert "1 file" in ran.out


def limited(size: int) -> None:
    """Let this process write no file beyond a size: what a full disk answers, without one."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


@pytest.mark.parametrize(
    ("call", "made"),
    [
        (["report", "2020.toml", "-o", "out.xlsx"], "out.xlsx"),
        (["report", "2020.toml", "-o", "out.docx"], "out.docx"),
        (["report", "2020.toml", "-o", "out.html"], "out.html"),
        (["report", "2020.toml", "-o", "out.md"], "out.md"),
        (["import", "form.xlsx", "-o", "out.toml"], "out.toml"),
        (["validate", "many", "-q", "--report", "sarif=out.sarif"], "out.sarif"),
        (["validate", "2020.toml", "-q", "--report", "xlsx=out.xlsx"], "out.xlsx"),
        (["validate", "2020.toml", "-q", "--write-baseline", "out.json"], "out.json"),
        (["validate", "many", "-q", "--output", "out.jsonl"], "out.projects.jsonl"),
        (["init", "2021", "-o", "out.toml"], "out.toml"),
    ],
    ids=lambda each: each[0] if isinstance(each, list) else each,
)
def test_a_disk_that_is_full(prepared: Path, tmp_path: Path, call: list[str], made: str) -> None:
    folder = tmp_path / "work"
    shutil.copytree(prepared, folder)
    before = sorted(names(folder))
    done = ran(folder, call, preexec_fn=partial(limited, 700))
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"cannot be written: File too large" in done.stderr
    assert made.split(".", maxsplit=1)[0].encode() in done.stderr
    assert sorted(names(folder)) == before


SHOWN = (
    ["validate", "2020.toml"],
    ["validate", "2020.toml", "--format", "json"],
    ["score", "2020.toml"],
    ["diff", "2020.toml", "2020.toml"],
    ["explain", "B001"],
    ["schema"],
    ["--help"],
    ["--version"],
)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize("call", SHOWN, ids="-".join)
def test_output_to_a_full_disk_is_said(prepared: Path, call: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = ran(prepared, call, capture_output=False, stdout=full, stderr=subprocess.PIPE)
        silent = ran(prepared, call, capture_output=False, stdout=full, stderr=full)
    assert done.returncode == 2
    assert done.stderr == (
        b"perfcli: the output cannot be written: No space left on device\n"
        b"  help: free some space, or write to another disk\n"
    )
    assert silent.returncode == 2


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_output_that_is_cut_off_is_no_success(prepared: Path, unbuffered: str) -> None:
    with (prepared / "shown.json").open("wb") as shown:
        done = ran(
            prepared,
            ["score", "2020.toml", "--format", "json"],
            capture_output=False,
            stdout=shown,
            stderr=subprocess.PIPE,
            preexec_fn=partial(limited, 5000),
            env={**ENVIRONMENT, "PYTHONUNBUFFERED": unbuffered},
        )
    assert (prepared / "shown.json").stat().st_size == 5000
    assert done.returncode == 2
    assert done.stderr == (
        b"perfcli: the output cannot be written: File too large\n"
        b"  help: free some space, or write to another disk\n"
    )
    (prepared / "shown.json").unlink()


@pytest.mark.parametrize("call", SHOWN, ids="-".join)
def test_a_reader_that_goes_is_no_news(prepared: Path, call: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = ran(prepared, call, capture_output=False, stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert (done.returncode, done.stderr) == (2, b"")


@pytest.mark.parametrize("call", [["validate", "2020.toml"], ["score", "2020.toml"], ["--version"]])
def test_without_any_stream_the_status_tells(prepared: Path, call: list[str]) -> None:
    expected = ran(prepared, call).returncode
    shell = 'exec "$@" 0<&- 1>&- 2>&-'
    done = subprocess.run(
        ["sh", "-c", shell, "sh", *PERFCLI, *call], cwd=prepared, env=ENVIRONMENT, check=False
    )
    assert done.returncode == expected


def test_a_file_written_without_streams_holds_nothing_else(prepared: Path, tmp_path: Path) -> None:
    call = ["validate", str(prepared / "2020.toml"), "--report", "json=out.json"]
    assert ran(tmp_path, call).returncode == 1
    right = (tmp_path / "out.json").read_bytes()
    shell = 'exec "$@" 0<&- 1>&- 2>&-'
    subprocess.run(
        ["sh", "-c", shell, "sh", *PERFCLI, *call], cwd=tmp_path, env=ENVIRONMENT, check=False
    )
    assert (tmp_path / "out.json").read_bytes() == right


def test_a_terminal_that_goes_away(prepared: Path) -> None:
    master, slave = pty.openpty()
    process = started(
        prepared,
        ["validate", "--files-from", "-", "--jobs", "1"],
        stdin=subprocess.PIPE,
        stdout=slave,
        stderr=slave,
        # As under nohup, or the signal would end it.
        preexec_fn=partial(signal.signal, signal.SIGHUP, signal.SIG_IGN),
    )
    os.close(slave)
    os.close(master)
    assert process.stdin is not None
    process.communicate(b"many/01.toml\n" * 10, timeout=60)
    assert process.returncode == 2


class Console(NamedTuple):
    """A terminal that knows an encoding only, or a system without a locale."""

    environment: dict[str, str]
    encoding: str


CONSOLES = {
    "cp936": Console({"PYTHONIOENCODING": "gbk", "PYTHONUTF8": "0", "LC_ALL": "C"}, "gbk"),
    "ascii": Console({"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}, "ascii"),
    "C": Console({"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}, "utf-8"),
    "none": Console({}, "utf-8"),
}


def seen(folder: Path, call: list[str], environment: dict[str, str]) -> tuple[int, bytes]:
    """Run a command in a terminal; return its status and what the terminal was given."""
    master, slave = pty.openpty()
    clean = {
        name: value
        for name, value in ENVIRONMENT.items()
        if name not in {"LANG", "LC_ALL", "LC_CTYPE", "PYTHONIOENCODING"}
    }
    process = started(
        folder, call, stdout=slave, stderr=slave, env={**clean, **environment, "COLUMNS": "120"}
    )
    os.close(slave)
    shown = b""
    while True:
        try:
            block = os.read(master, 65536)
        except OSError:
            break
        if not block:
            break
        shown += block
    os.close(master)
    return process.wait(), shown


@pytest.mark.parametrize("console", CONSOLES)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_console_that_cannot_show_everything(prepared: Path, console: str, language: str) -> None:
    folder = prepared
    rare = (
        CLEAN.replace("year = 2020", "year = 2019")
        .replace("道路养护", "𠮷祥路🚧养护")
        .replace("示例单位", "圳é单位")
    )
    (folder / "rare.toml").write_text(rare, encoding="utf-8")
    environment, encoding = CONSOLES[console]
    for call in (["score", "rare.toml"], ["trend", "rare.toml", "2020.toml"], ["explain", "B004"]):
        status, shown = seen(folder, ["--lang", language, *call], environment)
        text = shown.decode(encoding)
        assert status == 0, text
        assert "Traceback" not in text
        assert "unexpected" not in text
        if call[0] == "score":
            for figure in ("98.00", "100.00", "99.80", "25"):
                assert figure in text
            assert encoding == "utf-8" or "\\U00020bb7" in text
    (folder / "rare.toml").unlink()


@pytest.mark.parametrize("environment", [{}, {"LC_ALL": "C"}, {"PYTHONIOENCODING": "gbk"}])
def test_a_pipe_gets_utf_8_whatever_the_locale(prepared: Path, environment: dict[str, str]) -> None:
    bare = {name: ENVIRONMENT[name] for name in ("PATH", "PYTHONPATH")}
    call = ["score", "2020.toml", "--format", "json"]
    right = ran(prepared, call).stdout
    assert "城市管理" in right.decode()
    done = ran(prepared, call, env={**bare, **environment, "PYTHONUTF8": "0"})
    assert (done.returncode, done.stdout) == (0, right)


@pytest.mark.parametrize("call", ["validate", "score"])
def test_windows_ends_of_lines_change_nothing(perfcli, folder: Path, call: str) -> None:
    for text in (CLEAN, ERROR, ERROR.replace("weight = 30", "wieght = 30")):
        (folder / "a.toml").write_bytes(text.encode())
        unix = perfcli(call, "a.toml", "--format", "json")
        (folder / "a.toml").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
        assert perfcli(call, "a.toml", "--format", "json") == unix


@pytest.fixture(params=[0.0, -86400.0, 4_400_000_000.0], ids=["1970", "1969", "2109"])
def clock(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[float]:
    """Set the clock to a time that no zip file can hold."""
    real: Callable[..., time.struct_time] = time.localtime
    monkeypatch.setattr(time, "time", lambda: request.param)
    monkeypatch.setattr(
        time, "localtime", lambda at=None: real(request.param if at is None else at)
    )
    return request.param


@pytest.mark.usefixtures("clock")
@pytest.mark.parametrize("suffix", ["xlsx", "docx", "html", "md"])
def test_a_clock_that_is_wrong_by_decades(perfcli, examples: Path, suffix: str) -> None:
    assert examples
    done = perfcli("report", "2020", "-o", f"out.{suffix}")
    assert (done.status, done.err) == (0, "")
    assert Path(f"out.{suffix}").stat().st_size > 1000
    if suffix in {"xlsx", "docx"}:
        done = perfcli("validate", "2020", "-q", "--report", f"{suffix}=back.{suffix}")
        assert (done.status, done.err) == (1, "")
        assert zipfile.is_zipfile(f"back.{suffix}")


def test_a_declaration_of_before_1980(perfcli, examples: Path) -> None:
    assert perfcli("report", "2020", "-o", "form.xlsx").status == 0
    for path in (examples / "examples" / "2020.toml", examples / "form.xlsx"):
        os.utime(path, (0, 0))
    assert perfcli("validate", "2020").status == 1
    assert perfcli("import", "form.xlsx", "-o", "out.toml").status == 0


def test_the_workers_of_a_killed_run_end(prepared: Path) -> None:
    process = started(
        prepared,
        ["validate", "--files-from", "-", "--jobs", "2", "-q"],
        stdin=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdin is not None
    names = "".join(f"many/{number % 60:02}.toml\n" for number in range(6_000))
    process.stdin.write(names.encode())
    process.stdin.flush()
    end = time.monotonic() + 60
    while len(group(process.pid)) < 3 and time.monotonic() < end:
        time.sleep(0.02)
    assert len(group(process.pid)) == 3
    process.kill()
    process.wait()
    process.stdin.close()
    while group(process.pid) and time.monotonic() < end:
        time.sleep(0.05)
    assert group(process.pid) == []


def group(leader: int) -> list[int]:
    """Return the processes of a session that are alive."""
    found = []
    for each in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, of, *_ = each.read_text().rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        if int(of) == leader and state != "Z":
            found.append(int(each.parent.name))
    return found
