from __future__ import annotations

from collections import Counter

import pytest

from perfcli.core.language import translate, use
from perfcli.core.text import fold
from perfcli.model.meanings import KEYS
from perfcli.model.spellings import SPELLINGS, spelled


def test_every_key_of_every_table_is_there() -> None:
    assert {table: set(keys) for table, keys in SPELLINGS.items()} == {
        table: set(keys) for table, keys in KEYS.items()
    }


@pytest.mark.parametrize("table", SPELLINGS)
def test_a_spelling_means_one_key_and_is_none(table: str) -> None:
    every = [each for spellings in SPELLINGS[table].values() for each in spellings]
    assert [each for each, count in Counter(every).items() if count > 1] == []
    assert set(every).isdisjoint(KEYS[table])
    assert every == [fold(each).casefold() for each in every]


@pytest.mark.parametrize("table", SPELLINGS)
def test_the_chinese_title_of_a_key_is_a_spelling_of_it(table: str) -> None:
    use("zh")
    try:
        titles = {key: translate(title) for key, (title, _) in KEYS[table].items()}
    finally:
        use("en")
    assert {key: spelled(table, title) for key, title in titles.items()} == {
        key: key for key in titles
    }


@pytest.mark.parametrize("written", ["项目名称", "项目 名称", "Title", "ＴＩＴＬＥ"])
def test_space_width_and_case_do_not_matter(written: str) -> None:
    assert spelled("Project", written) == "name"


def test_what_nobody_calls_a_key() -> None:
    assert spelled("Project", "魔法") is None
