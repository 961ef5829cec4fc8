from __future__ import annotations

import json
import pickle
from decimal import Decimal

import pytest

from declarations import CLEAN, NOT_TOML
from perfcli.batch.item import Item
from perfcli.cli.scoring import Answer, Look, Scoring, several
from perfcli.core.language import message

JSON = Look("json", 80, color=False, explain=False, several=True)
ITEM = Item("a.toml", CLEAN.encode())


def scoring(
    *schemes: str, least: Decimal | None = None, project: str | None = None, look: Look = JSON
) -> Scoring:
    return Scoring(list(schemes) or None, strict=False, least=least, project=project, look=look)


def test_an_answer_is_text_and_goes_between_processes() -> None:
    answer = scoring()(ITEM)
    (text,) = answer.texts
    assert json.loads(text)["path"] == answer.path == "a.toml"
    assert (answer.said, answer.status) == ("", 0)
    assert pickle.loads(pickle.dumps((scoring(), answer))) == (scoring(), answer)  # noqa: S301


@pytest.mark.parametrize(("least", "status"), [("0", 0), ("100.01", 1)])
def test_a_score_under_the_least(least: str, status: int) -> None:
    assert scoring(least=Decimal(least))(ITEM).status == status


def test_a_project_that_is_there_and_one_that_is_not() -> None:
    found = scoring(project="streets")(ITEM)
    assert (len(found.texts), found.found, found.projects) == (1, True, frozenset())
    missed = scoring(project="nobody")(ITEM)
    assert (missed.texts, missed.found) == ((), False)
    assert len(missed.projects) == 1


def test_what_cannot_be_read_is_said_and_stands_in_the_document() -> None:
    answer = scoring()(Item("a.toml", NOT_TOML.encode()))
    assert answer.status == 2
    assert "error[D001]" in answer.said
    assert json.loads(answer.texts[0])["path"] == "a.toml"


@pytest.mark.parametrize(("form", "texts"), [("json", 2), ("table", 1), ("markdown", 1)])
def test_several_methods(form: str, texts: int) -> None:
    work = scoring("mof-2020", "mof-2021", look=JSON._replace(format=form))
    assert work.side_by_side is (form != "json")
    assert len(work(ITEM).texts) == texts


@pytest.mark.parametrize(
    ("schemes", "answer"), [(None, False), (["a"], False), (["all"], True), (["a", "b"], True)]
)
def test_whether_there_are_several(schemes: list[str] | None, answer: bool) -> None:  # noqa: FBT001
    assert several(schemes) is answer


@pytest.mark.parametrize(("form", "texts"), [("json", 1), ("table", 0)])
def test_a_file_over_which_the_program_failed(form: str, texts: int) -> None:
    lost: Answer = scoring(look=JSON._replace(format=form)).lost(ITEM, message("why"))
    assert (lost.status, len(lost.texts)) == (2, texts)
    assert "error[D005] unreadable-file: why" in lost.said
