"""Declaration data as TOML: what is written reads back the same, and reads well."""

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from perfcli.source.toml_text import inline, written

ROOT = Path(__file__).parents[3]
FILES = sorted(ROOT.glob("examples/*.toml")) + sorted(ROOT.glob("tests/published/*.toml"))

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
FIGURES = st.integers(-(10**18), 10**18) | st.decimals(
    allow_nan=False, allow_infinity=False, min_value=-(10**18), max_value=10**18, places=12
)
SCALARS = TEXTS | FIGURES | st.booleans() | st.dates()
AMOUNTS = st.fixed_dictionaries(
    {}, optional={"revised": FIGURES, "sources": st.dictionaries(TEXTS, FIGURES, max_size=3)}
)
INDICATORS = st.fixed_dictionaries(
    {"name": TEXTS, "category": TEXTS},
    optional={
        "id": TEXTS,
        "target": SCALARS,
        "core": st.booleans(),
        "evidence": st.lists(TEXTS, max_size=3),
        "rule": st.dictionaries(TEXTS, FIGURES | st.lists(FIGURES, max_size=3), max_size=3),
        "reason": TEXTS,
    },
)
PROJECTS = st.fixed_dictionaries(
    {"name": TEXTS},
    optional={
        "goal": TEXTS,
        "budget": AMOUNTS,
        "indicators": st.lists(INDICATORS, max_size=3),
        "reported": st.dictionaries(TEXTS, SCALARS, max_size=3),
    },
)
DECLARATIONS = st.fixed_dictionaries(
    {"format": st.just(1), "unit": TEXTS},
    optional={
        "problems": st.lists(TEXTS, max_size=3),
        "source": st.dictionaries(TEXTS, SCALARS, max_size=3),
        "totals": st.fixed_dictionaries({}, optional={"budget": AMOUNTS}),
        "claims": st.lists(st.fixed_dictionaries({"quote": TEXTS}), max_size=2),
        "projects": st.lists(PROJECTS, max_size=3),
    },
)


def read(text: str) -> dict[str, object]:
    return tomli.loads(text, parse_float=Decimal)


@given(DECLARATIONS)
def test_what_is_written_reads_back_the_same(data: dict[str, object]) -> None:
    assert read(written(data)) == data


@given(DECLARATIONS, TEXTS)
def test_a_comment_changes_no_figure(data: dict[str, object], comment: str) -> None:
    comments = {
        (): comment,
        ("unit",): comment,
        ("projects", 0): comment,
        ("projects", 0, "budget", "revised"): comment,
        ("source",): comment,
    }
    assert read(written(data, comments)) == data


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_declarations_of_this_repository_read_back_the_same(path: Path) -> None:
    data = read(path.read_text("utf-8"))
    assert read(written(data)) == data


@given(st.text(st.characters(categories=["Cs"]), min_size=1))
def test_half_a_character_becomes_the_replacement_character(text: str) -> None:
    assert read(written({"unit": text})) == {"unit": "\ufffd" * len(text)}


def test_it_looks_as_a_person_would_write_it() -> None:
    data = {
        "projects": [
            {
                "indicators": [
                    {"weight": 20, "name": "培训人数", "category": "数量", "reason": "甲\n乙"},
                    {"name": "满意度", "category": "满意度", "id": "m"},
                ],
                "reported": {"score": Decimal("98.50")},
                "spending": {"total": Decimal("1E+2")},
                "budget": {"of_which": {"区级资金": 1}, "original": Decimal("857.5")},
                "name": "城市\t管理",
                "id": "p1",
            }
        ],
        "problems": ["一", '"二"'],
        "source": {"published": dt.date(2021, 3, 1), "title": "公开"},
        "unit": "街道",
        "year": 2020,
        "title": None,
        "format": 1,
    }
    comments = {
        (): "第一行\n第二行",
        ("projects", 0): "甲项目",
        ("projects", 0, "budget", "original"): "年初预算数",
        ("projects", 0, "indicators", 0, "weight"): "分值",
    }
    assert written(data, comments) == (
        """\
# 第一行
# 第二行

format = 1
year = 2020
unit = "街道"
problems = [
  "一",
  "\\"二\\"",
]

[source]
title = "公开"
published = 2021-03-01

# 甲项目
[[projects]]
id = "p1"
name = "城市\\t管理"
# 年初预算数
budget = { original = 857.5, of_which = { "区级资金" = 1 } }
spending = { total = 100 }

[projects.reported]
score = 98.50

[[projects.indicators]]
  name = "培训人数"
  category = "数量"
  # 分值
  weight = 20
  reason = \"\"\"
甲
乙\"\"\"

[[projects.indicators]]
  id = "m"
  name = "满意度"
  category = "满意度"
"""
    )


def test_what_hides_or_reverses_is_escaped() -> None:
    assert written({"unit": "a\u202eb\ufeff\x7f"}) == 'unit = "a\\u202Eb\\uFEFF\\u007F"\n'


def test_a_quote_at_the_end_of_several_lines_stays() -> None:
    data = {"unit": 'a\n""""b"'}
    assert read(written(data)) == data


def test_a_float_is_refused() -> None:
    with pytest.raises(TypeError, match="float"):
        written({"year": 1.5})


@given(st.dictionaries(TEXTS, SCALARS | st.lists(st.lists(FIGURES)), max_size=3))
def test_one_value_stands_on_one_line(table: dict[str, object]) -> None:
    text = inline(table)
    assert "\n" not in text
    assert tomli.loads(f"rule = {text}", parse_float=Decimal) == {"rule": table}


def test_one_value_looks_as_in_a_declaration() -> None:
    assert inline({"type": "pass-line", "pass": 60}) == '{ type = "pass-line", pass = 60 }'
