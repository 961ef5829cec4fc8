"""Several years for programs."""

from __future__ import annotations

import json
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from perfcli.comparing.trend import trend
from perfcli.output.trend import Look, render
from perfcli.source.load import load_text
from years import project, quantity, results, scored

LOOK = Look(80, color=False, plain=False)


def document(*fragments: str):
    years = (scored(each, year) for year, each in enumerate(fragments, 2018))
    return json.loads(render("json", trend(years), LOOK), parse_float=Decimal)


def test_the_shape() -> None:
    row = quantity("植树", 'id = "trees"\ntarget = "≥100株"\nactual = "80株"\nweight = 90')
    found = document(project(row), project(), project(row))
    (roads,) = found.pop("projects")
    (trees,) = roads.pop("indicators")
    files = found.pop("files")
    assert found == {
        "format": 1,
        "unit": "示例单位",
        "currency": "万元",
        "years": [2018, 2019, 2020],
        "totals": {
            "basis": ["original"] * 3,
            "budget": [100] * 3,
            "spending": [100] * 3,
            "execution_rate": [100] * 3,
        },
        "summary": {"score": [82, None, 82], "coverage": [100, 10, 100]},
        "failed": [],
    }
    assert files[0] == {
        "path": "2018.toml",
        "year": 2018,
        "unit": "示例单位",
        "currency": "万元",
        "scheme": "mof-2020",
        "stage": "final",
    }
    assert (roads["id"], roads["score"], roads["grade"]) == (
        "roads",
        [82, None, 82],
        ["良", None, "良"],
    )
    assert trees == {
        "id": "trees",
        "name": "植树",
        "unit": "株",
        "actual": [80, None, 80],
        "typed": ["80株", None, "80株"],
        "target": ["≥100株", None, "≥100株"],
        "completion": [80, None, 80],
        "status": ["partial", None, "partial"],
    }


def test_what_failed_is_in_the_document() -> None:
    loaded = load_text("year =", "2017.toml")
    found = trend([scored(project(), 2018), scored(project(), 2019)])
    text = render("json", found, LOOK, {"2017.toml": loaded.findings})
    (failed,) = json.loads(text)["failed"]
    assert (failed["path"], failed["findings"][0]["code"]) == ("2017.toml", "D001")


@given(st.lists(results(), min_size=1, max_size=4))
def test_every_series_has_every_year(drawn) -> None:
    found = trend(
        each._replace(declaration=each.declaration.model_copy(update={"year": 2018 + number}))
        for number, each in enumerate(drawn)
    )

    def arrays(value: object):
        match value:
            case dict():
                for name, each in value.items():
                    if name not in {"projects", "indicators", "failed"} and isinstance(each, list):
                        yield each
                    else:
                        yield from arrays(each)
            case list():
                for each in value:
                    yield from arrays(each)

    assert {len(each) for each in arrays(json.loads(render("json", found, LOOK)))} == {len(drawn)}
