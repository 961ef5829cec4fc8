"""What the commands do, as functions that return values; no terminal, no exit."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from perfcli.forms.suffixes import is_form
from perfcli.scheme.find import find
from perfcli.scheme.reference import names_file
from perfcli.scoring.resolve import unresolved
from perfcli.scoring.score import score as score_by
from perfcli.source.load import load as load_file
from perfcli.source.place import placed

if TYPE_CHECKING:
    from collections.abc import Collection

    from perfcli.comparing.difference import Difference
    from perfcli.core.finding import Finding
    from perfcli.model.declaration import Declaration
    from perfcli.scheme.find import Sought
    from perfcli.scheme.scheme import Scheme
    from perfcli.scoring.result import Result
    from perfcli.source.load import Loaded


class DeclarationError(ValueError):
    """A declaration that cannot be scored or compared; `findings` say why and where."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("; ".join(f"{each.path}: {each.code} {each.message}" for each in findings))
        self.findings = findings


class Checked(NamedTuple):
    """What `validate` has to say of one file, and the result where it could be scored."""

    path: str
    declaration: Declaration | None
    result: Result | None
    findings: tuple[Finding, ...]
    unreadable: bool


class Scored(NamedTuple):
    """A result, or the findings of family D that stand in its way."""

    path: str
    result: Result | None
    findings: tuple[Finding, ...]


def load(path: str | Path) -> Declaration:
    """Return the declaration in a file, which may be a filled form.

    Raises:
        DeclarationError: the file cannot be read, or is not a declaration.
    """
    if is_form(str(path)):
        from perfcli.forms.load import load as load_form

        loaded = load_form(str(path)).loaded
    else:
        loaded = load_file(str(path))
    if loaded.declaration is None or any(each.severity == "error" for each in loaded.findings):
        raise DeclarationError(_in_place(loaded, loaded.findings))
    return loaded.declaration


def validate(declaration: Declaration) -> list[Finding]:
    """Return everything that is found in a declaration, accepted findings included."""
    origin = declaration.origin
    from perfcli.source.load import Loaded

    return list(check(Loaded(origin.path, origin.text, declaration, ())).findings)


def score(declaration: Declaration, scheme: Scheme | str | None = None) -> Result:
    """Return the result of a declaration, by its own scheme or by another.

    Raises:
        DeclarationError: the scheme, a category or a rule of the declaration does not exist.
    """
    method, findings = _method(declaration, scheme)
    if method is not None and not findings:
        findings = tuple(unresolved(declaration, method))
    if method is None or findings:
        raise DeclarationError(_complete(declaration, findings))
    return score_by(declaration, method)


def diff(old: Declaration, new: Declaration) -> Difference:
    """Return what changed from one year's declaration to another's, each scored by its scheme.

    Raises:
        DeclarationError: one of them cannot be scored.
    """
    from perfcli.comparing.compare import compare

    return compare(score(old), score(new))


def check(loaded: Loaded, scheme: str | None = None, *, skipped: Collection[str] = ()) -> Checked:
    """Return every finding in one file; `skipped` codes are not looked for."""
    declaration = loaded.declaration
    if declaration is None:
        findings = tuple(placed(loaded.findings, loaded.text))
        return Checked(loaded.path, None, None, findings, loaded.unreadable)
    method, unknown = _method(declaration, scheme)
    found = [*loaded.findings, *unknown]
    result = None
    if method is not None:
        unfit = list(unresolved(declaration, method))
        found += unfit
        damaged = declaration.origin.damaged.union(each.key for each in unfit)
        result = score_by(declaration, method)
        sound = all(each.key[:1] == ("accept",) for each in found)
        found += _checked(declaration, result, damaged, skipped, sound=sound)
    kept = [each for each in found if each.code not in skipped]
    return Checked(
        loaded.path, declaration, result, tuple(_complete(declaration, kept)), loaded.unreadable
    )


def _checked(
    declaration: Declaration,
    result: Result,
    damaged: frozenset[tuple[str | int, ...]],
    skipped: Collection[str],
    *,
    sound: bool,
) -> list[Finding]:
    from perfcli.checks.accept import accepted, unknown, unused
    from perfcli.checks.run import not_run, run

    found = run(result, damaged=damaged, source_text=source_text(declaration), skipped=skipped)
    if not declaration.accept:
        return found
    known = [*accepted(declaration, found), *unknown(declaration)]
    # What would be found in a file without its mistakes is not known.
    if sound:
        known += unused(declaration, found, not_run(declaration, skipped))
    return known


def check_years(old: Result, new: Result) -> tuple[Finding, ...]:
    """Return what is found between two years, accepted findings included, in the later file."""
    from perfcli.checks.accept import accepted
    from perfcli.checks.years import run

    found = accepted(new.declaration, run(old, new))
    return tuple(_complete(new.declaration, found))


def try_score(loaded: Loaded, scheme: str | None = None, *, strict: bool = False) -> Scored:
    """Return the result of one file, or the findings of family D that stand in its way."""
    declaration = loaded.declaration
    findings = list(loaded.findings)
    if declaration is None or any(each.severity == "error" for each in findings):
        return Scored(loaded.path, None, tuple(_in_place(loaded, findings)))
    method, unknown = _method(declaration, scheme)
    findings += unknown
    if method is not None:
        findings += unresolved(declaration, method)
        if not findings:
            return Scored(loaded.path, score_by(declaration, method, strict=strict), ())
    return Scored(loaded.path, None, tuple(_complete(declaration, findings)))


def unanswered(loaded: Loaded) -> tuple[Finding, ...]:
    """Return what in a file its method does not have: a category, a rule, the method itself."""
    declaration = loaded.declaration
    if declaration is None:
        return ()
    method, unknown = _method(declaration, None)
    unfit = () if method is None else unresolved(declaration, method)
    return tuple(_complete(declaration, [*unknown, *unfit]))


def source_text(declaration: Declaration) -> str | None:
    """Return the words of the source, where `source.path` names a text beside the declaration."""
    name, origin = declaration.source.path, declaration.origin.path
    if name is None or origin in {"", "-"} or ("source", "path") in declaration.origin.damaged:
        return None
    from perfcli.source.beside import archive_of, leaves_by_link, leaves_folder
    from perfcli.source.noted import was_missing
    from perfcli.source.read import SourceError, decode, read_bytes

    folder = Path(origin).parent
    if leaves_folder(name) or leaves_by_link(folder, name) or archive_of(folder):
        return None
    path = folder / name
    if not os.path.isfile(path):  # noqa: PTH113 - a Path would raise where it may not look
        was_missing(path)
        return None
    try:
        return decode(read_bytes(path))
    except SourceError:
        return None


def _method(
    declaration: Declaration, scheme: Scheme | str | None
) -> tuple[Scheme | None, tuple[Finding, ...]]:
    if scheme is not None and not isinstance(scheme, str):
        return scheme, ()
    if scheme is not None:
        return usable(find(scheme, Path(), (), anywhere=True))
    own, origin = declaration.scheme, declaration.origin.path
    # Only a file is looked for beside the declaration, and a path takes its time to make.
    beside = Path(origin).parent if origin and names_file(own) else Path()
    return usable(find(own, beside))


def usable(sought: Sought) -> tuple[Scheme | None, tuple[Finding, ...]]:
    """Return a scheme whose rules can be used; a built-in one is known to be sound."""
    if sought.scheme is None or sought.path is None:
        return sought.scheme, sought.findings
    from perfcli.scoring.scheme_check import faults

    wrong = [each._replace(path=sought.path) for each in faults(sought.scheme)]
    return (None if wrong else sought.scheme), tuple(placed(wrong, sought.text))


def _in_place(loaded: Loaded, findings: Collection[Finding]) -> list[Finding]:
    """Return what is wrong with a file, of which little may be known, with the places."""
    if loaded.declaration is None:
        return placed(findings, loaded.text)
    return _complete(loaded.declaration, findings)


def _complete(declaration: Declaration, findings: Collection[Finding]) -> list[Finding]:
    """Return findings with the file's path and their places."""
    origin = declaration.origin
    here = {"", origin.path}
    own = [each for each in findings if each.path in here]
    others = [each for each in findings if each.path not in here]
    found = placed(own, origin.text, origin.cells, origin.written, path=origin.path)
    return [*found, *others]
