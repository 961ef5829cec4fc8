"""What the tables say, read once: every row the overview is made of."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from perfcli.core.language import N_, message
from perfcli.output.overview import answers
from perfcli.output.tables.answer import ask
from perfcli.output.tables.arrow import VERSION_KEY
from perfcli.output.tables.formats import NotTablesError
from perfcli.output.tables.library import files, opened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from duckdb import DuckDBPyConnection


Row = TypeVar("Row")

_SQL = Path(__file__).parent / "sql"
TWICE = N_("{path} stands in the results twice, scored by {schemes}")
ONE_RUN = N_("an overview is of one run: name the results of one")
NOTHING = N_("the results have no projects and no findings")
MADE_ELSE = N_("write them with `--output` over the files that are meant")


class Facts(NamedTuple):
    """The answers to all queries, the result files, and the versions that wrote them."""

    results: tuple[str, ...]
    versions: tuple[str, ...]
    scope: answers.Scope
    groups: Sequence[answers.Group]
    unscored: Sequence[answers.Unscored]
    scores: Sequence[answers.Score]
    grades: Sequence[answers.Grade]
    whys: Sequence[answers.Why]
    rates: Sequence[answers.Rate]
    money: Sequence[answers.Money]
    signals: Sequence[answers.Signal]
    codes: Sequence[answers.Code]
    units: Sequence[answers.Unit]
    projects: Sequence[answers.Project]
    found: Sequence[answers.Found]
    findings: Sequence[answers.Finding]
    files: Sequence[answers.File]


def read(results: Sequence[str]) -> Facts:
    """Return what the tables of a run say.

    Raises:
        NotTablesError: a file is none of ours, or a project stands in the results twice.
        QueryError: the database cannot answer, such as for want of memory.
        ModuleNotFoundError: a library is not installed.
    """
    paths = files(results)
    with opened(results) as connection:
        for twice in asked(connection, "twice", answers.Twice):
            what = message(TWICE, path=twice.path, schemes=twice.schemes)
            raise NotTablesError(what, message(ONE_RUN))
        (scope,) = asked(connection, "scope", answers.Scope)
        if not scope.files:
            raise NotTablesError(message(NOTHING), message(MADE_ELSE))
        return Facts(
            results=tuple(str(path) for path in paths),
            versions=_versions(connection, paths),
            scope=scope,
            groups=asked(connection, "groups", answers.Group),
            unscored=asked(connection, "unscored", answers.Unscored),
            scores=asked(connection, "scores", answers.Score),
            grades=asked(connection, "grades", answers.Grade),
            whys=asked(connection, "whys", answers.Why),
            rates=asked(connection, "rates", answers.Rate),
            money=asked(connection, "money", answers.Money),
            signals=asked(connection, "signals", answers.Signal),
            codes=asked(connection, "codes", answers.Code),
            units=asked(connection, "units", answers.Unit),
            projects=asked(connection, "projects", answers.Project),
            found=asked(connection, "found", answers.Found),
            findings=asked(connection, "findings", answers.Finding),
            files=asked(connection, "files", answers.File),
        )


def asked(connection: DuckDBPyConnection, query: str, kind: type[Row]) -> list[Row]:
    """Return the rows that a query gives, by the name of its file."""
    make: Any = kind
    sql = (_SQL / f"{query}.sql").read_text(encoding="utf-8")
    return [make(*row) for row in ask(connection, sql).rows]


def _versions(connection: DuckDBPyConnection, paths: Sequence[Path]) -> tuple[str, ...]:
    """Return which versions wrote the files; .csv and .jsonl have no place to say it."""
    said = set()
    for path in paths:
        if path.suffix.lower() == ".parquet":
            import pyarrow.parquet as pq

            said.add((pq.read_schema(path).metadata or {})[VERSION_KEY.encode()].decode())
    said.update(each.version for each in asked(connection, "versions", answers.Version))
    return tuple(sorted(said))
