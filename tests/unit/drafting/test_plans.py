from __future__ import annotations

import pytest

from perfcli.drafting.dates import dates
from perfcli.drafting.plans import is_plan, planned
from perfcli.drafting.sentences import Span, clauses


@pytest.mark.parametrize(
    ("clause", "plan"),
    [
        ("拟新建公厕5座", True),
        ("我街将改造道路", True),
        ("计划新建公厕5座", True),
        ("按计划新建公厕5座", False),
        ("计划生育奖励5户", False),
        ("将成果惠及居民", False),
        ("新建公厕5座", False),
    ],
)
def test_a_clause_that_says_what_is_meant_to_be_done(clause: str, plan: bool) -> None:  # noqa: FBT001
    assert is_plan(clause) is plan


@pytest.mark.parametrize(
    ("text", "filled", "marks"),
    [
        ("新建公厕5座，改造道路3条", (1, 1), (0, 0)),
        # 计划 goes on up to a word of something done.
        ("计划新建公厕5座，道路3条，已完成桥2座", (1, 1, 1), (1, 1, 0)),
        # A day alone is about the clause before it, unless its own has figures.
        ("新建公厕5座，计划11月底前完成，桥2座", (1, 0, 1), (1, 1, 0)),
        ("新建公厕5座，计划11月底前完成桥2座，道路3条", (1, 1, 1), (0, 1, 1)),
        # 将 speaks of the whole sentence, but of nothing before it that is done.
        ("我街将改造公厕，桥2座", (0, 1), (1, 1)),
        ("改造道路3条，新建桥2座，都将是重要举措", (1, 1, 0), (1, 1, 1)),
        ("已改造道路3条，新建桥2座，都将是重要举措", (1, 1, 0), (0, 0, 1)),
    ],
)
def test_how_far_a_plan_reaches(text: str, filled: tuple[int, ...], marks: tuple[int, ...]) -> None:
    sentence = Span(0, len(text))
    found = planned(
        text,
        sentence,
        clauses(text, sentence),
        list(dates(text, sentence, 2020)),
        list(map(bool, filled)),
    )
    assert found == list(map(bool, marks))
