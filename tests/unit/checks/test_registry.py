"""The checks are the files of `rules/` and the families that come out of reading."""

from __future__ import annotations

import re
from pathlib import Path

from perfcli.checks import registry

RULES = Path(registry.__file__).parent / "rules"


def test_every_file_is_a_check_named_after_it() -> None:
    files = {path.stem for path in RULES.glob("[a-z][0-9]*.py")}
    named = {
        f"{each.code.lower()}_{each.name.replace('-', '_')}"
        for each in registry.checks()
        if each.find is not None
    }
    assert files == named
    assert all(re.fullmatch(r"[bwiscy]\d{3}_[a-z0-9_]+", each) for each in files)


def test_codes_are_known_without_importing_and_used_once() -> None:
    codes = [each.code for each in registry.checks()]
    assert codes == sorted(set(codes))
    assert registry.codes() == frozenset(codes)
    assert {"D001", "B001", "W001", "I001", "S001", "C001", "Y001", "R001"} <= registry.codes()


def test_checks_between_years_do_not_look_at_one_declaration() -> None:
    families = {each.code[0] for each in registry.checks_of_one()}
    assert families == set("BWISC")
    assert all(each.find is not None for each in registry.checks_of_one())
    assert all(each.scope != "years" for each in registry.checks_of_one())


def test_the_severity_of_a_check_is_its_own() -> None:
    assert {each.code: registry.severity(each.code) for each in registry.checks()} == {
        each.code: each.severity for each in registry.checks()
    }
