"""A rate, a cost or a satisfaction in a category that is not its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.checks.categories import holds_costs, is_cost, is_quantity, is_satisfaction
from perfcli.checks.names import is_money_put_in, is_rate
from perfcli.checks.units import is_count
from perfcli.checks.words import holds
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message
from perfcli.scoring.evidence import unit_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.context import Context, ProjectContext
    from perfcli.model.declaration import Indicator
    from perfcli.scheme.scheme import Category, Scheme
    from perfcli.scoring.result import Row


def find(context: Context, project: ProjectContext, row: Row) -> Iterator[Found]:
    """Yield a finding where the name fits another category of the scheme."""
    indicator, category = row.indicator, row.category
    if category is None:
        return
    if "满意度" in indicator.name:
        said = _satisfaction(category, context.scheme)
    elif "成本" in indicator.name:
        said = _cost(indicator, category, context.scheme)
    elif is_quantity(category) and is_rate(indicator.name):
        said = _rate(indicator)
    else:
        return
    if said is not None:
        yield Found(
            project.row_key(row, "category"),
            message(said, name=indicator.name, category=category.name),
            message(N_("move it to the category that its name speaks of")),
        )


def _satisfaction(category: Category, scheme: Scheme) -> str | None:
    if is_satisfaction(category) or not any(map(is_satisfaction, _categories(scheme))):
        return None
    return N_("{name} stands under {category}, and the scheme has a place for satisfaction")
