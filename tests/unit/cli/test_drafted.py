"""What `draft` makes of one report."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import pytest

from perfcli.batch.item import Item
from perfcli.cli.drafted import Drafting
from perfcli.core.language import message
from perfcli.source.read import Unreadable

REPORT = "2020年度道路维修项目绩效自评报告\n维修道路4500余米，居民满意度98.3%。支出7,00.0,77元。\n"
WORK = Drafting("toml", None, 0, {}, explain=False, force=False)


def test_a_report_becomes_text_and_counts(folder: Path) -> None:
    (folder / "a.txt").write_text(REPORT, encoding="utf-8")
    made = WORK(Item("a.txt", target="2020.toml"))
    assert (made.target, made.counts, made.status) == ("2020.toml", (2, 1), 0)
    assert made.text is not None
    assert 'path = "a.txt"' in made.text
    assert "a.txt: not read, and not repaired: “7,00.0,77”" in made.said
    elsewhere = WORK(Item("a.txt", target="out/2020.toml"))
    assert elsewhere.text is not None
    assert "path = " not in elsewhere.text


def test_one_in_memory_names_no_source() -> None:
    draft = WORK.draft("a.zip/a.txt", REPORT.encode(), "2020.toml")
    assert (draft.figures, draft.unread) == (2, 1)
    assert "path = " not in draft.text


def test_json_holds_what_is_sure_enough_and_its_rules() -> None:
    work = WORK._replace(form="json", explain=True)
    draft = work.draft("a.txt", REPORT.encode(), None)
    data = json.loads(draft.text)
    assert len(data["quantities"]) == draft.figures == 2
    assert data["quantities"][0]["rules"]
    assert work._replace(least=96).draft("a.txt", REPORT.encode(), None).figures == 0
    assert "noun-before" in WORK._replace(explain=True).draft("a.txt", REPORT.encode(), None).said


def test_an_old_encoding_is_noted() -> None:
    draft = WORK.draft("a.txt", REPORT.encode("gb18030"), None)
    assert draft.said.startswith("a.txt: read as GB18030")


def test_what_cannot_be_read_is_refused() -> None:
    made = WORK(Item("a.txt", b" ", target="a.toml"))
    assert (made.status, made.text, made.remark) == (2, None, "the report is empty")
    with pytest.raises(Unreadable):
        WORK.draft("none.txt", None, None)


def test_it_goes_between_processes_and_tells_what_was_lost() -> None:
    work = pickle.loads(pickle.dumps(WORK))  # noqa: S301
    made = work.lost(Item("a.txt"), message("gone"))
    assert (made.path, made.remark, made.status) == ("a.txt", "gone", 2)
