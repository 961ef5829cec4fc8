"""Every family of checks over made-up declarations: sound ones, and the same with one defect."""

from __future__ import annotations

from copy import deepcopy
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from defects import family_b, family_c, family_d, family_i, family_r, family_s, family_w, family_y
from defects.sound import Table, sound
from perfcli.checks.registry import codes
from perfcli.checks.run import run
from perfcli.drafting.consistency import inconsistencies
from perfcli.drafting.report import read
from perfcli.pipeline import Checked, check, check_years, try_score
from perfcli.source.load import load_text
from perfcli.source.toml_text import written
from strategies import tried

IN_DATA = {
    "B": family_b.FAMILY,
    "C": family_c.FAMILY,
    "I": family_i.FAMILY,
    "S": family_s.FAMILY,
    "W": family_w.FAMILY,
}
REPORT = "单位的报告。"
some = tried(25)


def checked(text: str) -> Checked:
    return check(load_text(text, "made-up.toml"))


def found(table: Table) -> set[tuple[str, tuple[str | int, ...]]]:
    """Return code and place of all that is found in a declaration and in its source."""
    seen = checked(written(table))
    findings = list(seen.findings)
    if seen.result is not None:
        findings += run(seen.result, source_text=REPORT)
    return {(each.code, each.key) for each in findings}


@pytest.mark.parametrize("family", IN_DATA)
@some
@given(sound(), st.randoms(), st.data())
def test_a_defect_is_found_where_it_is(
    family: str, table: Table, random: Random, data: st.DataObject
) -> None:
    assert found(table) == set()
    name = data.draw(st.sampled_from(sorted(IN_DATA[family])))
    spoiled = deepcopy(table)
    key = IN_DATA[family][name](random, spoiled)
    assert (name[:4], key) in found(spoiled), written(spoiled)


@some
@given(sound(), st.randoms(), st.data())
def test_a_defect_of_the_document_is_found(
    table: Table, random: Random, data: st.DataObject
) -> None:
    text = written(table)
    assert checked(text).findings == ()
    name = data.draw(st.sampled_from(sorted({*family_d.FAMILY, *family_d.IN_TEXT})))
    if name in family_d.IN_TEXT:
        spoiled = family_d.IN_TEXT[name](random, text)
        assert {each.code for each in checked(spoiled).findings} == {name[:4]}
    else:
        key = family_d.FAMILY[name](random, table)
        assert (name[:4], key) in found(table), written(table)


@some
@given(sound(), st.randoms(), st.data())
def test_a_defect_between_years_is_found(old: Table, random: Random, data: st.DataObject) -> None:
    new = family_y.next_year(random, old)
    assert between(old, new) == set()
    name = data.draw(st.sampled_from(sorted(family_y.FAMILY)))
    key = family_y.FAMILY[name](random, old, new)
    assert (name[:4], key) in between(old, new), written(old) + written(new)


def between(old: Table, new: Table) -> set[tuple[str, tuple[str | int, ...]]]:
    """Return code and place of all that is found between two years."""
    # What was published of the year before is not the matter here.
    results = [try_score(load_text(written(each), "made-up.toml")).result for each in (old, new)]
    return {(each.code, each.key) for each in check_years(*results)}


@some
@given(st.randoms(), st.sampled_from(sorted(family_r.FAMILY)))
def test_a_defect_of_a_report_is_found(random: Random, name: str) -> None:
    clean, spoiled = family_r.FAMILY[name](random)
    assert inconsistencies(read(clean, 2020), "report.txt") == []
    seen = inconsistencies(read(spoiled, 2020), "report.txt")
    assert [each.code for each in seen] == [name[:4]], spoiled


def test_every_code_has_its_defect() -> None:
    families = (*IN_DATA.values(), family_d.FAMILY, family_d.IN_TEXT, family_y.FAMILY)
    planted = {name[:4] for family in (*families, family_r.FAMILY) for name in family}
    assert planted == codes()
