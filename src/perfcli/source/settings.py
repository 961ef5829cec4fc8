"""`perfcli.toml`: severities changed and checks switched off for a folder of declarations."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from perfcli.core.language import N_, listed, message
from perfcli.core.text import nearest
from perfcli.source.beside import archive_of
from perfcli.source.codes import document_finding
from perfcli.source.discover import SETTINGS
from perfcli.source.noted import kept, was_missing
from perfcli.source.place import placed
from perfcli.source.read import NotToml, SourceError, decode, parse, read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from perfcli.core.finding import Finding, Severity

_LEVELS = ("error", "warning", "info", "off")


class Settings(NamedTuple):
    """What a folder has set: a severity or "off" for each code; and what is wrong with the file."""

    checks: Mapping[str, str]
    findings: tuple[Finding, ...] = ()

    def severity(self, finding: Finding, own: Callable[[str], Severity]) -> Severity | None:
        """Return the severity a finding has here; None where its check is off.

        Set to what is the check's `own`, nothing is changed: what is milder stays so.
        """
        level = self.checks.get(finding.code)
        if level == "off":
            return None
        if level is None or level == own(finding.code):
            return finding.severity
        return level  # type: ignore[return-value]


NONE = Settings({})


def settings_for(path: str, codes: Collection[str]) -> Settings:
    """Return the settings nearest to a declaration: in its folder, else in those above it.

    Folders are searched up to the current one; of a file elsewhere only its own folder is.
    """
    folder = Path(path).parent
    if ".." in folder.parts and (archive := archive_of(folder)):
        folder = archive.parent
    here = Path.cwd()
    resolved = folder if folder.is_absolute() else here / folder
    return _nearest(str(resolved), str(here), frozenset(codes))


def forget() -> None:
    """Read settings anew from now on; else those of a folder are read once."""
    _nearest.cache_clear()  # type: ignore[attr-defined] # as `lru_cache`


@kept(maxsize=1024)
def _nearest(folder: str, here: str, codes: frozenset[str]) -> Settings:
    place = Path(folder)
    file = place / SETTINGS
    if file.is_file():
        return _read(file, here, codes)
    was_missing(file)
    if folder != here and Path(here) in place.parents:
        return _nearest(str(place.parent), here, codes)
    return NONE


def _read(file: Path, here: str, codes: frozenset[str]) -> Settings:
    path = str(file.relative_to(here) if file.is_relative_to(here) else file)
    text = None
    try:
        text = decode(read_bytes(file))
        data = parse(text)
    except SourceError as failure:
        code = "D001" if isinstance(failure, NotToml) else "D005"
        finding = document_finding(code, (), failure.message, failure.help)
        return Settings({}, (finding._replace(path=path, place=failure.place),))
    found = list(_faults_of_file(data))
    sound = {}
    checks = data.get("checks")
    for code, level in checks.items() if isinstance(checks, dict) else ():
        fault = _fault(code, level, codes)
        if fault is None:
            sound[code] = level
        else:
            found.append(fault)
    return Settings(sound, tuple(placed((each._replace(path=path) for each in found), text)))


def _faults_of_file(data: dict[str, Any]) -> Iterator[Finding]:
    """Yield what a file of settings has beside its one table, or in the place of it."""
    for key in data:
        if key != "checks":
            yield document_finding(
                "D002",
                (key,),
                message(N_("unknown key `{key}` in {table}"), key=key, table=SETTINGS),
                message(N_("settings have one table: [checks]")),
            )
    if not isinstance(data.get("checks", {}), dict):
        yield document_finding(
            "D004",
            ("checks",),
            message(N_("`checks` takes a table")),
            message(N_('write [checks] and below it lines such as B010 = "off"')),
        )


def _fault(code: str, level: object, codes: frozenset[str]) -> Finding | None:
    """Return what is wrong with one entry of [checks], or None where it can be followed."""
    if code not in codes:
        close = nearest(code, sorted(codes))
        return document_finding(
            "D007",
            ("checks", code),
            message(N_("there is no check `{code}`"), code=code),
            message(N_("did you mean `{close}`?"), close=close)
            if close
            else message(N_("`perfcli explain` lists the checks")),
        )
    if level not in _LEVELS:
        return document_finding(
            "D004",
            ("checks", code),
            message(N_("`{code}` takes one of {levels}"), code=code, levels=listed(_LEVELS)),
            message(N_('write it in quotes: {key} = "off"'), key=code),
        )
    if code.startswith("D") or code == "S008":
        return document_finding(
            "D004",
            ("checks", code),
            message(N_("{code} cannot be switched off or changed"), code=code),
            message(N_("mend what it speaks of, and remove this entry")),
        )
    return None
