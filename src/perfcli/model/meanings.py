"""What each key of a declaration means, as an editor shows it beside the key."""

from __future__ import annotations

from perfcli.core.language import N_

# By table, then key: a title and a description.
Meaning = tuple[str, str]

TABLES: dict[str, Meaning] = {
    "Declaration": (
        N_("Declaration"),
        N_("One unit and one year, with all the projects evaluated; format 1."),
    ),
    "Source": (N_("Source"), N_("The document that the figures come from.")),
    "Totals": (N_("Totals"), N_("The total line as published; it is only checked.")),
    "Claim": (N_("Claim"), N_("What the report claims, in its words.")),
    "Accept": (
        N_("Accepted finding"),
        N_("A finding that somebody has looked at and accepts, with the reason."),
    ),
    "Budget": (N_("Budget"), N_("The budget of a project, and what it is made of.")),
    "Spending": (N_("Spending"), N_("What was spent in the year, and what it is made of.")),
    "Project": (N_("Project"), N_("An evaluated project: its money, indicators and result.")),
    "Indicator": (N_("Indicator"), N_("A level-3 indicator: its target and what was reached.")),
    "Reported": (
        N_("Published result"),
        N_("The result as the unit published it; it is recomputed and compared."),
    ),
}

_SOURCES = (
    N_("Breakdown"),
    N_("A complete breakdown by source, which has to add up; labels stand in quotes."),
)
_OF_WHICH = (
    N_("Of which"),
    N_("Parts of the amount, each at most the whole; labels stand in quotes."),
)

KEYS: dict[str, dict[str, Meaning]] = {
    "Declaration": {
        "format": (N_("Format"), N_("The version of the format; always 1.")),
        "year": (N_("Year"), N_("The budget year, 1990 to 2100.")),
        "unit": (N_("Unit"), N_("The unit, by its full name.")),
        "title": (N_("Title"), N_("The title of the declaration.")),
        "currency": (N_("Currency unit"), N_("The unit of every amount in the file, else 万元.")),
        "stage": (
            N_("Stage"),
            N_("plan: no results yet; mid-year: monitoring; final: the whole year, the default."),
        ),
        "as_of": (N_("As of"), N_("With mid-year: the day of the actuals, in the year.")),
        "scheme": (
            N_("Scheme"),
            N_(
                "The method to score by: the id of a built-in scheme, else mof-2020; or the path "
                "of a scheme file beside the declaration."
            ),
        ),
        "source": (N_("Source"), N_("The document that the figures come from.")),
        "totals": (N_("Totals"), N_("The total line as published; it is only checked.")),
        "claims": (N_("Claims"), N_("What the report claims; held against the indicators.")),
        "accept": (N_("Accepted findings"), N_("Findings that are known and accepted.")),
        "problems": (N_("Problems"), N_("The problems that the report names.")),
        "measures": (N_("Measures"), N_("What the report says will be improved.")),
        "projects": (N_("Projects"), N_("The projects evaluated; at least one.")),
    },
    "Source": {
        "title": (N_("Title"), N_("The title of the document.")),
        "path": (
            N_("Path"),
            N_("The text of the document, beside the declaration; quotes are checked against it."),
        ),
        "published": (N_("Published"), N_("The day it was published.")),
        "note": (N_("Note"), N_("Anything else about the document.")),
        "excerpt": (
            N_("Excerpt"),
            N_("true: the document is cut off, and nothing is held against what it lacks."),
        ),
    },
    "Totals": {
        "budget": (N_("Budget"), N_("The total of the budgets as published.")),
        "spending": (N_("Spending"), N_("The total of the spending as published.")),
    },
    "Claim": {
        "quote": (N_("Quote"), N_("The words of the document, exactly.")),
        "asserts": (
            N_("Asserts"),
            N_("all-targets-met: the claim that every target was met; it is checked."),
        ),
    },
    "Accept": {
        "code": (N_("Code"), N_("The code of the check, such as B004.")),
        "reason": (N_("Reason"), N_("Why the finding is accepted.")),
        "project": (N_("Project"), N_("Only in this project, by id or name.")),
        "indicator": (N_("Indicator"), N_("Only in this indicator, by id or name.")),
    },
    "Budget": {
        "original": (N_("Original budget"), N_("The budget at the beginning of the year.")),
        "revised": (N_("Revised budget"), N_("The budget after the changes of the year.")),
        "received": (N_("Received"), N_("What was received of the budget.")),
        "sources": _SOURCES,
        "of_which": _OF_WHICH,
    },
    "Spending": {
        "total": (N_("Total spending"), N_("What was spent in the year.")),
        "sources": _SOURCES,
        "of_which": _OF_WHICH,
    },
    "Project": {
        "name": (N_("Name"), N_("The name of the project.")),
        "id": (
            N_("Id"),
            N_("a-z, 0-9 and -, unique: keeps the project recognisable across years."),
        ),
        "kind": (N_("Kind"), N_("The kind of project, such as recurrent.")),
        "department": (N_("Department"), N_("The department in charge.")),
        "purpose": (N_("Purpose"), N_("What the money is for.")),
        "goal": (N_("Goal"), N_("The goal of the year, as planned.")),
        "achievement": (N_("Achievement"), N_("What was done towards the goal.")),
        "budget": (N_("Budget"), N_("The budget of the project.")),
        "spending": (N_("Spending"), N_("What the project spent in the year.")),
        "reason": (N_("Reason"), N_("Why the money was underspent or overspent.")),
        "measure": (N_("Measure"), N_("What is done about the money.")),
        "indicators": (N_("Indicators"), N_("The level-3 indicators of the project.")),
        "reported": (
            N_("Published result"),
            N_("The result as the unit published it; it is recomputed and compared."),
        ),
    },
    "Reported": {
        "execution_rate": (N_("Execution rate"), N_("The execution rate as published, percent.")),
        "execution_score": (N_("Execution score"), N_("The points for execution as published.")),
        "score": (N_("Score"), N_("The score of the project as published.")),
        "grade": (N_("Grade"), N_("The grade of the project as published.")),
    },
    "Indicator": {
        "name": (N_("Name"), N_("The name of the level-3 indicator.")),
        "category": (
            N_("Category"),
            N_(
                "The level-2 category of the scheme, by id or name; level1/level2 where a scheme "
                "has one name twice."
            ),
        ),
        "id": (N_("Id"), N_("Unique in the project: keeps the indicator recognisable.")),
        "target": (
            N_("Target"),
            N_('The target of the year: a number, a date, or a text such as "≥95%".'),
        ),
        "actual": (N_("Actual"), N_("What was reached, written as the target is.")),
        "unit": (N_("Unit of measure"), N_("Of numbers, and of texts without a unit.")),
        "direction": (
            N_("Direction"),
            N_("Against what the sign of the target says; at-least where neither says."),
        ),
        "completion": (
            N_("Completion"),
            N_("Percent of the target that was reached, where the document gives that."),
        ),
        "achieved": (
            N_("Achieved"),
            N_("Of a target in words: full, partial or none."),
        ),
        "rating": (
            N_("Rating"),
            N_("Percent of the weight, 0 to 100, inside the band of achieved."),
        ),
        "weight": (N_("Weight"), N_("Its points; on all indicators of a project or on none.")),
        "rule": (N_("Rule"), N_("Another scoring rule than the scheme's: a name, or a table.")),
        "reported_score": (N_("Published score"), N_("The points as published.")),
        "baseline": (N_("Baseline"), N_("Where progress is counted from, as last year's value.")),
        "numerator": (N_("Numerator"), N_("The first of the two numbers behind a rate.")),
        "denominator": (N_("Denominator"), N_("The second of the two numbers behind a rate.")),
        "cumulative": (
            N_("Cumulative"),
            N_("Mid-year: whether the actual grows over the year."),
        ),
        "core": (N_("Core"), N_("true: a core indicator.")),
        "planned": (N_("Planned"), N_("true: the document only plans it; there is no actual.")),
        "outlook": (N_("Outlook"), N_("Mid-year: whether the target of the year can be met.")),
        "assumed": (
            N_("Assumed"),
            N_("Why the target is an assumption of whoever wrote the file."),
        ),
        "reason": (N_("Reason"), N_("Why the target was missed or far exceeded.")),
        "measure": (N_("Measure"), N_("What is done about the difference.")),
        "evidence": (N_("Evidence"), N_("What proves the actual: a text, or several.")),
        "quote": (N_("Quote"), N_("The words of the document, exactly.")),
    },
}
