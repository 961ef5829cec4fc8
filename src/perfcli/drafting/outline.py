"""The outline of a report: title, year, headings, the section of each project, problems, claims."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from perfcli.drafting.quantities import Section
from perfcli.drafting.sentences import Span
from perfcli.drafting.vocabulary import either, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_YEAR = re.compile("(?<![0-9])((?:199|20[0-9])[0-9])\\s?年")
_LONGEST_HEADING = 45
_LONGEST_TITLE = 80
_UNNUMBERED = 9
_LEVELS = (
    (
        1,
        re.compile(r"\s*(?:[一二三四五六七八九十]+\s*[、.．]|第[一二三四五六七八九十]+[章部]|#\s)"),
    ),
    (2, re.compile(r"\s*(?:[（(][一二三四五六七八九十]+[)）]|##\s)")),
    (3, re.compile(r"\s*(?:[0-9]+\s*[、.．](?![0-9])|###+\s)")),
    (4, re.compile(r"\s*(?:[（(][0-9]+[)）]|[0-9]+[)）])")),
)
_PROBLEMS = re.compile(either(words("headings", "problems")))
_MEASURES = re.compile(either(words("headings", "measures")))
_OTHER = re.compile(either(words("headings", "other")))
_LABEL = re.compile(
    r"\A[\s#*]*(?:[一二三四五六七八九十]+[、.]|[（(][一二三四五六七八九十0-9]+[)）]|[0-9]+[、.)）]|[-*•·]\s|[一二三四五六七八九]是)?[\s*]*"
)
_REMARK = re.compile(r"\A\[[^\]\n]{0,40}\]")
_CURRENCY = re.compile(
    "(?:金额)?单位\\s*[:：]\\s*(?:人民币)?(万元|千元|百万元|亿元|元)|[（(](万元|千元|百万元|亿元|元)[)）]"
)
_NEAR_THE_TOP = 4000
_UNIT_LABEL = re.compile(
    r"(?:单位名称|填报单位|评价单位|实施单位|预算单位|项目单位|部门名称|编报单位)\s*(?:[（(](?:盖章|公章)[)）])?\s*[:：]\s*([^，。；：\n\t（(]{2,40})"
)
_UNIT_IN_TITLE = re.compile(
    "((?:(?![0-9，。、]).){2,30}?(?:局|街道办事处|街道|人民政府|委员会|办公室|医院|学校|中心|馆|站|大队|支队|总队|厅|政协|人大|法院|检察院|镇|乡|学院|大学|联合会|妇联|总工会|部))(?=\\s*(?:(?:19|20)[0-9]{2}|关于|本级))"
)
_ALL = "均已?|全部|都已?|圆满|全面|100%|如期|顺利|按期|基本"
_CLAIM = re.compile(
    f"(?:{_ALL})(?:按时|按期|高质量|较好地?|地|如期|顺利|圆满|全面)*(?:完成|实现|达到|达成|达标)了?[^，。；]{{0,14}}(?:目标|指标|任务)"
    f"|(?:目标|指标|任务)[^，。；]{{0,10}}(?:{_ALL})(?:按期|按时|如期)*(?:完成|实现|达到|达标|达成)"
    "|(?:目标|指标|任务)[^，。；]{0,6}(?:完成率|达成率|实现率)[^，。；0-9]{0,4}100%"
)
_EVERYTHING = re.compile("各项|所有|全部|均|都|年初|年度|绩效|本单位|本部门|项目|100%")
_NOT_CLAIMED = re.compile(
    "未|没有|不|将|确保|力争|争取|计划完成|为了|保证|应|要求|努力|预计|下一步"
)


class Line(NamedTuple):
    """A line that is not empty: its words and where they begin."""

    text: str
    start: int

    @property
    def level(self) -> int | None:
        """Return how deep a numbered line stands, None where it has no number."""
        return next((level for level, mark in _LEVELS if mark.match(self.text)), None)


def lines(text: str) -> Iterator[Line]:
    """Yield the lines of a text that hold anything."""
    start = 0
    for words_ in text.split("\n"):
        if words_.strip():
            yield Line(words_, start)
        start += len(words_) + 1


def title(every: Sequence[Line]) -> str | None:
    """Return the title: the first line, or lines, that no stop ends."""
    for line in every[:4]:
        stripped = _LABEL.sub("", line.text.strip())
        if stripped.startswith("附件") or "\t" in line.text:
            continue
        if (
            len(stripped) <= _LONGEST_TITLE
            and stripped[-1:] not in set("。；，：")
            and line.level is None
        ):
            return stripped if len(stripped) > 3 else None
        return None
    return None


def year(text: str, heading: str | None) -> int | None:
    """Return the year that a report is about: of its title, else the one it names most often."""
    in_title = _YEAR.search(heading or "")
    if in_title:
        return int(in_title[1])
    named = Counter(_YEAR.findall(text))
    return int(max(named, key=lambda each: (named[each], each))) if named else None


def unit(text: str, heading: str | None) -> str | None:
    """Return the unit (单位) that a report names, by a label or at the head of its title."""
    label = _UNIT_LABEL.search(text, 0, _NEAR_THE_TOP)
    if label:
        return label[1].strip()
    found = _UNIT_IN_TITLE.match(heading or "")
    return found[1] if found else None


def currency(text: str) -> str | None:
    """Return the unit of amounts that the text names, as in 金额单位：万元."""
    found = _CURRENCY.search(text)
    return (found[1] or found[2]) if found else None


def sections(every: Sequence[Line], names: Sequence[str], tables: Sequence[Span]) -> list[Section]:
    """Return where the words about each project begin; all are about one where there is one."""
    found = [Section(0, 0 if len(names) == 1 else None)]
    keys = [core(name) for name in names]
    inside: int | None = None
    after = max((table.end for table in tables), default=0) if len(names) > 1 else 0
    for line in every:
        if len(names) == 1:
            if _is_other_part(line):
                found.append(Section(line.start, None))
            elif line.level == 1 and found[-1].project is None:
                found.append(Section(line.start, 0))
            continue
        if line.start < after:
            continue
        project = _named(line, keys)
        level = line.level
        if project is not None:
            found.append(Section(line.start, project))
            inside = level or _UNNUMBERED
        elif _is_other_part(line) or (level is not None and inside is not None and level < inside):
            found.append(Section(line.start, None))
            inside = None
    return found


def core(name: str) -> str:
    """Return the name of a project without the word 项目 and what else stands around it."""
    stem = _LABEL.sub("", name.strip("“”\"' ：:"))
    for ending in (
        "专项资金项目",
        "项目经费",
        "专项资金",
        "项目支出",
        "专项经费",
        "项目",
        "工程",
        "经费",
        "资金",
    ):
        if stem.endswith(ending) and len(stem) - len(ending) >= 2:
            return stem.removesuffix(ending)
    return stem


def _named(line: Line, keys: Sequence[str]) -> int | None:
    """Return the project that a heading, or the beginning of a paragraph, names."""
    label = _LABEL.match(line.text)
    begin = label.end() if label else 0
    head = line.text[begin:]
    short = len(head) <= _LONGEST_HEADING
    named = [
        place
        for place, key in enumerate(keys)
        if key and (head.startswith((key, f"“{key}")) or (short and key in head))
    ]
    if len(named) != 1 or not (short or _opens(head, keys[named[0]])):
        return None
    return named[0]


def _opens(head: str, key: str) -> bool:
    behind = head[len(key) : len(key) + 8].lstrip("”")
    return behind.startswith(("方面", "项目", "：", "，", "工程", "专项", "经费"))


def _is_other_part(line: Line) -> bool:
    return len(line.text) <= _LONGEST_HEADING and bool(
        (_PROBLEMS.search(line.text) or _MEASURES.search(line.text))
        and (
            line.level is not None
            or line.text.rstrip().endswith(("：", ":"))
            or len(line.text) < 14
        )
    )


def problems_and_measures(every: Sequence[Line]) -> tuple[list[str], list[str]]:
    """Return what the report says is wrong, and what is to be done about it."""
    problems: list[str] = []
    measures: list[str] = []
    into: list[str] | None = None
    level = _UNNUMBERED
    for line in every:
        heading, behind = _heading(line)
        if heading is not None:
            own = line.level or _UNNUMBERED
            wrong, better = _PROBLEMS.search(heading), _MEASURES.search(heading)
            into = problems if wrong else measures if better else None
            level = own
            if into is not None and behind:
                into += _items(behind)
        elif into is not None:
            if line.level is not None and line.level <= level and line.level < 3:
                into = None
            else:
                into += _items(line.text)
    return problems, measures


def _heading(line: Line) -> tuple[str | None, str]:
    """Return the words of a heading about problems, measures or another part, and what follows."""
    head, mark, behind = line.text.partition("：")
    if len(head) > _LONGEST_HEADING or "。" in head:
        return None, ""
    if _PROBLEMS.search(head) or _MEASURES.search(head):
        if mark or line.level is not None or len(head) < 14:
            return head, behind.strip()
    elif _OTHER.search(head) and line.level is not None:
        return head, ""
    return None, ""


def _items(passage: str) -> Iterator[str]:
    for part in re.split("[；;。]", passage):
        stripped = _LABEL.sub("", part.strip()).strip()
        if stripped and stripped[-1:] not in "：:":
            yield stripped


def claims(text: str) -> Iterator[Span]:
    """Yield where the report says that everything it set out to do has been done."""
    for found in _CLAIM.finditer(text):
        begin = (
            max(
                text.rfind(mark, max(0, found.start() - 60), found.start())
                for mark in "，。；：\n！\t"
            )
            + 1
        )
        begin = max(begin, found.start() - 60)
        remark = _REMARK.match(text[begin : found.end()])
        begin += remark.end() if remark else 0
        label = _LABEL.match(text[begin : found.end()])
        begin += label.end() if label else 0
        passage = text[begin : found.end()]
        if _EVERYTHING.search(passage) and not _NOT_CLAIMED.search(passage):
            yield Span(begin, found.end())
