"""The money block of a form: the amounts, the execution rate and its points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.figures import round_half_up
from perfcli.core.language import N_, translate
from perfcli.output.form.cell import plain
from perfcli.output.form.figures import Shown, figure, percentage

if TYPE_CHECKING:
    from decimal import Decimal

    from perfcli.output.form.layout import Part
    from perfcli.output.form.sheet import Sheet
    from perfcli.scoring.result import ProjectResult, Result

NO_BASIS = N_("no budget above 0 is given to divide the spending by")
NO_SPENDING = N_("no spending is given")
MID_YEAR = N_("points are given at the end of the year")
STRUCK = "—"


def fill(sheet: Sheet, part: Part, result: Result, project: ProjectResult) -> None:
    """Fill in the block, with a row for each source of the money."""
    first = sheet.row
    labels = _sources(project)
    currency = result.declaration.currency
    height = 2 + len(labels)
    sheet.put(1, part.label.format(currency=currency), "label", width=1, height=height)
    for column in part.columns:
        sheet.put(column.at, column.label, "label", width=column.width)
    sheet.row += 1
    _total(sheet, part, result, project)
    for number, label in enumerate(labels):
        sheet.row += 1
        _source(sheet, part, project, label, is_first=number == 0)
    sheet.row += 1
    sheet.block("table", first, part.label_width + 1)


def _total(sheet: Sheet, part: Part, result: Result, project: ProjectResult) -> None:
    money, budget = project.execution, project.project.budget
    amounts = {
        "original": budget.original,
        "revised": budget.revised,
        "received": budget.received,
        "basis": money.budget,
    }
    rate, score = _rate(sheet, part, project), _score(sheet, part, result, project)
    spending = figure(money.spending)
    missing = _why(project)
    later = translate(MID_YEAR) if result.declaration.stage == "mid-year" else missing
    for column in part.columns:
        at, width, key = column.at, column.width, column.key
        match key:
            case "label":
                sheet.put(at, part.names["total"], "label", width=width)
            case "spent":
                sheet.put(at, spending, "figure", width=width, name=key)
            case "rate":
                remark = "" if rate[0].text else missing
                sheet.put(at, rate[0], "centre", formula=rate[1], remark=remark, name=key)
            case "weight":
                sheet.put(at, figure(money.weight), "centre", name="execution weight")
            case "score":
                remark = "" if score[0].text else later
                sheet.put(
                    at, score[0], "centre", formula=score[1], remark=remark, name="execution score"
                )
            case "reason":
                sheet.put(at, plain(project.project.reason or ""), width=width)
            case _:
                sheet.put(at, figure(amounts[key]), "figure", width=width, name=key)


def _cells(sheet: Sheet, part: Part, project: ProjectResult) -> tuple[str, str] | None:
    """Return the addresses of spending and of what it is divided by, where both are numbers."""
    from perfcli.forms.grid import address

    basis = part.column("basis") or part.column(project.execution.basis)
    spent = part.column("spent")
    money = project.execution
    shown = figure(money.budget).number is not None and figure(money.spending).number is not None
    if basis is None or spent is None or not shown:
        return None
    return address(sheet.row, spent.at), address(sheet.row, basis.at)


def _rate(sheet: Sheet, part: Part, project: ProjectResult) -> tuple[Shown, str]:
    money = project.execution
    if money.rate is None:
        return Shown(), ""
    cells = _cells(sheet, part, project)
    formula = "" if cells is None else f"ROUND({cells[0]}/{cells[1]},4)"
    return percentage(round_half_up(money.rate)), formula


def _score(sheet: Sheet, part: Part, result: Result, project: ProjectResult) -> tuple[Shown, str]:
    """Return the points and, for the plain capped ratio, their formula."""
    money, plan = project.execution, result.scheme.execution
    if money.score is None or result.declaration.stage == "mid-year":
        return Shown(), ""
    shown = figure(money.score, least=2)
    cells = _cells(sheet, part, project)
    weight = money.weight
    if plan is None or plan.rule is not None or cells is None or weight is None:
        return shown, ""
    if money.budget is None or money.spending is None:
        return shown, ""
    column = part.column("weight")
    whole = f"{weight:f}" if column is None else _weight_cell(sheet, part)
    ratio = f"{whole}*{cells[0]}/{cells[1]}"
    formula = f"ROUND(MIN({whole},{ratio}),2)" if plan.capped else f"ROUND({ratio},2)"
    return shown, formula if _gives(weight, money.spending, money.budget, money.score) else ""


def _weight_cell(sheet: Sheet, part: Part) -> str:
    from perfcli.forms.grid import address

    column = part.column("weight")
    return "" if column is None else address(sheet.row, column.at)


def _gives(weight: Decimal, spending: Decimal, budget: Decimal, score: Decimal) -> bool:
    """Tell whether the plain ratio, capped or not, is what was given."""
    earned = round_half_up(weight * spending / budget)
    return score in {earned, min(earned, weight)}


def _why(project: ProjectResult) -> str:
    if not project.execution.budget:
        return translate(NO_BASIS)
    return translate(NO_SPENDING) if project.execution.spending is None else ""


def _sources(project: ProjectResult) -> list[str]:
    """Return the labels of the breakdowns, each once, in their order."""
    budget, spending = project.project.budget, project.project.spending
    tables = (budget.sources, spending.sources, budget.of_which, spending.of_which)
    return list(dict.fromkeys(label for table in tables for label in table))


def _source(
    sheet: Sheet, part: Part, project: ProjectResult, label: str, *, is_first: bool
) -> None:
    budget, spending = project.project.budget, project.project.spending
    given = (budget.sources | budget.of_which).get(label)
    broken_down = "revised" if budget.revised is not None else "original"
    spent = (spending.sources | spending.of_which).get(label)
    for column in part.columns:
        at, width = column.at, column.width
        match column.key:
            case "label":
                words = part.names["first"].format(label=plain(label)) if is_first else plain(label)
                sheet.put(at, words, "label", width=width)
            case "spent":
                sheet.put(at, figure(spent), "figure", width=width)
            case "rate" | "weight" | "score" | "reason":
                sheet.put(at, STRUCK, "centre", width=width)
            case key:
                own = given if key in {broken_down, "basis"} else None
                sheet.put(at, figure(own), "figure", width=width)
