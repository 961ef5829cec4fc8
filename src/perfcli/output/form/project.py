"""The form of one project, filled in part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.figures import round_half_up, total
from perfcli.core.language import N_, translate
from perfcli.forms import marks
from perfcli.forms.frame import DEFAULT_SCHEME
from perfcli.output import words
from perfcli.output.form import indicators, money
from perfcli.output.form.cell import plain
from perfcli.output.form.facts import in_words
from perfcli.output.form.figures import Shown, figure, percentage
from perfcli.output.form.layout import DEFAULT, said
from perfcli.output.form.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from decimal import Decimal

    from perfcli.output.form.cell import Table
    from perfcli.output.form.layout import Form, Part
    from perfcli.scoring.result import ProjectResult, Result

NOT_SURE = N_("what was not judged, or rests on assumptions, could change the grade {grade}")
NOTHING_JUDGED = N_("nothing could be judged")


def table(form: Form, result: Result, project: ProjectResult) -> Table:
    """Return the form of a project, filled in."""
    sheet = Sheet(project.project.name, form.widths)
    for part in form.parts:
        match part.type:
            case "money":
                money.fill(sheet, part, result, project)
            case "indicators":
                indicators.fill(sheet, form, part, result.scheme, project)
            case other:
                _PARTS[other](sheet, form, part, result, project)
    return sheet.table()


def _title(sheet: Sheet, form: Form, part: Part, result: Result, project: ProjectResult) -> None:
    del part, project
    first = sheet.row
    year = result.declaration.year
    sheet.put(1, form.title, "title", width=sheet.columns)
    sheet.row += 1
    for line in (f"（{year}年度）", *_marks(form, result)):
        sheet.put(1, line, "caption", width=sheet.columns)
        sheet.row += 1
    sheet.block("title", first)


def _marks(form: Form, result: Result) -> Iterator[str]:
    """Yield what no field of the form says: the day of its figures, an unusual method."""
    declaration, scheme = result.declaration, result.scheme
    if declaration.stage == "mid-year" and declaration.as_of is not None:
        day = declaration.as_of
        yield said([marks.mid_year(day), f"Mid-year monitoring, as of {day.isoformat()}"])
    if (declaration.scheme, form.id) != (DEFAULT_SCHEME, DEFAULT):
        named = plain(scheme.title), f"Method: {plain(scheme.english or scheme.title)}"
        yield said([marks.method(plain(declaration.scheme), named[0]), named[1]])


def _fields(sheet: Sheet, form: Form, part: Part, result: Result, project: ProjectResult) -> None:
    first = sheet.row
    known = _values(form, result, project)
    for row in part.rows:
        if part.optional and not any(known[field.key] for field in row):
            continue
        at = 1
        for field in row:
            sheet.put(at, field.label, "label", width=field.label_width)
            sheet.put(at + field.label_width, known[field.key], width=field.width)
            at += field.label_width + field.width
        sheet.row += 1
    sheet.block("pairs", first)


def _values(form: Form, result: Result, project: ProjectResult) -> dict[str, str]:
    own = project.project
    given = {
        "name": own.name,
        "unit": result.declaration.unit,
        "department": own.department,
        "kind": own.kind,
        "purpose": own.purpose,
        "goal": own.goal,
        "achievement": own.achievement,
        "reason": own.reason,
        "measure": own.measure,
        "blank": "",
    }
    values = {key: plain(text or "") for key, text in given.items()}
    values["reasons"] = "\n".join(
        filter(None, [values["reason"], *_remarks(form, result, project)])
    )
    values["measures"] = values["measure"]
    return values


def _remarks(form: Form, result: Result, project: ProjectResult) -> list[str]:
    """Return what indicators say in a form that has no column for it, a paragraph for each."""
    del form
    rows = indicators.ordered(result.scheme, project)
    said = ((row.indicator.name, in_words(row.indicator, signed=False)) for row in rows)
    return [f"{plain(name)}：{'；'.join(text.splitlines())}" for name, text in said if text]


def _goals(sheet: Sheet, form: Form, part: Part, result: Result, project: ProjectResult) -> None:
    first = sheet.row
    known = _values(form, result, project)
    sheet.put(1, part.label, "label", width=part.label_width, height=2)
    for column in part.columns:
        sheet.put(column.at, column.label, "label", width=column.width)
    sheet.row += 1
    for column in part.columns:
        sheet.put(column.at, known[column.key], width=column.width)
    sheet.row += 1
    sheet.block("table", first, part.label_width + 1)


def _total(sheet: Sheet, form: Form, part: Part, result: Result, project: ProjectResult) -> None:
    """Fill in the total: the sum of the points, and of the weights where there is a column."""
    first = sheet.row
    rows = next(each for each in form.parts if each.type == "indicators")
    weight, score = rows.column("weight"), rows.column("score")
    if score is None:
        return
    end = score.at if weight is None else weight.at
    sheet.put(1, part.label, "label", width=end - 1)
    judged = any(row.judged for row in project.rows) or project.execution.score is not None
    later = result.declaration.stage == "mid-year"
    remark = translate(money.MID_YEAR if later else NOTHING_JUDGED)
    if weight is not None:
        # Alone in its row, the sum of the weights would be read as the score.
        shown, formula = _sum_of_weights(sheet, project) if judged else (Shown(), "")
        sheet.put(weight.at, shown, "centre", formula=formula, name="weight total")
    if judged and not later:
        parts = _given(sheet, "execution score", "score column")
        formula = f"ROUND(SUM({','.join(parts)}),2)"
        shown = figure(project.points, least=2)
        sheet.put(score.at, shown, "centre", formula=formula, name="points")
    else:
        sheet.put(score.at, "", "centre", remark=remark)
    if sheet.columns > score.at:
        sheet.put(score.at + 1, "", width=sheet.columns - score.at)
    sheet.row += 1
    sheet.block("pairs", first)


def _sum_of_weights(sheet: Sheet, project: ProjectResult) -> tuple[Shown, str]:
    given = _weights(project)
    if not given:
        return Shown(), ""
    parts = _given(sheet, "execution weight", "weight column")
    return figure(total(given)), f"SUM({','.join(parts)})"


def _given(sheet: Sheet, *names: str) -> list[str]:
    return [sheet.places[name] for name in names if name in sheet.places]


def _result(sheet: Sheet, form: Form, part: Part, result: Result, project: ProjectResult) -> None:
    """Fill in what perfcli makes of the points: out of 100, how much was judged, the grade."""
    if project.score is None:
        return
    del form, result
    first = sheet.row
    judged = "+".join(_judged(sheet, project))
    usable = "points" in sheet.places and judged != ""
    whole = max(project.full_marks, total(_weights(project)))
    same = round_half_up(project.points * 100 / project.scored_weight) == project.score
    converted = f"ROUND({sheet.places.get('points', '')}/({judged})*100,2)" if same else ""
    known = {
        "scored": (figure(project.scored_weight), judged),
        "coverage": (percentage(project.coverage), f"ROUND(({judged})/{whole:f},4)"),
        "converted": (figure(project.score, least=2), converted),
        "grade": (Shown(words.grade(project) if project.grade_confident else ""), ""),
    }
    at = 1
    for field in part.rows[0]:
        key, (shown, formula) = field.key, known[field.key]
        remark = ungraded(project) if key == "grade" else ""
        sheet.put(at, field.label, "label", width=field.label_width)
        at += field.label_width
        live = formula if usable else ""
        sheet.put(at, shown, "centre", width=field.width, formula=live, remark=remark, name=key)
        at += field.width
    sheet.row += 1
    sheet.block("pairs", first)


def ungraded(project: ProjectResult) -> str:
    """Return why there is no grade, or none that holds whatever the rest is worth."""
    if project.why is not None:
        return plain(str(project.why))
    if project.grade is None or project.grade_confident:
        return ""
    return translate(NOT_SURE).format(grade=words.named(project.grade))


def _weights(project: ProjectResult) -> list[Decimal]:
    weights = [project.execution.weight, *(row.weight for row in project.rows)]
    return [each for each in weights if each is not None]


def _judged(sheet: Sheet, project: ProjectResult) -> list[str]:
    """Return the terms whose sum is the weight of what has a score."""
    terms = _given(sheet, "execution weight") if project.execution.score is not None else []
    weights, scores = (sheet.places.get(f"{key} column") for key in ("weight", "score"))
    if weights and scores:
        terms.append(f"SUMPRODUCT(ISNUMBER({scores})*{weights})")
    return terms


_PARTS: dict[str, Callable[[Sheet, Form, Part, Result, ProjectResult], None]] = {
    "title": _title,
    "fields": _fields,
    "goals": _goals,
    "total": _total,
    "result": _result,
}
