"""The fixed words of the page, which its template and its script name."""

from __future__ import annotations

from perfcli.core.language import N_, translate

ONLY_FIRST = N_(
    "The first {count} of {total} stand here; a browser with scripts shows all, and sorts and "
    "searches them."
)
_LABELS = {
    "accepted": N_("accepted"),
    "all_codes": N_("every check"),
    "all_years": N_("every year"),
    "ascending": N_("ascending"),
    "by_code": N_("Findings by check"),
    "check": N_("check"),
    "columns": N_("What the columns are"),
    "contents": N_("On this page"),
    "descending": N_("descending"),
    "error": N_("error"),
    "files": N_("files"),
    "filter": N_("Choose"),
    "found": N_("found"),
    "info": N_("info"),
    "legend_scores": N_(
        "Filled: projects whose grade is certain. Outlined: what is unjudged can still change it, "
        "or there is no grade. Different methods, years and stages are not put together."
    ),
    "more": N_("and {count} more"),
    "next": N_("next"),
    "no_findings": N_("nothing found"),
    "no_projects": N_("No project could be scored."),
    "nothing_fits": N_("nothing fits"),
    "of": N_("{first}–{last} of {count}"),
    "order_of_risk": N_("in the order of risk"),
    "page": N_("page"),
    "previous": N_("previous"),
    "projects": N_("projects"),
    "rates": N_("Execution rates"),
    "sample": N_("for example"),
    "scope": N_("What was looked at"),
    "scores": N_("Scores"),
    "search": N_("Search units, projects, files and findings"),
    "severity": N_("severity"),
    "sorted": N_("sorted by"),
    "units": N_("units"),
    "units_by_risk": N_("Units by risk"),
    "unscored": N_("Files that could not be scored"),
    "warning": N_("warning"),
    "year": N_("year"),
}
# The headings of what opens on demand, as the rows of a project are written.
_PROJECT = (
    N_("project"),
    N_("budget"),
    N_("spending"),
    N_("execution rate"),
    N_("score"),
    N_("lowest–highest"),
    N_("grade"),
    N_("coverage"),
)


def labels() -> dict[str, str]:
    """Return the words in the language in force."""
    return {name: translate(text) for name, text in _LABELS.items()}


def project_columns() -> list[str]:
    """Return the headings of a project's figures."""
    return [translate(text) for text in _PROJECT]
