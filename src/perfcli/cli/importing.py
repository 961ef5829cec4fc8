"""What `import` does with one form: a declaration of it, in whichever process."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from perfcli.cli.converting import THERE, USE_FORCE, Made, in_the_way
from perfcli.cli.refused import refuse, unwritable
from perfcli.cli.stopped import report
from perfcli.cli.terminal import FAILED, FINE, out, say
from perfcli.core.language import N_, message, translate
from perfcli.core.text import safe
from perfcli.forms.ids import take_ids
from perfcli.forms.load import load
from perfcli.output.files import write
from perfcli.pipeline import unanswered
from perfcli.source.discover import STANDARD_INPUT
from perfcli.source.load import load_data
from perfcli.source.toml_text import written

if TYPE_CHECKING:
    from perfcli.batch.item import Item
    from perfcli.core.language import Message
    from perfcli.forms.find import Choices, Imported
    from perfcli.forms.load import Form
    from perfcli.forms.reading import Unplaced
    from perfcli.model.declaration import Declaration

TITLES = (
    N_("form"),
    N_("declaration"),
    N_("projects"),
    N_("indicators"),
    N_("not placed"),
    N_("remark"),
)
_CUT = 40


class Importing(NamedTuple):
    """How forms are imported in this run."""

    choices: Choices
    earlier: Declaration | None
    force: bool

    def __call__(self, item: Item) -> Made:
        """Return the declaration of one of several forms."""
        refused = in_the_way(item, force=self.force)
        if refused is not None:
            return refused
        form = self._read(item.path, item.raw)
        first = next((str(each.message) for each in form.loaded.findings), "")
        if form.imported is None:
            return Made(item.path, remark=first)
        projects = form.imported.data.get("projects", ())
        indicators = sum(len(each.get("indicators", ())) for each in projects)
        return Made(
            item.path,
            item.target,
            _toml(form.imported, item.path),
            (len(projects), indicators, len(form.imported.unplaced)),
            first,
            status=_status(form),
        )

    def lost(self, item: Item, why: Message) -> Made:
        """Return what is said of a form over which the program failed."""
        return Made(item.path, remark=str(why))

    def one(self, path: str, output: str | None) -> int:
        """Import one form to standard output, or to a file; return the exit status."""
        if output is not None and not self.force and Path(output).exists():
            refuse(message(THERE, path=output), message(USE_FORCE))
        form = self._read(path, sys.stdin.buffer.read() if path == STANDARD_INPUT else None)
        if form.imported is None:
            report(form.loaded.findings, path, None)
            return FAILED
        text = _toml(form.imported, path)
        if output is None:
            out(text)
        else:
            _write(output, text)
        for each in form.imported.unplaced:
            say(f"{safe(path)}[{safe(each.place.cell)}]: {_told(each)}")
        if form.loaded.findings:
            report(form.loaded.findings, path, None)
        return _status(form)

    def _read(self, path: str, raw: bytes | None) -> Form:
        """Return a form, read, with every error of family D that the declaration of it has."""
        form = load(path, self.choices, raw)
        if form.imported is None:
            return form
        loaded = form.loaded
        if self.earlier is not None:
            take_ids(form.imported.data, self.earlier)
            loaded = load_data(form.imported.data, path, cells=form.imported.cells)
        findings = (*loaded.findings, *unanswered(loaded))
        return form._replace(loaded=loaded._replace(findings=findings))


def _write(target: str, text: str) -> None:
    try:
        write(target, text)
    except OSError as error:
        unwritable(target, error)


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
    return FAILED if bad else FINE
