"""The library face: what `import perfcli` gives."""

from __future__ import annotations

import pytest

import perfcli
from support import EXAMPLES


def test_the_library_loads_validates_scores_and_compares() -> None:
    old = perfcli.load(EXAMPLES / "2019.toml")
    new = perfcli.load(EXAMPLES / "2020.toml")
    assert sum(each.code == "C001" for each in perfcli.validate(new)) == 1
    result = perfcli.score(new)
    assert str(result.totals.spending) == "2850.24"
    assert not perfcli.diff(old, new).same


def test_a_part_stays_what_it_is_after_its_package_was_imported() -> None:
    declaration = perfcli.load(EXAMPLES / "2020.toml")
    for _ in range(2):
        assert perfcli.diff(declaration, declaration).same


def test_every_name_of_the_library_is_there() -> None:
    for name in perfcli.__all__:
        assert getattr(perfcli, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        getattr(perfcli, "nothing")  # noqa: B009 - a name the type checker need not know


def test_a_file_that_cannot_be_scored_raises_with_its_findings(tmp_path) -> None:
    path = tmp_path / "2020.toml"
    path.write_text("format = 1\n", encoding="utf-8")
    with pytest.raises(perfcli.DeclarationError) as caught:
        perfcli.load(path)
    assert {each.code for each in caught.value.findings} == {"D003"}


def test_another_scheme_can_be_given_by_its_id() -> None:
    declaration = perfcli.load(EXAMPLES / "2019.toml")
    assert perfcli.score(declaration, "mof-2017").scheme.id == "mof-2017"
    with pytest.raises(perfcli.DeclarationError, match="mof-2016"):
        perfcli.score(declaration, "mof-2016")
