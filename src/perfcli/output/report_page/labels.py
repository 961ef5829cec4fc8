"""The fixed words of the page, which its templates name."""

from __future__ import annotations

from perfcli.core.language import N_, translate

_LABELS = {
    "accepted": N_("accepted"),
    "actual": N_("actual"),
    "ascending": N_("ascending"),
    "bars": N_("budget (outlined) and spending (filled)"),
    "beyond": N_("beyond the end of the bar"),
    "budget": N_("budget"),
    "category": N_("levels 1 and 2"),
    "claims": N_("What the report claims"),
    "completion": N_("completion"),
    "completion_legend": N_(
        "Completion bars end at 150%; the line across them is the target, 100%."
    ),
    "computed": N_("computed"),
    "core": N_("core indicator"),
    "coverage": N_("coverage"),
    "coverage_legend": N_("filled: points reached; hatched: points lost; empty: not judged"),
    "descending": N_("descending"),
    "details": N_("what to do, and where it stands"),
    "document": N_("The declaration as a whole"),
    "errors": N_("Errors"),
    "execution_rate": N_("execution rate"),
    "figure": N_("figure"),
    "findings": N_("findings"),
    "grade": N_("grade"),
    "indicator": N_("indicator"),
    "indicators": N_("Indicators"),
    "low_high": N_("lowest–highest"),
    "measures": N_("Measures"),
    "money": N_("Money"),
    "no_indicators": N_("No indicator is declared."),
    "order_of_file": N_("in the order of the declaration"),
    "outlook": N_("year's target"),
    "problems": N_("Problems"),
    "progress": N_("progress"),
    "project": N_("project"),
    "projects": N_("All projects"),
    "quote": N_("Quote"),
    "reasons": N_("Calculation and reasons"),
    "reported": N_("as published"),
    "reported_title": N_("Published and computed"),
    "score": N_("score"),
    "signal": N_("signal"),
    "sorted": N_("sorted by"),
    "spending": N_("spending"),
    "state": N_("state"),
    "target": N_("target"),
    "trend_legend": N_(
        "A line from the first year to the last; the dashed line is the target, 100%. "
        "Every line has a scale of its own."
    ),
    "trend_line": N_("line"),
    "trends": N_("Over the years"),
    "weight": N_("weight"),
    "year": N_("year"),
}


def labels() -> dict[str, str]:
    """Return the words in the language in force."""
    return {name: translate(text) for name, text in _LABELS.items()}
