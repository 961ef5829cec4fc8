from __future__ import annotations

from declarations import CLEAN
from perfcli.output.cells import COLUMNS, cells
from perfcli.pipeline import try_score
from perfcli.source.load import load_text


def test_every_cell_has_its_column_and_the_figures_are_those_of_the_result() -> None:
    result = try_score(load_text(CLEAN, "a.toml")).result
    assert result is not None
    rows = list(cells(result, "a.toml"))
    assert all(row.keys() <= set(COLUMNS) for row in rows)
    execution, first, *_, project = rows
    assert (execution["target"], execution["actual"]) == ("100.00", "98.00")
    assert (execution["completion"], execution["score"]) == ("98.00", "9.80")
    assert (first["level1"], first["level2"], first["status"]) == ("output", "quantity", "met")
    assert (first["completion"], first["rule"]) == ("100.83", "proportional")
    assert (project["score"], project["coverage"], project["grade"]) == ("99.80", "100.00", "优")
    assert project["grade_confident"] == "true"
