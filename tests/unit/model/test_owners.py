from __future__ import annotations

import pytest

from perfcli.core.keypath import KeyPath
from perfcli.model.declaration import Declaration
from perfcli.model.owners import owners

DECLARATION = Declaration.model_validate(
    {
        "format": 1,
        "year": 2020,
        "unit": "甲",
        "projects": [
            {"name": "公共服务", "id": "p1"},
            {
                "name": "城市管理",
                "indicators": [
                    {"name": "点位数", "category": "数量"},
                    {"name": "里程", "category": "数量", "id": "km"},
                ],
            },
        ],
    }
)


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ((), (None, None)),
        (("year",), (None, None)),
        (("projects",), (None, None)),
        (("projects", 0), ("p1", None)),
        (("projects", 0, "budget", "original"), ("p1", None)),
        (("projects", 1, "indicators"), ("城市管理", None)),
        (("projects", 1, "indicators", 0), ("城市管理", "点位数")),
        (("projects", 1, "indicators", 1, "target"), ("城市管理", "km")),
        (("projects", 0, "indicators", 4), ("p1", None)),
    ],
)
def test_owners_are_named_by_id_else_by_name(
    key: KeyPath, found: tuple[str | None, str | None]
) -> None:
    assert owners(key, DECLARATION) == found
