from __future__ import annotations

from perfcli.source.load import load_text
from perfcli.starting.sheet import Project, Row, Sheet, text

TABLE = {"format": 1, "year": 2020, "unit": "甲"}
SHEET = Sheet(
    TABLE,
    {"": "head", "unit": "the unit", "as_of": "of an absent key"},
    (
        Project(
            {"id": "p1", "name": "乙"},
            {"": "one of\nmany", "name": "its name"},
            rows=(Row({"name": "丙", "category": "数量"}, ("last year:",), {"target": "≥5个"}),),
        ),
        Project(
            {"name": "丁"},
            {},
            keys={"kind": "经常性"},
            guide="how",
            examples=(Row({"name": "戊", "category": "质量"}, ("--- 产出 ---",)),),
        ),
    ),
)
WRITTEN = """\
# head

format = 1
year = 2020
# the unit
unit = "甲"

# one of
# many
[[projects]]
id = "p1"
# its name
name = "乙"

[[projects.indicators]]
  name = "丙"
  category = "数量"
  # last year:
  #target = "≥5个"

[[projects]]
name = "丁"
#kind = "经常性"

# how

# --- 产出 ---
#[[projects.indicators]]
#name = "戊"
#category = "质量"
"""


def test_the_whole_of_a_sheet() -> None:
    assert text(SHEET) == WRITTEN
    assert load_text(text(SHEET), "x.toml").findings == ()


def test_a_schema_is_named_on_the_first_line() -> None:
    named = text(SHEET._replace(schema="./s.json"))
    assert named == "#:schema ./s.json\n" + WRITTEN


def test_a_remark_cannot_leave_its_line_nor_hide() -> None:
    row = Row({"name": "丙", "category": "数量"}, ("a\rb\x1b[2J",))
    sheet = Sheet(TABLE, {}, (Project({"name": "乙"}, {}, rows=(row,)),))
    assert "  # a\\x0db\\x1b[2J\n" in text(sheet)
