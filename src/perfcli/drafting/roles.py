"""What a figure is in its sentence: an actual, a target, a share done, a change, money."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from perfcli.drafting.vocabulary import either, words
from perfcli.values.units import is_money

if TYPE_CHECKING:
    from perfcli.drafting.figures import Figure
    from perfcli.drafting.quantity import Money, Role

_COMPLETION = re.compile(
    "(?:全年|年度|年初|本年度?|当年|预定|原定)?的?(?:绩效)?(?:总?目标|任务|计划|指标)(?:任务|总?数|值|总?量|数量)*的?(?:比例为?)?\\s*\\Z"
)
_OF_FIGURE = re.compile(
    "(?:占|完成|达到)[^，。；]{0,10}(?:目标|任务|计划|指标)[^，。；]{1,16}的\\s*\\Z"
)
_OF_TARGET = re.compile("完成|达到|占|实现|达")
_COMPLETION_RATES = frozenset(
    {"完成率", "目标完成率", "任务完成率", "计划完成率", "完成比例", "年度目标完成率", "完成进度"}
)
_CHANGED = re.compile(rf"(?:{either(words('changes'))})(?:了|幅度|约|近|为|达)*\s*\Z")
_SIMPLY_MORE = re.compile("(?:增加|新增|增|节约|压减|提供|提升)了?\\s*\\Z")
_COMPARED = re.compile(either(words("compared")))
_EARLIER = re.compile(either(words("earlier")))
_TARGETS = re.compile(either(words("targets")))
_NOT_TARGETS = re.compile(
    "目标(?:人群|群体|对象)|任务书|指标体系|计划生育|任务完成|目标完成|指标完成|完成[^，]{0,8}任务|要求的"
)
_DONE = re.compile("完成|实际|达到|实现|办结|已")
_FROM = re.compile(
    "(?:由|从)(?:原来的?|原先的?|上年的?|去年的?|年初的?|之前的?)?[^，。；、]{0,4}\\Z"
)
_TO = re.compile("\\A[^，。；]{0,12}(?:到|至|为)[了约]?\\s*\\Z")
_MOVED = re.compile("[提升降增减缩扩]")
_LABELLED = re.compile(
    "(?:重点项目|评价项目|项目支出|一级项目|绩效指标|绩效目标|[一二三]级指标|评价指标|指标|自评项目)\\Z"
)
_PROJECTS = re.compile("重点|评价|本部门|本单位|预算|自评|一级")
_PLACES = re.compile("(?:行政村|自然村|社区|村|乡镇|镇街|街道|小区|镇|乡|县|区|市|州)\\Z")
_SCOPE = re.compile(rf"(?:{either(words('areas'))})(?:共有?|现有|内)?\s*\Z")
_FUNDS = frozenset({"资金", "金额", "经费", "总额", "共计", "合计", "财政资金", ""})
_SCORES = re.compile("得分|满分|评分|分值|实得|总分|自评分|扣分|得")
_MONEY: dict[str, re.Pattern[str]] = {
    kind: re.compile(either(words("money", kind)))
    for kind in ("budget", "revised", "received", "spending", "other")
}


class Read(NamedTuple):
    """The role of a figure, the rule that gave it, and of money which amount it is."""

    role: Role
    rule: str
    money: Money | None = None


def role(
    before: str, figure: Figure, noun: str, clause: str, *, more: bool, earlier: str = ""
) -> Read:
    """Return the role that a figure's own clause gives it.

    `before` are the words since the last figure, `clause` those since the clause began; `more`
    tells that a further figure follows in the clause.
    """
    if figure.unit in {"%", "‰"} and (rule := _completion(before, noun, clause)):
        return Read("completion", rule)
    if _is_change(before, figure, clause):
        return Read("change", "change")
    if _EARLIER.search(clause) and not _COMPARED.search(clause) and "结转" not in clause:
        return Read("baseline", "earlier-year")
    if is_money(figure.unit) and (
        money := _money(before, clause, earlier if noun in _FUNDS else "")
    ):
        return money
    if figure.unit in {"分", ""} and _SCORES.search(before):
        return Read("label", "score")
    if _LABELLED.search(noun) or (noun == "项目" and _PROJECTS.search(before)):
        return Read("label", "counts-projects")
    if more and _PLACES.search(noun) and _SCOPE.search(before):
        return Read("label", "area")
    if _is_target(before):
        return Read("target", "target-word")
    return Read("actual", "actual")


def _completion(before: str, noun: str, clause: str) -> str | None:
    """Return the rule by which a percentage is a share of a target that has been done."""
    if _COMPLETION.search(before) and _OF_TARGET.search(before):
        return "of-the-target"
    if _OF_FIGURE.search(clause):
        return "of-the-target-figure"
    return "completion-rate" if noun in _COMPLETION_RATES else None


def from_to(before: str, between: str) -> bool:
    """Tell whether a figure is what another, behind `between`, has grown or shrunk from."""
    return bool(_FROM.search(before) and _TO.match(between) and _MOVED.search(between))


def _is_change(before: str, figure: Figure, clause: str) -> bool:
    if not _CHANGED.search(before):
        return False
    if figure.unit in {"%", "‰", "个百分点", "百分点"} or _COMPARED.search(clause):
        return True
    return not _SIMPLY_MORE.search(before)


def _money(*passages: str) -> Read | None:
    """Return budget or spending by the word of money nearest before a figure."""
    for passage in passages:
        last: tuple[int, int, str] | None = None
        for kind, pattern in _MONEY.items():
            for found in pattern.finditer(passage):
                here = (found.end(), found.end() - found.start(), kind)
                last = max(last, here) if last else here
        if last is None:
            continue
        match last[2]:
            case "budget":
                return Read("budget", "money-word", "original")
            case "revised":
                return Read("budget", "money-word", "revised")
            case "received":
                return Read("budget", "money-word", "received")
            case "spending":
                return Read("spending", "money-word", "total")
        return None
    return None


def _is_target(before: str) -> bool:
    last = None
    for found in _TARGETS.finditer(before):
        last = found
    if last is None or _NOT_TARGETS.search(before):
        return False
    behind = before[last.end() :]
    return len(behind) <= 14 and not _DONE.search(behind)
