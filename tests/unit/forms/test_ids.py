"""Ids of last year for what has the same name."""

from __future__ import annotations

from perfcli.forms.ids import take_ids
from perfcli.model.declaration import Declaration

EARLIER = Declaration.model_validate(
    {
        "format": 1,
        "year": 2019,
        "unit": "街道",
        "projects": [
            {
                "name": "城市管理",
                "id": "city",
                "indicators": [{"name": "点位数", "category": "数量", "id": "points"}],
            },
            {"name": "无编号"},
            {"name": "别的", "id": "p3"},
        ],
    }
)


def test_the_same_name_gets_the_same_id() -> None:
    data = {
        "projects": [
            {"name": "城市 管理", "indicators": [{"name": "点位数"}, {"name": "新的"}]},
            {"name": "无编号", "id": "p2"},
            {"name": "新项目"},
        ]
    }
    take_ids(data, EARLIER)
    assert [each["id"] for each in data["projects"]] == ["city", "p2", "p4"]
    assert data["projects"][0]["indicators"] == [
        {"name": "点位数", "id": "points"},
        {"name": "新的"},
    ]
