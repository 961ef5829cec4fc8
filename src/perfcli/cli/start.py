"""One run of the program: language, streams, the command, its exit status."""

from __future__ import annotations

import errno
import io
import os
import sys
from typing import TYPE_CHECKING, Literal, TextIO

from perfcli.cli.terminal import FAILED
from perfcli.core.language import LANGUAGES, N_, message, translate, use
from perfcli.core.system import why

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# What typer makes of an interruption.
_INTERRUPTED = 130
# What a full disk, a quota, a terminal that has gone and a limit answer.
_UNWRITABLE = {errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EFBIG}


def run(arguments: Sequence[str], environment: Mapping[str, str]) -> int:
    """Run a command and return its exit status; never raise what a user could see.

    `PERFCLI_DEBUG=1` lets an unexpected error through with its traceback.
    """
    _prepare_streams()
    use(language(arguments, environment))
    try:
        return _run(arguments)
    except BrokenPipeError:
        # Whoever read our output has gone; nothing more can be said to it.
        sys.stdout = _nowhere()
        return FAILED
    except KeyboardInterrupt:
        _last_words("\n" + translate(N_("interrupted")) + "\n")
        return FAILED
    except Exception as error:  # the last resort: a message, and how to see more
        if environment.get("PERFCLI_DEBUG"):
            raise
        if isinstance(error, OSError) and error.errno in _UNWRITABLE:
            sys.stdout = _nowhere()
            unwritten = message(N_("the output cannot be written: {reason}"), reason=why(error))
            _last_words(f"perfcli: {unwritten}\n")
            return FAILED
        what = message(
            N_("perfcli: unexpected {kind}: {error}"), kind=type(error).__name__, error=str(error)
        )
        how = message(N_("PERFCLI_DEBUG=1 shows where; please report it"))
        _last_words(f"{what}\n  {translate(N_('help'))}: {how}\n")
        return FAILED


def _last_words(text: str) -> None:
    """Say something before the end, where there is still somebody to hear it."""
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except OSError:
        # Else the end of the process tries once more, and has a status of its own for that.
        sys.stderr = _nowhere()


def _nowhere(mode: Literal["r", "w"] = "w") -> TextIO:
    return open(os.devnull, mode, encoding="utf-8")  # noqa: PTH123


def _run(arguments: Sequence[str]) -> int:
    from typer import BadParameter

    from perfcli.cli.app import COMMANDS, app
    from perfcli.cli.refused import said
    from perfcli.cli.usage import help_page, wording

    # The parser is part of typer and its exceptions have no public name.
    refusal: tuple[type[Exception], ...] = (BadParameter.__mro__[2],)
    try:
        outcome = app(args=list(arguments), prog_name="perfcli", standalone_mode=False)
    except refusal as error:
        page = help_page(error)
        if page is None:
            said(*wording(error, COMMANDS))
        else:
            sys.stdout.write(page + "\n")
        return FAILED
    except SystemExit as ended:
        # typer takes a pipe that broke for an answer.
        if isinstance(ended.__context__, BrokenPipeError):
            raise ended.__context__ from None
        raise
    if outcome == _INTERRUPTED:
        raise KeyboardInterrupt
    sys.stdout.flush()
    return outcome if isinstance(outcome, int) else 0


def language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return the language: `--lang`, else `PERFCLI_LANG`, else the system's, else English."""
    before = ""
    for argument in arguments:
        if before == "--lang" or argument.startswith("--lang="):
            wanted = argument.removeprefix("--lang=")
            return wanted if wanted in LANGUAGES else "en"
        if not argument.startswith("-") and before != "--color":
            break
        before = argument
    chosen = environment.get("PERFCLI_LANG")
    if chosen in LANGUAGES:
        return chosen
    return "zh" if system_locale(environment).lower().startswith("zh") else "en"


def system_locale(environment: Mapping[str, str]) -> str:
    """Return the locale of messages; on Windows the language of the user interface."""
    if sys.platform == "win32":
        import ctypes
        import locale

        code = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        return locale.windows_locale.get(code, "")
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            return environment[name]
    return ""


def _prepare_streams() -> None:
    """Write UTF-8 to files and pipes, and what a terminal cannot show as escapes.

    Where a stream was closed before the start, the next file opened would take its place.
    """
    # In the order of their numbers, which are given to files as they are free.
    sys.stdin = sys.stdin or _nowhere("r")
    sys.stdout = _buffered(sys.stdout or _nowhere())
    sys.stderr = _buffered(sys.stderr or _nowhere())
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if stream.isatty():
            reconfigure(errors="backslashreplace")
        else:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _buffered(stream: TextIO) -> TextIO:
    """Return a stream that writes everything or fails.

    With PYTHONUNBUFFERED Python drops, and does not say, what did not fit on a full disk.
    """
    raw = getattr(stream, "buffer", None)
    if not isinstance(raw, io.RawIOBase):
        return stream
    return io.TextIOWrapper(
        io.BufferedWriter(raw), stream.encoding, stream.errors, line_buffering=True
    )
