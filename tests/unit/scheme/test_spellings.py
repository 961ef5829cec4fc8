from __future__ import annotations

import re

import pytest

from perfcli.scheme.load import builtin, identifiers
from perfcli.scheme.scheme import Scheme
from perfcli.scheme.spellings import offered, pattern

SCHEMES = [scheme for each in identifiers() if (scheme := builtin(each)) is not None]


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda each: each.id)
def test_what_is_offered_stands_for_one_category_each_by_name_and_by_id(scheme: Scheme) -> None:
    names = offered(scheme)
    assert all(len(scheme.categories(each)) == 1 for each in names)
    of_all = [category.id for level in scheme.levels for category in level.categories]
    assert sorted({scheme.categories(each)[0].id for each in names}) == sorted(set(of_all))
    assert len(names) == len(set(names))


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda each: each.id)
def test_every_spelling_that_the_scheme_takes_fits(scheme: Scheme) -> None:
    expression = re.compile(pattern(scheme))
    for spelling in [*offered(scheme), *scheme.names]:
        for written in (spelling, f" {spelling}指标", spelling.replace("/", "／")):
            assert scheme.categories(written), written
            assert expression.search(written), written


@pytest.mark.parametrize(
    "written", ["", "数", "数量x", "经济成本", "产出/", "无/数量", "数量/数量/数量"]
)
def test_what_it_does_not_take_does_not_fit(written: str) -> None:
    scheme = builtin("mof-2020")
    assert scheme is not None
    assert not scheme.categories(written)
    assert not re.search(pattern(scheme), written)
