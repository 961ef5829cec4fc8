"""A query, checked before it is run: one statement, which reads; and what the database says of it.

The connection could write to nothing anyhow; here it is said in words that help.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NamedTuple

import duckdb

from perfcli.core.language import N_, message
from perfcli.core.text import nearest
from perfcli.output.tables.schema import TABLES

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from perfcli.core.language import Message

EMPTY = N_("there is no query")
EXAMPLE = N_('for example "select unit, grade, count(*) from projects group by all"')
SEVERAL = N_("there are {count} statements, and `query` runs one")
FIRST = N_("give the others to further calls")
WRITES = N_("`query` only reads, and this is {statement}")
READS = N_("a query begins with SELECT, FROM, WITH, DESCRIBE or SUMMARIZE")
OUTSIDE = N_("`query` reads the tables of the results and nothing else")
THE_VIEWS = N_("there are projects, indicators and findings")
TOO_LARGE = N_("the query needs more than {limit} of memory")
SMALLER = N_("select fewer columns, or group and limit what is sorted")
DATABASE_SAYS = N_("the query cannot be run: {reason}")
CLOSE = N_("did you mean `{close}`?")
QUOTE_IT = N_('`column` is a word of SQL: as the name of a column it is written "column"')
COLUMNS = N_("`describe projects` lists the columns of a table")
_WRITING = re.compile(r'"type":\s*"(INSERT|UPDATE|DELETE|MERGE|COPY)[A-Z_]*_NODE"')
_NO_TABLE = re.compile(r'[Tt]able (?:with name )?"?([\w.]+)"? (?:not found|does not exist)')
_NO_COLUMN = re.compile(r'column "([^"]+)" .*not found|column named "([^"]+)"', re.IGNORECASE)
_LONGEST = 200


class QueryError(Exception):
    """A query that is not run; `line`, `column` and `length` say where, where that is known."""

    def __init__(
        self, what: Message, remedy: Message | None = None, place: Place | None = None
    ) -> None:
        super().__init__(str(what))
        self.what = what
        self.remedy = remedy
        self.place = place


class Place(NamedTuple):
    """A position in a query: 1-based line and column in characters, and how many it covers."""

    line: int
    column: int
    length: int


def check(connection: DuckDBPyConnection, query: str) -> None:
    """Refuse what is not one statement that only reads.

    Raises:
        QueryError: it is not.
    """
    try:
        statements = connection.extract_statements(query)
        if not statements:
            raise QueryError(message(EMPTY), message(EXAMPLE))
        if len(statements) > 1:
            raise QueryError(message(SEVERAL, count=len(statements)), message(FIRST))
        kind = statements[0].type.name
        if kind != "SELECT":
            raise QueryError(message(WRITES, statement=kind), message(READS))
        # Since DuckDB 2.0 a WITH can hold a statement that writes.
        (tree,) = connection.execute("SELECT json_serialize_sql($1)", [query]).fetchone() or ("",)
    except duckdb.Error as error:
        raise explained(error, query) from None
    written = _WRITING.search(tree)
    if written:
        raise QueryError(message(WRITES, statement=written[1]), message(READS))


def explained(error: Exception, query: str) -> QueryError:
    """Return what the database says of a query: its first sentence, where, and what is close."""
    kind, text, place = _parts(str(error), query)
    if kind == "Permission":
        return QueryError(message(OUTSIDE), message(THE_VIEWS), place)
    if kind == "Out of Memory":
        from perfcli.output.tables.library import MEMORY

        return QueryError(message(TOO_LARGE, limit=MEMORY), message(SMALLER))
    reason = text.strip().split("\n", 1)[0][:_LONGEST].rstrip("!.")
    return QueryError(message(DATABASE_SAYS, reason=reason), _remedy(reason), place)


def _remedy(reason: str) -> Message | None:
    """Return what was meant by a name that is not there, where one is close."""
    if 'near "column"' in reason:
        return message(QUOTE_IT)
    if table := _NO_TABLE.search(reason):
        close = nearest(table[1], [each.name for each in TABLES])
        return message(CLOSE, close=close) if close else message(THE_VIEWS)
    if column := _NO_COLUMN.search(reason):
        close = nearest(column[1] or column[2], (name for each in TABLES for name in each.names))
        return message(CLOSE, close=close) if close else message(COLUMNS)
    return None


def _parts(said: str, query: str) -> tuple[str, str, Place | None]:
    """Return the kind of an error, its words, and where it is, from either way DuckDB says it."""
    before, brace, rest = said.partition("{")
    if brace and before.endswith("Error: "):
        try:
            told = json.loads(brace + rest)
        except ValueError:
            told = {}
        if "exception_message" in told:
            place = _place(query, told.get("location"), told.get("position"))
            return told.get("exception_type", ""), told["exception_message"], place
    kind, _, text = said.partition(" Error: ")
    marked = re.search(r"\n\nLINE (\d+): (.*)\n( *)(\^+)", said)
    if marked is None:
        return kind, text or said, None
    indent = len(f"LINE {marked[1]}: ")
    return kind, text, Place(int(marked[1]), len(marked[3]) - indent + 1, len(marked[4]))


def _place(query: str, location: str | None, position: str | None) -> Place | None:
    """Return a place that is told in bytes from the beginning: `[7,4]`, or the first alone."""
    found = re.findall(r"\d+", location or position or "")
    if not found:
        return None
    raw = query.encode()
    start = int(found[0])
    before = raw[:start].decode(errors="replace")
    # An earlier DuckDB says where it begins, and not how long it is.
    word = re.match(r"[\w.]*", raw[start:].decode(errors="replace"))
    length = int(found[1]) if len(found) > 1 else len(word[0].encode()) if word else 1
    marked = raw[start : start + length].decode(errors="replace").split("\n", 1)[0]
    line = before.count("\n") + 1
    return Place(line, len(before) - (before.rfind("\n") + 1) + 1, max(1, len(marked)))
