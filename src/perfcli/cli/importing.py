"""Forms imported one by one: what is written where, and what is said about it."""

from __future__ import annotations

import glob
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from perfcli.cli.refused import refuse
from perfcli.cli.stopped import report
from perfcli.cli.terminal import FAILED, FINE, NO, out, say
from perfcli.core.language import N_, message, plural, translate
from perfcli.core.text import safe, width
from perfcli.forms.ids import take_ids
from perfcli.forms.load import load
from perfcli.forms.suffixes import is_form
from perfcli.output.files import write
from perfcli.source.load import load_data
from perfcli.source.toml_text import written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from perfcli.forms.find import Choices, Imported
    from perfcli.forms.load import Form
    from perfcli.forms.reading import Unplaced
    from perfcli.model.declaration import Declaration

THERE = N_("{path} is there already")
USE_FORCE = N_("name another file, or write over it with --force")
CANNOT_WRITE = N_("{path} cannot be written: {reason}")
_CUT = 40


class Named(NamedTuple):
    """A form, and for one found in a folder its path in it."""

    path: str
    name: str | None = None


class _Done(NamedTuple):
    path: str
    target: str
    projects: int
    indicators: int
    unplaced: int
    said: str
    status: int


def forms_of(arguments: Iterable[str]) -> list[Named]:
    """Return the forms that arguments stand for: paths, patterns, folders."""
    found: list[Named] = []
    for argument in arguments:
        if not os.path.lexists(argument) and re.search(r"[*?[]", argument):
            matches = [match for match in sorted(glob.glob(argument)) if is_form(match)]
            found += [Named(match, Path(match).name) for match in matches] or [Named(argument)]
        elif Path(argument).is_dir():
            found += _under(argument)
        else:
            found.append(Named(argument))
    if len(found) > 1:
        return [each._replace(name=each.name or Path(each.path).name) for each in found]
    return found


def _under(folder: str) -> Iterator[Named]:
    forms = [
        each
        for each in sorted(Path(folder).rglob("*"))
        # Programs keep locks such as ~$form.xlsx beside what they have open.
        if each.is_file() and is_form(each.name) and not each.name.startswith(("~$", "."))
    ]
    if not forms:
        refuse(message(N_("there is no form in the folder {folder}"), folder=folder))
    yield from (Named(str(each), str(each.relative_to(folder))) for each in forms)


class Job:
    """How forms are imported in this run."""

    def __init__(self, choices: Choices, earlier: Declaration | None, *, force: bool) -> None:
        self._choices = choices
        self._earlier = earlier
        self._force = force
        self._written: set[Path] = set()

    def one(self, path: str, output: str | None) -> int:
        """Import one form to standard output, or to a file; return the exit status."""
        if output is not None:
            self._check_free(Path(output))
        form = self._read(path)
        if form.imported is None:
            report(form.loaded.findings, path, None)
            return FAILED
        text = _toml(form.imported, path)
        if output is None:
            out(text)
        else:
            self._write(Path(output), text)
        for each in form.imported.unplaced:
            say(f"{safe(path)}[{safe(each.place.cell)}]: {_told(each)}")
        if form.loaded.findings:
            report(form.loaded.findings, path, None)
        return _status(form)

    def several(self, forms: list[Named], folder: str) -> int:
        """Import forms into a folder and print what happened; return the exit status."""
        done: list[_Done] = []
        for form in _watched(forms):
            target = self._target(Path(folder), form)
            done.append(self._into(form.path, target))
        out(_table(done))
        return max(each.status for each in done)

    def _into(self, path: str, target: Path) -> _Done:
        nothing = _Done(path, "", 0, 0, 0, "", FAILED)
        if target.exists() and not self._force:
            return nothing._replace(said=str(message(THERE, path=target)))
        form = self._read(path)
        if form.imported is None:
            return nothing._replace(said=str(form.loaded.findings[0].message))
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            write(target, _toml(form.imported, path))
        except OSError as error:
            what = message(CANNOT_WRITE, path=target, reason=error.strerror)
            return nothing._replace(said=str(what))
        projects = form.imported.data.get("projects", ())
        first = next((str(each.message) for each in form.loaded.findings), "")
        return _Done(
            path=path,
            target=str(target),
            projects=len(projects),
            indicators=sum(len(each.get("indicators", ())) for each in projects),
            unplaced=len(form.imported.unplaced),
            said=first,
            status=_status(form),
        )

    def _read(self, path: str) -> Form:
        form = load(path, self._choices)
        if form.imported is None or self._earlier is None:
            return form
        take_ids(form.imported.data, self._earlier)
        again = load_data(form.imported.data, path, cells=form.imported.cells)
        return form._replace(loaded=again)

    def _target(self, folder: Path, form: Named) -> Path:
        """Return the file for a form: two of one name, such as a.xlsx and a.docx, stay apart."""
        name = Path(form.name or Path(form.path).name)
        target = folder / name.with_suffix(".toml")
        if target in self._written:
            target = folder / name.with_name(name.name.replace(".", "-") + ".toml")
        self._written.add(target)
        return target

    def _check_free(self, target: Path) -> None:
        if target.exists() and not self._force:
            refuse(message(THERE, path=target), message(USE_FORCE))

    def _write(self, target: Path, text: str) -> None:
        try:
            write(target, text)
        except OSError as error:
            refuse(message(CANNOT_WRITE, path=target, reason=error.strerror))


def _toml(form: Imported, path: str) -> str:
    comments = {key: str(each) for key, each in form.remarks.items()}
    comments[()] = str(message(N_("imported from {name}"), name=Path(path).name))
    return written(form.data, comments)


def _told(each: Unplaced) -> str:
    text = " ".join(each.text.split())
    text = text if len(text) <= _CUT else text[: _CUT - 1] + "…"
    shown = f"“{safe(text)}”: " if text else ""
    return f"{translate(N_('not placed'))}: {shown}{safe(str(each.why))}"


def _status(form: Form) -> int:
    bad = any(each.severity == "error" for each in form.loaded.findings)
    return NO if bad else FINE


def _watched(forms: list[Named]) -> Iterator[Named]:
    """Yield the forms, under a progress bar where somebody looks on."""
    import sys

    if len(forms) < 2 or not sys.stderr.isatty():
        yield from forms
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(
        forms, translate(N_("Importing")), console=Console(stderr=True), transient=True
    )


def _table(done: list[_Done]) -> str:
    titles = (
        N_("form"),
        N_("declaration"),
        N_("projects"),
        N_("indicators"),
        N_("not placed"),
        N_("remark"),
    )
    rows = [[translate(title) for title in titles]]
    for each in done:
        counts = [each.projects, each.indicators, each.unplaced] if each.target else ["", "", ""]
        rows.append([safe(each.path), safe(each.target), *map(str, counts), safe(each.said)])
    widths = [max(width(row[column]) for row in rows) for column in range(len(titles))]
    lines = [
        "  ".join(_padded(text, wide, right=column in {2, 3, 4}) for column, (text, wide) in cells)
        for cells in (enumerate(zip(row, widths, strict=True)) for row in rows)
    ]
    count = len(done)
    failed = sum(not each.target for each in done)
    last = plural("{count} form, {failed} failed", "{count} forms, {failed} failed", count)
    summary = last.format(count=count, failed=failed)
    return "\n".join([*(line.rstrip() for line in lines), "", summary])


def _padded(text: str, wide: int, *, right: bool) -> str:
    gap = " " * (wide - width(text))
    return gap + text if right else text + gap
