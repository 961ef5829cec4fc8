"""Declarations in which nothing is found: every row with its weight, its result, its points."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from perfcli.core.figures import exactly, round_half_up, total
from perfcli.model.declaration import Declaration
from perfcli.scheme.load import builtin
from perfcli.scoring.score import score

Table = dict[str, Any]
SCHEME = builtin("mof-2020")
# Where the rows of a project stand in it.
COUNT, QUALITY, DEADLINE, COST, SOCIAL, WATER, SATISFACTION = range(7)


def hundredths(least: int, most: int) -> st.SearchStrategy[Decimal]:
    """Figures with two decimals between two whole ones."""
    return st.integers(least * 100, most * 100).map(lambda figure: Decimal(figure) / 100)


def more(figure: int, percent: int) -> int:
    """Return so many percent of a count, rounded up."""
    return -(-figure * percent // 100)


@st.composite
def _indicators(draw: st.DrawFn) -> list[Table]:
    counts = draw(st.lists(st.integers(150, 990), min_size=3, max_size=3, unique=True))
    trained, employed, saved = counts
    output = [draw(st.integers(8, 14)) for _ in range(3)]
    employment = draw(st.integers(12, 18))
    cost, rate = draw(hundredths(20, 90)), draw(hundredths(91, 99))
    return [
        {
            "name": "培训人数",
            "category": "数量",
            "target": f"≥{trained}人",
            "actual": f"{more(trained, draw(st.integers(100, 128)))}人",
            "weight": output[0],
        },
        {
            "name": "验收合格率",
            "category": "质量",
            "target": "100%",
            "actual": "100%",
            "weight": output[1],
        },
        {
            "name": "完成时间",
            "category": "时效",
            "target": "11月30日前",
            "actual": date(2020, draw(st.integers(2, 11)), draw(st.integers(1, 28))),
            "weight": output[2],
        },
        {
            "name": "人均成本",
            "category": "成本",
            "target": f"≤{cost}元",
            "actual": f"{cost - draw(hundredths(0, 9))}元",
            "weight": 50 - sum(output),
        },
        {
            "name": "带动就业人数",
            "category": "社会效益",
            "target": f"≥{employed}人",
            "actual": f"{employed * draw(st.integers(60, 95)) // 100}人",
            "weight": employment,
            "reason": "两批招聘推迟到下一年",
        },
        {
            "name": "节约用水量",
            "category": "生态效益",
            "target": f"≥{saved}吨",
            "actual": f"{more(saved, draw(st.integers(100, 128)))}吨",
            "weight": 30 - employment,
        },
        {
            "name": "居民满意度",
            "category": "满意度",
            "target": "≥90%",
            "actual": f"{rate}%",
            "weight": 10,
        },
    ]


@st.composite
def _projects(draw: st.DrawFn, number: int) -> Table:
    budget = draw(hundredths(100, 990))
    share = Decimal(draw(st.integers(9550, 10000))) / 10000
    return {
        "id": f"p{number}",
        "name": "甲乙丙"[number] + "类培训",
        "budget": {"original": budget},
        "spending": {"total": round_half_up(budget * share)},
        "indicators": draw(_indicators()),
    }


@st.composite
def unpublished(draw: st.DrawFn) -> Table:
    """A declaration without totals and scores."""
    projects = [draw(_projects(number)) for number in range(draw(st.integers(1, 3)))]
    return {"format": 1, "year": 2020, "unit": "示例单位", "projects": projects}


@exactly
def publish(table: Table) -> Table:
    """Write totals and scores into a declaration, all as they should be, and return it."""
    result = score(Declaration.model_validate(table), SCHEME)
    projects = table["projects"]
    for project, scored in zip(projects, result.projects, strict=True):
        for indicator, row in zip(project["indicators"], scored.rows, strict=True):
            indicator["reported_score"] = round_half_up(row.score)
        money = round_half_up(scored.execution.score)
        points = money + total(each["reported_score"] for each in project["indicators"])
        project["reported"] = {
            "execution_rate": round_half_up(scored.execution.rate),
            "execution_score": money,
            "score": points,
            "grade": SCHEME.grade_of(points).name,
        }
    table["totals"] = {
        "budget": {"original": total(each["budget"]["original"] for each in projects)},
        "spending": {"total": total(each["spending"]["total"] for each in projects)},
    }
    return table


def sound() -> st.SearchStrategy[Table]:
    """A declaration with all that is published of it."""
    return unpublished().map(publish)
