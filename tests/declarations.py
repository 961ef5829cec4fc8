"""Small declarations, one for each answer that a command can give."""

from __future__ import annotations

CLEAN = """\
format = 1
year = 2020
unit = "示例单位"

[[projects]]
id = "streets"
name = "道路养护"
budget = { original = 100.00 }
spending = { total = 98.00 }

[[projects.indicators]]
name = "养护里程"
category = "数量"
target = "≥120公里"
actual = "121公里"
weight = 25

[[projects.indicators]]
name = "验收合格率"
category = "质量"
target = "100%"
actual = "100%"
weight = 25

[[projects.indicators]]
name = "投诉下降数"
category = "社会效益"
target = "≥30件"
actual = "33件"
weight = 30

[[projects.indicators]]
name = "居民满意度"
category = "满意度"
target = "≥90%"
actual = "93.5%"
weight = 10
"""
# One warning, B004: 12.00 over the budget.
WARNING = CLEAN.replace("98.00", "112.00")
# One error, B001: the totals are not the sum.
ERROR = CLEAN.replace("[[projects]]", "[totals]\nbudget = { original = 101.00 }\n\n[[projects]]", 1)
# D002: a mistyped key.
MISTYPED = CLEAN.replace("weight = 30", "wieght = 30")
# D001: not TOML.
NOT_TOML = CLEAN.replace("year = 2020", "year = ")
# No score at all: nothing but money.
UNSCORED = CLEAN[: CLEAN.index("[[projects.indicators]]")]
# Text from a file that would act on a terminal, a table, a spreadsheet or a page.
HOSTILE = CLEAN.replace('"养护里程"', '"[red]=1+1[/red]\\u001b[31m|<b>_x_\\u202e"').replace(
    '"道路养护"', '"=HYPERLINK(\\"x\\")"'
)
