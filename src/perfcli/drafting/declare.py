"""The draft: declaration data with comments for what a person has to decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.language import N_, message, translate
from perfcli.drafting.rows import passage, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from perfcli.core.keypath import KeyPath
    from perfcli.drafting.money import Project
    from perfcli.drafting.report import Report
    from perfcli.drafting.rows import Row

    Comments = dict[KeyPath, str]

# Words of the declaration itself, which is written in the language of its source.
NO_UNIT = "（原文未写明单位名称）"
NO_PROJECT = "（原文未写明项目名称）"
UNSURE = 70

_HEAD = N_(
    "A draft: every figure stands in the source, its place is its quote.\n"
    "Look at what is marked, and add the targets that the source does not give."
)


def declaration(
    report: Report, path: str | None, least: int = 0, ids: dict[str, str] | None = None
) -> tuple[dict[str, object], Comments]:
    """Return the data of a draft and its comments by the key they stand at.

    `path` is the source beside the declaration, `least` the confidence a row needs in percent, and
    `ids` last year's ids by the names of the projects.
    """
    comments: Comments = {(): translate(_HEAD)}
    data: dict[str, object] = {"format": 1, "year": report.year}
    if report.year is None:  # nothing stands for it: `validate` asks for it until it is there
        comments[()] += "\n" + translate(N_("The source names no year: add the key `year`."))
    data["unit"] = report.unit or NO_UNIT
    if report.unit is None:
        comments["unit",] = translate(N_("The source does not name the unit: put it here."))
    data["title"] = report.title
    data["currency"] = report.currency
    data["problems"] = report.problems or None
    data["measures"] = report.measures or None
    data["source"] = {"title": report.title, "path": path} if (report.title or path) else None
    data["totals"] = _totals(report.totals) if len(report.projects) > 1 or report.totals else None
    data["claims"] = [
        {"quote": passage(report.text, claim), "asserts": "all-targets-met"}
        for claim in report.claims
    ] or None
    data["projects"] = _projects(report, list(rows(report, least)), comments, ids or {})
    return data, comments


def _projects(
    report: Report, found: Iterable[Row], comments: Comments, ids: dict[str, str]
) -> list[dict[str, object]]:
    projects: list[dict[str, object]] = []
    taken = set(ids.values())
    for number, project in enumerate(report.projects):
        identifier = ids.get(project.name) or _free(f"p{number + 1}", taken)
        projects.append(_project(project, identifier))
        if not project.name:
            comments["projects", number, "name"] = translate(
                N_("The source does not name the project: put it here.")
            )
    if not report.named:
        comments["projects", 0] = translate(
            N_("The source does not say which project its figures are of: all stand here.")
        )
    listed: list[list[dict[str, object]]] = [[] for _ in projects]
    for row in found:
        key: KeyPath = ("projects", row.project, "indicators", len(listed[row.project]))
        listed[row.project].append(row.data)
        if remark := _remark(row):
            comments[key] = remark
    for table, indicators in zip(projects, listed, strict=True):
        table["indicators"] = indicators or None
    return projects


def _free(identifier: str, taken: set[str]) -> str:
    while identifier in taken:
        identifier += "-new"
    taken.add(identifier)
    return identifier


def _project(project: Project, identifier: str) -> dict[str, object]:
    return {
        "id": identifier,
        "name": project.name or NO_PROJECT,
        "kind": project.kind,
        "department": project.department,
        "purpose": project.purpose,
        "budget": _budget(project),
        "spending": _spending(project),
    }


def _budget(project: Project) -> dict[str, object] | None:
    amounts: dict[str, object] = {
        key: found.value
        for key in ("original", "revised", "received")
        if (found := project.first(key)) is not None
    }
    return _with_parts(
        amounts, project, ("revised", "original") if "revised" in amounts else ("original",)
    )


def _spending(project: Project) -> dict[str, object] | None:
    total = project.first("total")
    return _with_parts({} if total is None else {"total": total.value}, project, ("total",))


def _with_parts(
    amounts: Mapping[str, object], project: Project, kinds: tuple[str, ...]
) -> dict[str, object] | None:
    if not amounts:
        return None
    parts: dict[str, object] = {}
    for each in project.sums:
        if each.label is not None and each.money in kinds:
            parts.setdefault(each.label, each.value)
    return {**amounts, "of_which": parts or None}


def _totals(totals: Project | None) -> dict[str, object] | None:
    if totals is None:
        return None
    found: dict[str, object] = {"budget": _budget(totals), "spending": _spending(totals)}
    return found if any(found.values()) else None


def _remark(row: Row) -> str:
    """Return what a person should look at in a row, "" for nothing."""
    remarks = []
    if row.confidence < UNSURE:
        remarks.append(
            message(
                N_("unsure what the figure is about ({confidence}%)"), confidence=row.confidence
            )
        )
    if row.category.confidence < UNSURE:
        remarks.append(
            message(
                N_("unsure of the category ({confidence}%)"), confidence=row.category.confidence
            )
        )
    return "\n".join(map(str, remarks))
