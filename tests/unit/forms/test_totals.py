"""The line of totals."""

from __future__ import annotations

from decimal import Decimal

from forms.build import Span
from forms.filling import COLUMNS, HEAD, form, left


def test_the_total_has_full_marks_score_and_grade() -> None:
    found = form(
        *HEAD,
        COLUMNS,
        ["产出指标", "数量指标", "甲", "1", "1", 90, 90],
        [Span("总分", 5), 100, "97.5", "优"],
        ["自评等级", "良"],
    )
    assert found.data["projects"][0]["reported"] == {"score": Decimal("97.5"), "grade": "优"}
    assert left(found) == [("自评表1!B8", "良", "the form says it a second time, and differently")]
