from __future__ import annotations

import json
from decimal import Decimal

from perfcli.core.finding import Finding
from perfcli.drafting.consistency import inconsistencies
from perfcli.drafting.report import read
from perfcli.output.draft import as_json, explanation

TEXT = "职工81人，其中在职57人。支出7,00.0,77元。"


def drafted(text: str, findings: list[Finding] | None = None, **options: int) -> dict[str, list]:
    written = as_json(read(text, 2020), findings or [], **options)
    return json.loads(written, parse_float=Decimal)


def test_a_quantity_with_its_place_and_its_words() -> None:
    data = drafted(TEXT)
    assert data["format"] == 1
    assert data["quantities"][1] == {
        "value": 57,
        "unit": "人",
        "qualifier": None,
        "comparator": None,
        "subject": "在职",
        "role": "part",
        "planned": False,
        "repeats": [],
        "confidence": Decimal("0.95"),
        "start": 10,
        "end": 13,
        "quote": "57人",
    }
    assert data["unread"] == [{"start": 16, "end": 25, "quote": "7,00.0,77", "why": "damaged"}]


def test_explained_says_whole_clause_and_rules() -> None:
    part = drafted(TEXT, explained=True)["quantities"][1]
    assert part["whole"] == {"start": 2, "end": 5, "quote": "81人"}
    assert part["clause"] == "其中在职57人"
    assert part["rules"][-1] == "part"


def test_ranges_days_and_exact_figures() -> None:
    data = drafted("比例10.50%-20%。工程计划11月底前完成。支出0.10万元。")
    assert [each["value"] for each in data["quantities"]] == [
        [Decimal("10.50"), 20],
        "2020-11-30",
        Decimal("0.10"),
    ]


def test_the_least_confidence_leaves_out_what_is_unsure() -> None:
    text = "举办培训三次，新建公厕5座。"
    assert [each["quote"] for each in drafted(text, least=80)["quantities"]] == ["5座"]


def test_a_finding_with_its_position_and_what_it_goes_with() -> None:
    text = "情况：\n职工81人，其中在职57人，退休30人。"
    (found,) = drafted(text, inconsistencies(read(text, 2020), "report.txt"))["findings"]
    assert (found["code"], found["line"], found["column"]) == ("R001", 2, 3)
    assert [(each["line"], each["column"]) for each in found["related"]] == [(2, 11), (2, 17)]


def test_the_explanation_tells_every_number_in_its_order() -> None:
    text = "支出7,00.0,77元。完成第3批，拟新建公厕5座。"
    assert list(explanation(read(text, 2020))) == [
        "2-11 “7,00.0,77”: unread [damaged]",
        "16-18 “3批”: name [ordinal]",
        "24-26 “5座”: 公厕 target planned [noun-before, actual, plan]",
    ]
