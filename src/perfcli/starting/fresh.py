"""The keys of a new declaration, and above each what goes there and where the form has it."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any

from perfcli.core.language import N_, message, translate
from perfcli.output import words
from perfcli.starting.samples import samples
from perfcli.starting.sheet import Project, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from perfcli.scheme.scheme import Scheme
    from perfcli.starting.answers import Answers, Wanted

_HEAD = (
    N_("Declaration of {year}, begun with `perfcli init`."),
    N_("Lines with # explain and may go. #key = … is an example: take its # away to use it."),
    N_("What is not known stays out: an absent figure is not 0, and none is made up."),
    N_("`perfcli validate {file}` checks it, `perfcli explain CODE` says more about a finding."),
)
_TOP = {
    "year": N_("Budget year."),
    "unit": N_("The unit by its full name, as at the head of the form (填报单位)."),
    "currency": N_("Unit of every amount here: 元, 千元, 万元, 百万元 or 亿元 (金额单位)."),
    "stage": N_(
        "plan: targets (绩效目标); mid-year: monitoring (运行监控); final: results (自评)."
    ),
    "as_of": N_("The day of the results, in the year; monitoring often covers January to July."),
    "scheme": N_("Method: {title}, {reference}. `perfcli schemes list` shows them all."),
}
_IN_PROJECT = {
    "": N_("One [[projects]] for each project with a form of its own."),
    "id": N_("Tells the project from year to year, whatever its name: a-z, 0-9 and - only."),
    "name": N_("Name of the project (项目名称)."),
    "budget": N_(
        "original 年初预算数, revised 全年预算数, received 到位数, as known: {{ original = 857.5 }}"
    ),
    "spending": N_("Spent by the end of the year (全年执行数), once known: {{ total = 763.98 }}"),
}
_OPTIONAL = {
    "kind": N_("kind of project (项目类型)"),
    "department": N_("department in charge (主管部门)"),
    "purpose": N_("what the money is for (资金用途)"),
    "goal": N_("what the year is to achieve (年度总体目标)"),
}
_GUIDE = (
    N_("Indicators (三级指标). Replace the examples by your own; what does not apply goes."),
    N_('target    年度指标值, as the form has it: "≥95%", "24场", "11月底前", or words'),
    N_('actual    实际完成值, likewise; for words achieved = "full", "partial" or "none"'),
    N_("reason    偏差原因分析 and measure 改进措施, where the target was not met"),
)
_WEIGHTS = {
    "split": N_(
        "weight    分值, on every indicator or on none: then the method's are split evenly"
    ),
    "required": N_("weight    分值, on every indicator: this method splits none"),
}


def sheet(answers: Answers, file: str, schema: str | None, projects: Iterable[Project]) -> Sheet:
    """Return a declaration of these projects, and after them of those that the answers name."""
    table: dict[str, Any] = {
        "format": 1,
        "year": answers.year,
        "unit": answers.unit,
        "currency": answers.currency,
        "stage": answers.stage,
        "as_of": answers.as_of,
        "scheme": answers.reference,
    }
    title, reference = words.scheme_title(answers.scheme), answers.scheme.reference
    facts = {"year": answers.year, "file": file, "title": title, "reference": reference}
    remarks = {key: str(message(each, **facts)) for key, each in _TOP.items()}
    remarks[""] = "\n".join(str(message(line, **facts)) for line in _HEAD)
    carried = list(projects)
    taken = {each.table.get("id") for each in carried}
    free = (each for each in (f"p{number}" for number in count(1)) if each not in taken)
    fresh = [_project(wanted, next(free)) for wanted in answers.projects]
    # What can stand in a project is shown once.
    fresh[:1] = [_with_examples(each, answers) for each in fresh[:1]]
    carried += fresh
    first, *others = carried
    explained = first._replace(remarks=_explained(first.remarks))
    return Sheet(table, remarks, (explained, *others), schema)


def _project(wanted: Wanted, identifier: str) -> Project:
    budget = {} if wanted.budget is None else {"original": wanted.budget}
    return Project({"id": identifier, "name": wanted.name, "budget": budget, "spending": {}}, {})


def _with_examples(project: Project, answers: Answers) -> Project:
    return project._replace(
        keys={key: translate(each) for key, each in _OPTIONAL.items()},
        guide=_guide(answers.scheme),
        examples=samples(answers.scheme, answers.year),
    )


def _explained(own: Mapping[str, str]) -> dict[str, str]:
    """Return what the keys of a project are, and below that what is said of this one."""
    general = {key: str(message(each)) for key, each in _IN_PROJECT.items()}
    return general | {
        key: "\n".join(filter(None, (general.get(key), each))) for key, each in own.items()
    }


def _guide(scheme: Scheme) -> str:
    """Return what the keys of an indicator are, and where the form has them."""
    lines = [*_GUIDE]
    if scheme.weights in _WEIGHTS:
        lines.insert(3, _WEIGHTS[scheme.weights])
    return "\n".join(map(translate, lines))
