"""Schemes that speak against themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from perfcli.scheme.load import builtin_data
from perfcli.scheme.misfit import misfits
from perfcli.scheme.user import read
from scheme_files import NO_SPLIT, written


def test_contradictions(tmp_path: Path) -> None:
    text = (
        NO_SPLIT
        + """
grades = [{ name = "A", from = 60 }, { name = "B", from = 60 }]

[[levels]]
id = "output"
name = "产出"
categories = [{ id = "quantity", name = "数量" }, { id = "quantity", name = "质量" }]

[[levels]]
id = "output"
name = "效益"
categories = [{ id = "social", name = "社会效益" }]

[[variants]]
id = "both"
present = ["output"]
absent = ["output", "outcome"]
weights = { outptu = 90 }

[[rubric]]
name = "满意度"
category = "socail"
rule = { type = "steps", steps = [[90, 10]] }
weight = 5

[basis]
grades = "x"
variants = "x"
rubric = "x"
"""
    )
    found = read(written(tmp_path, text)).findings
    assert [(each.code, each.key) for each in found] == [
        ("D004", ("grades", 1, "from")),
        ("D006", ("levels", 0, "categories", 1, "id")),
        ("D006", ("levels", 1, "id")),
        ("D004", ("variants", 0, "absent")),
        ("D007", ("variants", 0, "absent", 1)),
        ("D007", ("variants", 0, "weights", "outptu")),
        ("D007", ("rubric", 0, "category")),
    ]
    assert "did you mean `output`" in str(found[5].help)
    assert "did you mean `social`" in str(found[6].help)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            {"bands": {"full": 60, "partial": 60}},
            "the bands begin at 60 for full and 60 for partial",
        ),
        ({"bands": {"full": 101, "partial": 60}}, "the bands begin at 101"),
        ({"full_marks": 110}, "execution 10 and the levels 90 are not the full marks 110"),
        ({"execution": {"weight": 20}}, "execution 20 and the levels 90 are not"),
    ],
)
def test_numbers_that_do_not_go_together(change: dict[str, object], message: str) -> None:
    found = misfits({**(builtin_data("mof-2020") or {}), **change})
    assert [each.code for each in found] == ["D004"]
    assert str(found[0].message).startswith(message)


def test_each_variant_makes_the_full_marks() -> None:
    data = builtin_data("mof-2021") or {}
    short = {**data["variants"][3], "weights": {"output": 50, "outcome": 30}}
    found = misfits({**data, "variants": [*data["variants"][:3], short]})
    assert [each.key for each in found] == [("variants", 3, "weights")]
    assert "execution 10 and the levels 80" in str(found[0].message)
