from __future__ import annotations

from collections import Counter
from decimal import Decimal
from pathlib import Path

import tomli

from perfcli.drafting.declare import NO_PROJECT, NO_UNIT, declaration
from perfcli.drafting.report import read
from perfcli.model.declaration import Indicator
from perfcli.source.load import load_text
from perfcli.source.toml_text import written

EXAMPLES = Path(__file__).parents[3] / "examples"
SOURCE = (EXAMPLES / "2020-report.txt").read_text("utf-8")


def facts(row: Indicator) -> tuple[object, ...]:
    return row.actual, row.target, row.completion, row.planned, row.denominator, row.category


def drafted(text: str) -> dict[str, object]:
    return tomli.loads(written(*declaration(read(text), "report.txt")), parse_float=Decimal)


def test_the_source_report_against_the_declaration_made_by_hand() -> None:
    by_hand = load_text((EXAMPLES / "2020.toml").read_text("utf-8"), "2020.toml").declaration
    draft = load_text(written(*declaration(read(SOURCE), "2020-report.txt")), "d.toml").declaration
    assert by_hand is not None
    assert draft is not None
    for key in ("year", "unit" if draft.unit != NO_UNIT else "year", "title", "currency", "claims"):
        assert getattr(draft, key) == getattr(by_hand, key)
    assert (draft.totals, draft.problems, draft.measures) == (
        by_hand.totals,
        by_hand.problems,
        by_hand.measures,
    )
    for ours, theirs in zip(draft.projects, by_hand.projects, strict=True):
        assert ours.model_dump(exclude={"id", "indicators"}) == theirs.model_dump(
            exclude={"id", "indicators"}
        )
        figures = [each for each in theirs.indicators if each.actual or each.target]
        assert Counter(map(facts, ours.indicators)) == Counter(map(facts, figures))


def test_what_the_source_does_not_name_is_said() -> None:
    data, _ = declaration(read("完成公厕5座。"), None)
    assert data["year"] is None
    text = written(*declaration(read("完成公厕5座。"), None))
    assert NO_UNIT in text
    assert NO_PROJECT in text
    assert "# The source names no year: add the key `year`." in text
    assert "\nyear" not in text


def test_target_and_actual_make_one_row() -> None:
    project = drafted("2020年危房改造计划53户，完成129户。")["projects"][0]  # type: ignore[index]
    (row,) = project["indicators"]
    assert (row["target"], row["actual"]) == ("53户", "129户")
    assert row["quote"] == "2020年危房改造计划53户，完成129户"


def test_an_unsure_category_is_marked() -> None:
    assert "unsure of the category" in written(*declaration(read("2020年药占28.5%。"), None))


def test_last_years_ids() -> None:
    data, _ = declaration(read("项目名称：道路\n2020年维修5公里。"), None, ids={"道路": "roads"})
    assert data["projects"][0]["id"] == "roads"  # type: ignore[index]


def test_least_confidence() -> None:
    data, _ = declaration(read("2020年维修道路5公里。"), None, least=99)
    assert data["projects"][0]["indicators"] is None  # type: ignore[index]
