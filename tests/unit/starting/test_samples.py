from __future__ import annotations

import pytest

from perfcli.core.language import use
from perfcli.scheme.load import builtin, identifiers
from perfcli.starting.samples import samples


@pytest.fixture(autouse=True)
def english():
    yield
    use("en")


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("identifier", identifiers())
def test_there_is_one_for_every_category(identifier: str, language: str) -> None:
    scheme = builtin(identifier)
    assert scheme is not None
    use(language)
    named = [scheme.categories(row.table["category"]) for row in samples(scheme, 2020)]
    assert {len(each) for each in named} == {1}
    categories = [category for level in scheme.levels for category in level.categories]
    assert list(dict.fromkeys(each for (each,) in named)) == categories


def test_the_rows_that_a_method_fixes_are_its_examples() -> None:
    scheme = builtin("mof-2020-external")
    assert scheme is not None
    names = [row.table["name"] for row in samples(scheme, 2020)]
    assert names == [row.name for row in scheme.rows]


def test_a_level_is_named_above_its_first_category() -> None:
    scheme = builtin("mof-2020")
    assert scheme is not None
    found = [row.remarks for row in samples(scheme, 2020)]
    assert [each[0] for each in found if each] == [
        "--- Output: 50 points ---",
        "--- Outcome: 30 points ---",
        "--- Satisfaction: 10 points ---",
    ]
    assert [index for index, each in enumerate(found) if each] == [0, 4, 8]


def test_a_category_that_nothing_is_known_of_has_its_own_name() -> None:
    scheme = builtin("hunan-department")
    assert scheme is not None
    rows = {row.table["category"]: row.table for row in samples(scheme, 2020)}
    category = scheme.categories("duties")[0]
    assert rows["duties"] == {"name": category.english, "category": "duties"}


def test_a_day_is_of_the_year() -> None:
    scheme = builtin("mof-2020")
    assert scheme is not None
    targets = [row.table.get("target") for row in samples(scheme, 2031)]
    assert "2031-11-30" in targets
