"""Values of cells."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from forms.filling import indicators


def test_dates_and_figures_come_as_such() -> None:
    rows = indicators(
        ["产出指标", "时效指标", "完工", dt.date(2021, 11, 30), dt.date(2021, 12, 1), 5, 4.5],
        ["", "数量指标", "面积", 0.1, 79.27000000000001, 5, 5],
    )
    assert (rows[0]["target"], rows[0]["actual"]) == (dt.date(2021, 11, 30), dt.date(2021, 12, 1))
    assert (rows[1]["target"], rows[1]["actual"]) == (Decimal("0.1"), Decimal("79.27"))
