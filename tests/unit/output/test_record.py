from __future__ import annotations

from perfcli.core.finding import Finding, Place, Related
from perfcli.core.language import message
from perfcli.output.record import failure_record, finding_record

FINDING = Finding(
    "B001", "totals-mismatch", "error", message("{n} is wrong", n=3), message("mend it"),
    ("projects", 1, "spending", "total"),
    (Related(("totals",), message("here"), Place(4, 2, 1)), Related((), message("there"))),
    "a.toml", Place(9, 3, 5), "known",
)  # fmt: skip


def test_a_finding_as_data() -> None:
    assert finding_record(FINDING) == {
        "code": "B001",
        "name": "totals-mismatch",
        "severity": "error",
        "message": "3 is wrong",
        "help": "mend it",
        "path": "a.toml",
        "key": "projects[1].spending.total",
        "line": 9,
        "column": 3,
        "related": [
            {"path": "a.toml", "key": "totals", "line": 4, "column": 2, "message": "here"},
            {"path": "a.toml", "key": "", "line": None, "column": None, "message": "there"},
        ],
        "accepted": "known",
    }


def test_a_file_that_could_not_be_scored() -> None:
    record = failure_record("a.toml", [FINDING._replace(place=None)])
    assert record["path"] == "a.toml"
    assert record["format"] == 1
    (finding,) = record["findings"]  # type: ignore[misc]
    assert (finding["line"], finding["column"]) == (None, None)
