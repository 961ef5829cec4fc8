"""Two years of one unit: fragments or generated data in, a comparison out."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from perfcli.comparing.compare import compare
from perfcli.comparing.difference import Difference
from perfcli.core.finding import Finding
from perfcli.model.declaration import Declaration
from perfcli.pipeline import check_years, try_score
from perfcli.scheme.load import builtin
from perfcli.scoring.result import Result
from perfcli.scoring.score import score
from perfcli.source.load import load_text


def scored(fragment: str, year: int, head: str = "") -> Result:
    """Return the result of a fragment; `head` holds further keys of the top level."""
    top = f'format = 1\nyear = {year}\nunit = "示例单位"\n{head}\n'
    found = try_score(load_text(top + fragment, f"{year}.toml"))
    assert found.result is not None, found.findings
    return found.result


def compared(old: str, new: str, *, old_head: str = "", new_head: str = "") -> Difference:
    """Return what changed from one fragment, of 2019, to another, of 2020."""
    return compare(scored(old, 2019, old_head), scored(new, 2020, new_head))


def between(old: str, new: str, *, old_head: str = "", new_head: str = "") -> list[Finding]:
    """Return what the checks between years find in two fragments, of 2019 and 2020."""
    return list(check_years(scored(old, 2019, old_head), scored(new, 2020, new_head)))


def project(*indicators: str, name: str = "道路", key: str = "roads", budget: int = 100) -> str:
    """Return a project, spent in full, and its indicators, each the lines of one table."""
    head = f'[[projects]]\nid = "{key}"\nname = "{name}"\nbudget = {{ original = {budget} }}\n'
    rows = "".join(f"[[projects.indicators]]\n{each}\n" for each in indicators)
    return f"{head}spending = {{ total = {budget} }}\n{rows}"


def quantity(name: str, further: str = "") -> str:
    """Return the lines of an indicator of quantity."""
    return f'name = "{name}"\ncategory = "quantity"\n{further}'


_AMOUNT = st.decimals(min_value=0, max_value=10_000, places=2)
_SOME_AMOUNT = st.none() | _AMOUNT
_WEIGHT = st.integers(min_value=0, max_value=40).map(Decimal)


def _table(**fields: object) -> dict[str, object]:
    return {name: field for name, field in fields.items() if field is not None}


@st.composite
def _indicators(draw, prefix: str) -> list[dict[str, object]]:
    names = draw(st.lists(st.integers(0, 6), max_size=5, unique=True))
    weighed = draw(st.booleans())
    return [
        _table(
            id=f"i{number}" if draw(st.booleans()) else None,
            name=f"{prefix}{number}",
            category=draw(st.sampled_from(["quantity", "quality", "social", "beneficiary"])),
            target=draw(_SOME_AMOUNT),
            actual=draw(_SOME_AMOUNT),
            direction=draw(st.sampled_from([None, "at-least", "at-most", "exactly"])),
            weight=draw(_WEIGHT) if weighed else None,
        )
        for number in names
    ]


@st.composite
def results(draw) -> Result:
    """Draw the result of a year, of up to four projects out of a few names."""
    projects = [
        _table(
            id=f"p{number}" if draw(st.booleans()) else None,
            name=f"项目{number}",
            budget=_table(original=draw(_SOME_AMOUNT), revised=draw(_SOME_AMOUNT)),
            spending=_table(total=draw(_SOME_AMOUNT)),
            indicators=draw(_indicators("指标")),
        )
        for number in draw(st.lists(st.integers(0, 5), min_size=1, max_size=4, unique=True))
    ]
    return result({"projects": projects})


def result(data: dict[str, object]) -> Result:
    """Return the result of projects given as data, under mof-2020."""
    scheme = builtin("mof-2020")
    assert scheme is not None
    declaration = Declaration.model_validate({"format": 1, "year": 2020, "unit": "单位", **data})
    return score(declaration, scheme)
