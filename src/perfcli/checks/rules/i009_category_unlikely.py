"""A rate, a cost or a satisfaction in a category that is not its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.categories import has, is_cost, is_quantity, is_satisfaction
from perfcli.checks.names import is_money_put_in, is_rate
from perfcli.checks.units import is_count
from perfcli.checks.words import holds
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message
from perfcli.scoring.evidence import unit_of
from perfcli.values.units import is_money

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.core.finding import RowKind
    from perfcli.model.declaration import Indicator
    from perfcli.scheme.scheme import Category, Scheme
    from perfcli.scoring.result import Row


def find(context: Context, project: ProjectContext, row: Row) -> Iterator[Found]:
    """Yield a finding where the name fits another category of the scheme."""
    indicator, category = row.indicator, row.category
    if category is None or indicator.name in context.scheme.rubric:
        return
    said = _said(indicator, category, context.scheme)
    if said is not None:
        yield Found(
            project.row_key(row, "category"),
            message(said, name=indicator.name, category=category.name),
            message(N_("move it to the category that its name speaks of, or rename it")),
        )


def _said(indicator: Indicator, category: Category, scheme: Scheme) -> str | None:
    name = indicator.name
    if "满意度" in name and not is_satisfaction(category):
        return (
            N_("{name} stands under {category}, not under satisfaction")
            if has(scheme, is_satisfaction)
            else None
        )
    if "成本" in name and not is_cost(category) and not holds(name, "savings"):
        return (
            N_("{name} stands under {category}, not under cost") if has(scheme, is_cost) else None
        )
    if is_quantity(category) and is_rate(name) and not _another_cause(indicator):
        return N_("{name} is a rate and stands under {category}, where things are counted")
    return None


def _another_cause(indicator: Indicator) -> bool:
    """Tell whether I008 or I018 says already what is wrong with a rate under quantity."""
    unit = unit_of(indicator, indicator.target or indicator.actual)
    return is_count(unit) or is_money(unit) or is_money_put_in(indicator.name)


def _concerns(kind: RowKind) -> bool:
    name, category = kind.name, kind.category
    return (
        ("satisfaction" in name and "satisfaction" not in category)
        or ("cost" in name and "cost" not in category)
        or ("rate" in name and "quantity" in category)
    )


CHECK = Check(
    code="I009",
    name="category-unlikely",
    severity="info",
    scope="indicator",
    find=find,
    concerns=_concerns,
    reads=frozenset({"name", "category", "target", "actual", "unit"}),
    page=Page(
        what=N_("A rate under quantity, a cost outside cost, or a satisfaction outside its own."),
        why=N_("Weights go by category: a row in the wrong one shifts points between them."),
        bad="""
[[projects]]
name = "公共卫生"

[[projects.indicators]]
name = "适龄儿童疫苗接种率"
category = "数量"
target = "≥95%"
actual = "97.3%"
""",
        good="""
[[projects]]
name = "公共卫生"

[[projects.indicators]]
name = "适龄儿童疫苗接种率"
category = "质量"
target = "≥95%"
actual = "97.3%"
""",
        document=N_("财预〔2020〕10号, annex 1: 数量指标, 质量指标, 成本指标, 服务对象满意度指标"),
    ),
)
