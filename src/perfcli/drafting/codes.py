"""Family R: figures of a report that disagree with each other, found while it is drafted."""

from __future__ import annotations

from perfcli.core.finding import Check, Page, Severity
from perfcli.core.language import N_

_FOLLOWS = N_("a report agrees with itself")


def _check(code: str, name: str, severity: Severity, page: Page) -> Check:
    return Check(code, name, severity, "document", page)


REPORT_CHECKS = (
    _check(
        "R001",
        "parts-not-the-whole",
        "warning",
        Page(
            what=N_(
                "Figures that the report calls parts (其中, 含, 包括) do not add up to their "
                "whole, or one of them is above it. Rounding of the printed figures is allowed for."
            ),
            why=N_("One of the figures is wrong, or a part has been left out."),
            bad="下达资金100万元，其中：道路维修60万元，公厕改造30万元。",
            good="下达资金100万元，其中：道路维修70万元，公厕改造30万元。",
            document=_FOLLOWS,
        ),
    ),
    _check(
        "R002",
        "rate-not-from-figures",
        "warning",
        Page(
            what=N_(
                "A rate is not what the two figures printed beside it give: those checked, "
                "received or planned, and those of them that were dealt with."
            ),
            why=N_("The rate or one of its figures was copied wrongly."),
            bad="检查企业200家，整改问题企业50家，整改率52%。",
            good="检查企业200家，整改问题企业50家，整改率25%。",
            document=_FOLLOWS,
        ),
    ),
    _check(
        "R003",
        "two-values",
        "warning",
        Page(
            what=N_("The report gives one subject two different values in the same unit."),
            why=N_("A reader cannot tell which of them is meant; the draft has both."),
            bad="发放高龄老人补贴资金6万元。全年发放高龄老人补贴资金5万元。",
            good="发放高龄老人补贴资金6万元。全年发放高龄老人补贴资金6万元。",
            document=_FOLLOWS,
        ),
    ),
    _check(
        "R004",
        "prose-against-table",
        "warning",
        Page(
            what=N_(
                "The budget or the spending of a project is one amount in the text and another in "
                "the table."
            ),
            why=N_("The draft takes the table; which one is right has to be looked up."),
            bad=(
                "道路维修项目年初预算90万元。\n"
                "项目名称\t预算金额\t支出金额\n道路维修\t80\t75\n公厕改造\t20\t20\n"
            ),
            good=(
                "道路维修项目年初预算80万元。\n"
                "项目名称\t预算金额\t支出金额\n道路维修\t80\t75\n公厕改造\t20\t20\n"
            ),
            document=_FOLLOWS,
        ),
    ),
)
