"""Published tables, laid out as they were printed, come in without loss."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from forms import build
from perfcli.forms.load import Form, load
from perfcli.model.declaration import Declaration

# The form has two scores for a row: the one that counts for the total is taken.
COUNTY = ["单项指标得分"]
FORMS = [
    pytest.param("xiaoxian-hexi-2023", build.layout_b, [], id="B"),
    pytest.param("zhongjiang-shuili-2022", build.layout_b, [], id="B with a total"),
    pytest.param("yongde-mingling-2022", build.layout_c, [], id="C"),
    pytest.param("changjiang-jinbu-2020", build.layout_d, [], id="D"),
    pytest.param("liangping-linye-2022", build.layout_e, [], id="E"),
    pytest.param("chengan-bailao-2020", build.layout_f, COUNTY, id="F"),
]
KINDS = ["xlsx", "docx", "html"]


def written(folder: Path, name: str, kind: str, rows: list[build.Row]) -> str:
    path = folder / f"{name}.{kind}"
    match kind:
        case "xlsx":
            path.write_bytes(build.workbook(rows))
        case "docx":
            path.write_bytes(build.letter(rows))
        case _:
            path.write_text(build.page(rows), "utf-8")
    return str(path)


def compared(data: dict[str, Any]) -> Declaration:
    """Return data as a declaration, without what no form prints."""
    bare = {key: value for key, value in data.items() if key not in {"source", "title"}}
    bare["projects"] = [{**each, "id": "p1"} for each in bare["projects"]]
    return Declaration.model_validate(bare)


def imported(form: Form) -> dict[str, Any]:
    assert form.imported is not None
    return form.imported.data


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("name", "layout", "left"), FORMS)
def test_a_published_table_comes_in_without_loss(
    name: str, layout: Any, left: list[str], kind: str, tmp_path: Path
) -> None:
    data = build.published(name)
    if name.startswith("changjiang"):
        # The form prints a figure and its unit in one cell.
        for each in data["projects"][0]["indicators"]:
            unit = each.pop("unit")
            each["target"], each["actual"] = each["target"] + unit, each["actual"] + unit
    form = load(written(tmp_path, name, kind, layout(build.published(name))))
    assert compared(imported(form)) == compared(data)
    assert form.imported is not None
    assert sorted(each.text for each in form.imported.unplaced) == sorted(left)
    assert form.loaded.findings == ()
