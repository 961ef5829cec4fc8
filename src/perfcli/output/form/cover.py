"""The cover of a set of forms: the unit's money, project by project, and the line of totals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.figures import round_half_up, total
from perfcli.core.language import N_, translate
from perfcli.output import words
from perfcli.output.form.cell import plain
from perfcli.output.form.figures import Shown, figure, percentage
from perfcli.output.form.layout import said
from perfcli.output.form.names import quoted
from perfcli.output.form.project import ungraded
from perfcli.output.form.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from perfcli.output.form.cell import Table
    from perfcli.scoring.result import ProjectResult, Result

TITLE = ["项目支出绩效自评汇总表", "Summary of the self-evaluation"]
_WIDTHS = (30, 14, 14, 14, 11, 11, 11, 13)
_LABELS = (
    ["项目名称", "Project"],
    ["年初预算数", "Original budget"],
    ["全年预算数", "Revised budget"],
    ["全年执行数", "Spending"],
    ["执行率", "Rate"],
    ["折算得分", "Score out of 100"],
    ["覆盖率", "Coverage"],
    ["自评等级", "Grade"],
)
_TOTAL = ["合计", "Total"]
MIXED = N_("not every project gives both a budget and its spending")
NONE_GIVEN = N_("no project gives it")


def table(result: Result, names: Sequence[str], forms: Sequence[Table]) -> Table:
    """Return the cover; its figures follow those of the sheets called `names`."""
    declaration = result.declaration
    sheet = Sheet(declaration.unit, _WIDTHS)
    sheet.put(1, said(TITLE, " "), "title", width=sheet.columns)
    sheet.row += 1
    year, currency = declaration.year, declaration.currency
    caption = f"{plain(declaration.unit)}    {year}年度    金额单位：{currency}"
    sheet.put(1, caption, "caption", width=sheet.columns)
    sheet.row += 1
    sheet.block("title", 1)
    first = sheet.header = sheet.row
    for column, label in enumerate(_LABELS, 1):
        sheet.put(column, said(label), "label")
    sheet.row += 1
    begun = sheet.row
    for project, name, form in zip(result.projects, names, forms, strict=True):
        _project(sheet, project, name, form)
        sheet.row += 1
    _totals(sheet, result, begun)
    sheet.row += 1
    sheet.block("table", first)
    first = sheet.row
    for line in words.summary(result)[1:]:
        sheet.put(1, line, width=sheet.columns)
        sheet.row += 1
    if declaration.source.excerpt:
        sheet.put(1, translate(words.EXCERPT), width=sheet.columns)
        sheet.row += 1
    sheet.block("title", first)
    return sheet.table()


def _project(sheet: Sheet, project: ProjectResult, name: str, form: Table) -> None:
    budget, rate = project.project.budget, project.execution.rate

    def there(key: str) -> str:
        return f"{quoted(name)}!{form.places[key]}" if key in form.places else ""

    why = plain(str(project.why)) if project.why is not None else ""
    sheet.put(1, plain(project.project.name))
    sheet.put(2, figure(budget.original), "figure", formula=there("original"))
    sheet.put(3, figure(budget.revised), "figure", formula=there("revised"))
    sheet.put(4, figure(project.execution.spending), "figure", formula=there("spent"))
    shown = percentage(None if rate is None else round_half_up(rate))
    sheet.put(5, shown, "centre", formula=there("rate"))
    score = figure(project.score, least=2)
    remark = "" if score.text else why
    sheet.put(6, score, "centre", formula=there("converted"), remark=remark)
    sheet.put(7, percentage(project.coverage), "centre", formula=there("coverage"))
    grade = words.grade(project) if project.grade_confident else ""
    sheet.put(8, grade, "centre", remark=ungraded(project))


def _totals(sheet: Sheet, result: Result, begun: int) -> None:
    last = sheet.row - 1
    sheet.put(1, said(_TOTAL), "label")
    budgets = [each.project.budget for each in result.projects]
    spendings = [each.execution.spending for each in result.projects]
    _sum(sheet, 2, [each.original for each in budgets], begun)
    _sum(sheet, 3, [each.revised for each in budgets], begun)
    _sum(sheet, 4, spendings, begun)
    rate = result.totals.execution_rate
    shown = percentage(None if rate is None else round_half_up(rate))
    remark = "" if shown.text else translate(MIXED)
    sheet.put(5, shown, "centre", formula=_rate(result, begun, last), remark=remark)
    for column in range(6, sheet.columns + 1):
        sheet.put(column, "")


def _sum(sheet: Sheet, column: int, figures: Sequence[Decimal | None], begun: int) -> None:
    from perfcli.forms.grid import address

    given = [each for each in figures if each is not None]
    cells = f"{address(begun, column)}:{address(sheet.row - 1, column)}"
    shown = figure(total(given)) if given else Shown()
    remark = "" if given else translate(NONE_GIVEN)
    whole = all(figure(each).number is not None for each in given)
    # Sums of binary fractions are rounded to what is declared.
    places = len(shown.text.partition(".")[2])
    formula = f"ROUND(SUM({cells}),{places})" if whole else ""
    sheet.put(column, shown, "figure", formula=formula, remark=remark)


def _rate(result: Result, begun: int, last: int) -> str:
    """Return spending over the budgets that each project's own rate is measured by."""
    columns = {"original": "B", "revised": "C"}
    bases = []
    for row, project in enumerate(result.projects, begun):
        column = columns.get(project.execution.basis)
        if column is None or figure(project.execution.budget).number is None:
            return ""
        bases.append(f"{column}{row}")
    if len({each[0] for each in bases}) == 1:
        whole = f"SUM({bases[0]}:{bases[-1]})"
    else:
        whole = "(" + "+".join(bases) + ")"
    return f"ROUND(SUM(D{begun}:D{last})/{whole},4)"
