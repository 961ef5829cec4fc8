"""What people call a key who do not know its name: the words of the official forms, and others.

They are not read as keys without a word: a declaration that has one is told the key it means.
"""

from __future__ import annotations

from functools import cache

from perfcli.core.text import fold

_SOURCES = ("资金构成", "资金来源")
_OF_WHICH = ("其中",)

# By table, then key. No spelling stands for two keys of one table.
SPELLINGS: dict[str, dict[str, tuple[str, ...]]] = {
    "Declaration": {
        "format": ("格式版本", "格式"),
        "year": ("年度", "年份", "预算年度"),
        "unit": ("单位", "单位名称", "预算单位", "填报单位"),
        "title": ("标题", "报告标题"),
        "currency": ("金额单位", "货币单位", "币种"),
        "stage": ("环节", "阶段"),
        "as_of": ("截止日期", "截至日期"),
        "scheme": ("评分办法", "评分方法", "计分办法"),
        "source": ("数据来源", "来源"),
        "totals": ("合计", "总计"),
        "claims": ("报告结论", "结论"),
        "accept": ("已认可的问题",),
        "problems": ("存在问题", "存在的问题", "主要问题"),
        "measures": ("改进措施", "整改措施"),
        "projects": ("项目",),
    },
    "Source": {
        "title": ("标题", "名称", "name"),
        "path": ("路径", "文件", "file"),
        "published": ("公布日期", "公开日期", "date"),
        "note": ("备注", "说明"),
        "excerpt": ("节选",),
    },
    "Totals": {
        "budget": ("预算", "预算数"),
        "spending": ("支出", "执行数", "支出数"),
    },
    "Claim": {
        "quote": ("原文摘录", "原文", "引文"),
        "asserts": ("结论内容", "结论"),
    },
    "Accept": {
        "code": ("检查项编号", "编号", "代码"),
        "reason": ("原因", "理由"),
        "project": ("项目",),
        "indicator": ("指标",),
    },
    "Budget": {
        "original": ("年初预算数", "年初预算"),
        "revised": ("全年预算数", "全年预算", "调整预算数", "调整后预算数"),
        "received": ("到位数", "资金到位数", "到位资金"),
        "sources": _SOURCES,
        "of_which": _OF_WHICH,
    },
    "Spending": {
        "total": ("全年执行数", "执行数", "全年支出数", "支出数"),
        "sources": _SOURCES,
        "of_which": _OF_WHICH,
    },
    "Project": {
        "name": ("名称", "项目名称", "项目", "标题", "title", "project"),
        "id": ("编号", "项目编号"),
        "kind": ("项目类型", "类型"),
        "department": ("主管部门", "部门"),
        "purpose": ("资金用途", "用途", "使用方向"),
        "goal": ("年度总体目标", "年度目标", "预期目标", "绩效目标"),
        "achievement": ("目标完成情况", "实际完成情况", "完成情况"),
        "budget": ("预算", "预算数"),
        "spending": ("支出", "执行数", "支出数"),
        "reason": ("原因", "偏差原因", "偏差原因分析"),
        "measure": ("改进措施", "措施"),
        "indicators": ("绩效指标", "指标", "三级指标"),
        "reported": ("公布的评价结果", "公布结果", "自评结果"),
    },
    "Reported": {
        "execution_rate": ("预算执行率", "执行率"),
        "execution_score": ("预算执行得分", "执行率得分"),
        "score": ("得分", "总分", "自评得分"),
        "grade": ("评价等级", "等级", "自评等级"),
    },
    "Indicator": {
        "name": ("名称", "指标名称", "三级指标", "指标", "标题", "title", "indicator", "level3"),
        "category": ("二级指标", "类别", "指标类别", "指标类型", "level2"),
        "id": ("编号", "指标编号"),
        "target": ("年度指标值", "指标值", "年度目标值", "目标值"),
        "actual": ("实际完成值", "完成值", "实际值"),
        "unit": ("度量单位", "计量单位", "单位"),
        "direction": ("指标方向", "指标性质", "方向"),
        "completion": ("完成率",),
        "achieved": ("达成情况",),
        "rating": ("评定比例",),
        "weight": ("分值", "权重"),
        "rule": ("计分规则", "评分规则"),
        "reported_score": ("公布得分", "得分", "自评得分"),
        "baseline": ("基准值", "基线"),
        "numerator": ("分子",),
        "denominator": ("分母",),
        "cumulative": ("是否累计", "累计"),
        "core": ("核心指标", "是否核心指标"),
        "planned": ("仅为计划",),
        "outlook": ("完成可能性",),
        "assumed": ("假定说明", "假定"),
        "reason": ("原因", "偏差原因", "偏差原因分析"),
        "measure": ("改进措施", "措施"),
        "evidence": ("佐证材料", "证明材料"),
        "quote": ("原文摘录", "原文", "引文"),
    },
}


def spelled(table: str, written: str) -> str | None:
    """Return the key of a table that is `written` in the words of people, or None."""
    return _by_spelling(table).get(fold(written).casefold())


@cache
def _by_spelling(table: str) -> dict[str, str]:
    return {each: key for key, spellings in SPELLINGS[table].items() for each in spellings}
