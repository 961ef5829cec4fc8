"""What must come out of the real report, and of files that are damaged in the usual ways."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from declarations import CLEAN


def document(perfcli, *arguments: str):
    return json.loads(perfcli(*arguments, "--format", "json").out)


@pytest.fixture(autouse=True)
def fresh(examples: Path) -> Path:
    return examples


def test_the_score_of_the_report(perfcli) -> None:
    whole = document(perfcli, "score", "examples/2020.toml")
    assert whole["totals"] == {
        "budget": 2539.1,
        "basis": "original",
        "spending": 2850.24,
        "execution_rate": 112.25,
    }
    assert whole["scheme"] == {"id": "mof-2020", "reference": "财预〔2020〕10号"}
    city, service = whole["projects"]
    assert (city["name"], service["name"]) == ("城市管理", "公共服务")
    assert (city["execution"]["rate"], city["execution"]["score"]) == (89.09, 8.91)
    assert (service["execution"]["rate"], service["execution"]["score"]) == (124.06, 10)
    assert city["weights"] == service["weights"] == "split"


def test_what_could_be_judged_of_city_management(perfcli) -> None:
    city = document(perfcli, "score", "examples/2020.toml")["projects"][0]
    wet = next(each for each in city["indicators"] if each["id"] == "wet-waste")
    # 50 points over 19 rows: 2.63 each, 0.454 of which are 1.19; with 8.91 that is 10.10 of 12.63.
    assert wet == {
        **wet,
        "target": None,
        "actual": "143.8吨",
        "direction": "at-least",
        "completion": 45.4,
        "weight": 2.63,
        "score": 1.19,
        "status": "partial",
        "rule": "proportional",
        "assumed": None,
        "reason": None,
    }
    assert (city["points"], city["scored_weight"], city["full_marks"]) == (10.1, 12.63, 100)
    assert city["coverage"] == 12.63
    assert (city["score"], city["score_low"], city["score_high"]) == (79.97, 10.1, 97.47)
    assert (city["grade"], city["grade_confident"]) == (None, False)
    statuses = Counter(each["status"] for each in city["indicators"])
    assert statuses == {"unverifiable": 19, "partial": 1, "planned": 1}
    weights = [each["weight"] for each in city["indicators"] if each["level1"] == "output"]
    assert round(sum(weights), 2) == 50


def test_plans_earn_nothing(perfcli) -> None:
    service = document(perfcli, "score", "examples/2020.toml")["projects"][1]
    assert (service["score"], service["grade"]) == (None, None)
    assert (service["score_low"], service["score_high"], service["coverage"]) == (10, 100, 10)
    assert {each["status"] for each in service["indicators"]} == {"planned"}
    table = perfcli("score", "examples/2020.toml").out
    assert "spending money is not performance" in table


@pytest.mark.parametrize("width", [80, 120])
def test_the_table_fits(perfcli, width: int) -> None:
    from perfcli.core.text import width as cells

    lines = perfcli("score", "2020", COLUMNS=str(width)).out.splitlines()
    assert max(map(cells, lines)) <= width
    wanted = ["indicator", "target", "actual", "completion", "weight", "score", "state"]
    wanted += ["rule"] if width == 120 else []
    heads = [line.split() for line in lines if line.split()[:1] == ["indicator"]]
    assert heads == [wanted, wanted]


def test_the_findings_in_the_report(perfcli) -> None:
    ran = perfcli("validate", "examples/2020.toml", "--format", "json")
    found = json.loads(ran.out)["findings"]
    counts = Counter(each["code"] for each in found)
    assert ran.status == 1
    assert counts["B001"] == 0
    assert {code: counts[code] for code in ("B004", "C001", "C002", "I001", "I015")} == {
        "B004": 2,
        "C001": 1,
        "C002": 1,
        "I001": 19,
        "I015": 7,
    }
    assert [each["key"] for each in found if each["code"] == "B004"] == [
        "totals.spending.total",
        "projects[1].spending.total",
    ]
    (claim,) = [each for each in found if each["code"] == "C001"]
    assert claim["severity"] == "error"
    assert "湿垃圾转运量" in claim["message"]
    assert "45.40%" in claim["message"]
    assert (claim["line"], claim["column"]) == (203, 3)
    assert claim["related"][0]["line"] == 44
    assert {each["code"] for each in found if each["severity"] == "error"} == {"C001"}


def test_a_total_that_is_off_by_a_tenth(perfcli, fresh: Path) -> None:
    path = fresh / "examples" / "2020.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("original = 2539.1,", "original = 2539.2,"), encoding="utf-8")
    found = document(perfcli, "validate", "examples/2020.toml", "--select", "B001")["findings"]
    (total,) = [each for each in found if each["key"] == "totals.budget.original"]
    assert total["code"] == "B001"
    assert "2539.2" in total["message"]
    assert "2539.1" in total["message"]
    line = text.splitlines()[total["line"] - 1]
    assert line.startswith("budget = { original = 2539.1")
    assert [each["line"] for each in total["related"]] == [
        number
        for number, each in enumerate(text.splitlines(), start=1)
        if "original = 857.5" in each or "original = 1681.6" in each
    ]


def nested(depth: int) -> str:
    return CLEAN + "x = " + "[" * depth + "]" * depth + "\n"


DAMAGED = {
    "mistyped": (CLEAN.replace("weight = 30", "wieght = 30").encode(), "D002", (30, 1), 1),
    # The first two bytes of 示 happen to be UTF-8; the third is not.
    "gb18030": (CLEAN.encode("gb18030"), "D005", (3, 10), 2),
    "empty": (b"", "D003", (1, 1), 1),
    "nan": (CLEAN.replace("100.00", "nan").encode(), "D005", (8, 12), 2),
    "infinite": (CLEAN.replace("100.00", "-inf").encode(), "D005", (8, 12), 2),
    "deep": (nested(40).encode(), "D005", (38, None), 2),
    "duplicate": (
        (CLEAN + '\n[[projects]]\nid = "streets"\nname = "另一个"\n').encode(),
        "D006",
        (40, 1),
        1,
    ),
}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", DAMAGED)
def test_a_damaged_file(perfcli, fresh: Path, name: str, language: str) -> None:
    raw, code, (line, column), status = DAMAGED[name]
    (fresh / "damaged.toml").write_bytes(raw)
    ran = perfcli("--lang", language, "validate", "damaged.toml", "--format", "json")
    found = [each for each in json.loads(ran.out)["findings"] if each["code"].startswith("D")]
    assert ran.status == status
    (finding,) = found
    assert finding["code"] == code
    assert finding["line"] == line
    assert column in {None, finding["column"]}
    words = finding["message"] + finding["help"]
    assert finding["message"]
    assert finding["help"]
    assert any("\u4e00" <= each <= "\u9fff" for each in words) == (language == "zh")
    # The other commands cannot work with it at all.
    assert perfcli("--lang", language, "score", "damaged.toml").status == 2


@pytest.mark.parametrize(("language", "words"), [("en", "no such file"), ("zh", "文件")])
def test_a_missing_file(perfcli, language: str, words: str) -> None:
    ran = perfcli("--lang", language, "validate", "missing.toml", "--format", "json")
    (finding,) = json.loads(ran.out)["findings"]
    assert ran.status == 2
    assert (finding["code"], finding["line"], finding["column"]) == ("D005", None, None)
    assert words in finding["message"]


def test_a_mistyped_key_is_one_finding_with_the_closest(perfcli, fresh: Path) -> None:
    (fresh / "damaged.toml").write_bytes(DAMAGED["mistyped"][0])
    ran = perfcli("validate", "damaged.toml", "--select", "D")
    assert ran.out.count("error[") == 1
    assert "`wieght`" in ran.out
    assert "`weight`" in ran.out


def test_gb18030_says_how_to_convert(perfcli, fresh: Path) -> None:
    (fresh / "damaged.toml").write_bytes(DAMAGED["gb18030"][0])
    ran = perfcli("validate", "damaged.toml")
    assert "GB18030" in ran.out
    assert "UTF-8" in ran.out


def test_comparing_the_years(perfcli) -> None:
    assert perfcli("diff", "2019", "2020").status == 0
    assert perfcli("diff", "2019", "2020", "--exit-code").status == 1
    assert perfcli("diff", "2020", "2020", "--exit-code").status == 0


def test_twice_is_once(perfcli) -> None:
    for command in (["validate", "2020"], ["score", "2020"], ["diff", "2019", "2020"]):
        assert perfcli(*command) == perfcli(*command)
