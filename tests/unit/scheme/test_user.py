"""Scheme files of users: what they may extend, and what is said of their mistakes, and where."""

from __future__ import annotations

import os
from pathlib import Path

from perfcli.pipeline import check
from perfcli.scheme.user import read
from perfcli.source.load import load
from scheme_files import HEAD, written
from support import HEADER


def test_tables_merge_and_arrays_replace(tmp_path: Path) -> None:
    text = HEAD + '[bands]\npartial = 50\n[[grades]]\nname = "过"\nfrom = 60\n'
    scheme = read(written(tmp_path, text)).scheme
    assert scheme is not None
    assert tuple(scheme.bands) == (80, 50)
    assert [grade.name for grade in scheme.grades] == ["过"]
    assert scheme.execution is not None
    assert scheme.execution.weight == 10
    assert (scheme.id, scheme.issued, scheme.english) == ("mine", None, "区级")


def test_extends_a_file_that_extends_a_scheme(tmp_path: Path) -> None:
    written(tmp_path, HEAD + "[bands]\npartial = 40\n", "base/base.toml")
    path = written(tmp_path, HEAD.replace("mof-2020", "base/base.toml") + "[bands]\nfull = 90\n")
    scheme = read(path).scheme
    assert scheme is not None
    assert tuple(scheme.bands) == (90, 40)


def test_findings_of_the_extended_file_are_about_that_file(tmp_path: Path) -> None:
    base = written(tmp_path, HEAD + "colour = 1\n", "base.toml")
    found = read(written(tmp_path, HEAD.replace("mof-2020", "base.toml"))).findings
    assert [(each.code, each.path, each.place and each.place.line) for each in found] == [
        ("D002", base, 5)
    ]


def test_a_circle_is_told_where_it_closes(tmp_path: Path) -> None:
    path = written(tmp_path, HEAD.replace("mof-2020", "b.toml"), "a.toml")
    other = written(tmp_path, HEAD.replace("mof-2020", "a.toml"), "b.toml")
    found = read(path).findings
    assert [(each.code, each.path) for each in found] == [("D007", other)]
    assert "circle" in str(found[0].message)


def test_a_file_is_read_once_until_it_changes(tmp_path: Path) -> None:
    base = written(tmp_path, HEAD, "base.toml")
    path = written(tmp_path, HEAD.replace("mof-2020", "base.toml"))
    first = read(path).scheme
    assert read(path).scheme is first
    Path(base).write_text(HEAD + "[bands]\npartial = 55\n", encoding="utf-8")
    os.utime(base, ns=(1, 1))
    changed = read(path).scheme
    assert changed is not None
    assert changed.bands.partial == 55


def test_a_declaration_is_told_of_the_faults_of_its_scheme(tmp_path: Path) -> None:
    scheme = written(tmp_path, HEAD + '[rules]\ndate = "dates"\n')
    path = written(
        tmp_path, HEADER + 'scheme = "mine.toml"\n[[projects]]\nname = "x"\n', "2020.toml"
    )
    found = check(load(path)).findings
    assert [(each.code, each.path, each.place and each.place.line) for each in found] == [
        ("D004", scheme, 6)
    ]
