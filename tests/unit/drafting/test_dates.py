from __future__ import annotations

import datetime as dt

import pytest

from perfcli.drafting.dates import dates
from perfcli.drafting.sentences import Span


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2020年完成公厕5座", ["2020年"]),
        ("2020年6月12日至2020年8月验收", ["2020年6月12日至2020年8月"]),
        ("2019-2020年维修道路", ["2019-2020年"]),
        ("3月份和10月各检查2次", ["3月份", "10月"]),
        ("2020-06-12签订", ["2020-06-12"]),
        ("8:30上班", ["8:30"]),
        ("30日内办结", []),
        ("维修3公里", []),
    ],
)
def test_the_words_of_a_time(text: str, words: list[str]) -> None:
    found = dates(text, Span(0, len(text)), 2020)
    assert [text[when.start : when.end] for when in found] == words


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("11月底前完成", dt.date(2020, 11, 30)),
        ("2月底前完成", dt.date(2020, 2, 29)),
        ("2021年6月15日之前", dt.date(2021, 6, 15)),
        ("10月完工", dt.date(2020, 10, 31)),
        ("10月检查", None),
        ("2020年完成", None),
        ("2月30日前完成", None),
    ],
)
def test_a_time_by_which_something_is_finished(text: str, deadline: dt.date | None) -> None:
    (when,) = dates(text, Span(0, len(text)), 2020)
    assert when.deadline == deadline


def test_only_the_sentence_is_looked_at() -> None:
    text = "3月开工。5月验收。"
    (when,) = dates(text, Span(5, 9), 2020)
    assert (when.start, when.end) == (5, 7)
