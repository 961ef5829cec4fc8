"""Declarations made up by hypothesis: sound ones, as data that the model takes."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

from perfcli.model.declaration import Declaration

CATEGORIES = {
    "output": ("quantity", "质量指标", "timeliness", "成本"),
    "outcome": ("economic", "社会效益", "environmental", "可持续影响"),
    "satisfaction": ("beneficiary",),
}
DIRECTIONS = st.sampled_from(["at-least", "at-most", "exactly"])
COUNTS = st.sampled_from(["exact", "started", "full"])
Table = dict[str, Any]


def tried(examples: int) -> settings:
    """Return settings for so many examples, more or fewer under another profile of conftest.py."""
    return settings(max_examples=max(examples * settings.default.max_examples // 100, 1))


def figures(
    least: str = "-1000", most: str = "1000", places: int = 2
) -> st.SearchStrategy[Decimal]:
    """Figures as they are printed; many are round, so that they meet one another."""
    exact = st.decimals(least, most, places=places, allow_nan=False, allow_infinity=False)
    whole = exact.map(lambda figure: figure.quantize(Decimal(1)))
    # Rounding may lead out of the bounds.
    return exact | whole.filter(lambda figure: Decimal(least) <= figure <= Decimal(most))


amounts = figures("0", "100000")
weights = figures("0", "30")


@st.composite
def tables_of_steps(draw: st.DrawFn, direction: str, most: Decimal) -> list[list[Decimal]]:
    """Steps in the order in which they make sense: the best first."""
    thresholds = draw(st.lists(figures(), min_size=1, max_size=4, unique=True))
    worth = draw(
        st.lists(figures("0", str(most)), min_size=len(thresholds), max_size=len(thresholds))
    )
    ordered = sorted(thresholds, reverse=direction != "at-most")
    return [list(pair) for pair in zip(ordered, sorted(worth, reverse=True), strict=True)]


@st.composite
def rules(draw: st.DrawFn, direction: str, weight: Decimal) -> str | Table:
    """A rule for figures that can be used, with a part of its parameters."""
    match draw(
        st.sampled_from(
            ["proportional", "linear-reverse", "direct", "pass-line", "steps", "deduction"]
        )
    ):
        case "pass-line":
            return {"type": "pass-line", "pass": draw(figures("0", "99"))}
        case "steps":
            return {"type": "steps", "steps": draw(tables_of_steps(direction, weight))}
        case "deduction":
            return {
                "type": "deduction",
                "points": draw(figures("0", "5")),
                "per": draw(figures("0.01", "50").filter(bool)),
                "count": draw(COUNTS),
            }
        case name:
            return name


@st.composite
def indicators(draw: st.DrawFn, *, weighted: bool, levels: tuple[str, ...] = tuple(CATEGORIES)):
    """An indicator with anything from everything to nothing to judge it by."""
    category = draw(st.sampled_from([each for level in levels for each in CATEGORIES[level]]))
    table: Table = {"name": draw(st.sampled_from("甲乙丙丁戊己庚辛")), "category": category}
    weight = draw(weights) if weighted else None
    if weight is not None:
        table["weight"] = weight
    match draw(st.sampled_from(["figures", "rule", "completion", "words", "days", "gaps"])):
        case "figures":
            table |= {"target": draw(figures()), "actual": draw(figures())}
            table["direction"] = draw(DIRECTIONS)
        case "rule":
            table |= {"target": draw(figures()), "actual": draw(figures())}
            table["direction"] = draw(DIRECTIONS)
            table["rule"] = draw(rules(table["direction"], weight or Decimal(1)))
        case "completion":
            table["completion"] = draw(figures("0", "200"))
        case "words":
            table |= {
                "target": "明显改善",
                "achieved": draw(st.sampled_from(["full", "partial", "none"])),
            }
        case "days":
            table |= {
                "target": "6月底前",
                "actual": draw(st.dates().map(lambda d: d.replace(year=2020, day=1))),
            }
        case _:
            table |= draw(
                st.sampled_from([{}, {"target": 5}, {"planned": True}, {"actual": "3人"}])
            )
    if "target" in table and draw(st.booleans()):
        table["assumed"] = "按上年完成数"
    return table


@st.composite
def projects(draw: st.DrawFn, *, weighted: bool | None = None) -> Table:
    """A project; its indicators all have weights, or none has."""
    given = draw(st.booleans()) if weighted is None else weighted
    table: Table = {
        "name": draw(st.sampled_from(["城市管理", "公共服务", "环境卫生"])),
        "indicators": draw(st.lists(indicators(weighted=given), max_size=6)),
        "budget": {},
        "spending": {},
    }
    for key in draw(st.sets(st.sampled_from(["original", "revised", "received"]))):
        table["budget"][key] = draw(amounts)
    if draw(st.booleans()):
        table["spending"]["total"] = draw(amounts)
    return table


@st.composite
def data(draw: st.DrawFn, *, weighted: bool | None = None) -> Table:
    """A whole declaration as TOML data."""
    return {
        "format": 1,
        "year": 2020,
        "unit": "示例单位",
        "projects": draw(st.lists(projects(weighted=weighted), min_size=1, max_size=3)),
    }


def declarations(*, weighted: bool | None = None) -> st.SearchStrategy[Declaration]:
    """A whole declaration."""
    return data(weighted=weighted).map(Declaration.model_validate)
