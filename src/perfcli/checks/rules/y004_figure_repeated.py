"""Results that are last year's in most rows of a project: a form that was copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.comparing.indicators import indicator_difference
from perfcli.core.figures import HUNDRED
from perfcli.core.finding import Check, Found, Page
from perfcli.core.language import N_, message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.checks.years import ProjectYears, Years

# "Most" rows: of fewer than this many nothing is concluded, and so many percent are the same.
_FEWEST = 3
_SHARE = 80


def find(years: Years, project: ProjectYears) -> Iterator[Found]:
    """Yield one finding for a project in which most actuals are those of the year before."""
    repeated, compared = [], 0
    for old, new in project.both:
        actual, former = new.indicator.actual, old.indicator.actual
        if actual is None or former is None:
            continue
        compared += 1
        if indicator_difference(old, new).actual.same:
            said = years.said_before(old.indicator.name, former.text)
            repeated.append(project.before(old, "actual", said))
    if compared < _FEWEST or len(repeated) * HUNDRED < compared * _SHARE:
        return
    yield Found(
        project.key,
        message(
            N_("{count} of {rows} actuals are the same as in {year}"),
            count=len(repeated),
            rows=compared,
            year=years.last,
        ),
        message(N_("check that this year's results were filled in")),
        tuple(repeated),
    )


CHECK = Check(
    code="Y004",
    name="figure-repeated",
    severity="info",
    scope="years",
    find=find,
    page=Page(
        what=N_(
            "The actuals of a project are identical to last year's in at least 80% of the rows "
            "that have one in both years, of which there are three or more."
        ),
        why=N_("Results rarely repeat row by row; a form that was copied does."),
        bad="""
# --- 2019 ---
[[projects]]
name = "道路养护"

[[projects.indicators]]
name = "养护里程"
category = "数量"
actual = "121公里"

[[projects.indicators]]
name = "修补坑槽面积"
category = "数量"
actual = "3460平方米"

[[projects.indicators]]
name = "居民满意度"
category = "满意度"
actual = "93.5%"

# --- 2020 ---
[[projects]]
name = "道路养护"

[[projects.indicators]]
name = "养护里程"
category = "数量"
actual = "121公里"

[[projects.indicators]]
name = "修补坑槽面积"
category = "数量"
actual = "3460平方米"

[[projects.indicators]]
name = "居民满意度"
category = "满意度"
actual = "93.5%"
""",
        good="""
# --- 2019 ---
[[projects]]
name = "道路养护"

[[projects.indicators]]
name = "养护里程"
category = "数量"
actual = "121公里"

[[projects.indicators]]
name = "修补坑槽面积"
category = "数量"
actual = "3460平方米"

[[projects.indicators]]
name = "居民满意度"
category = "满意度"
actual = "93.5%"

# --- 2020 ---
[[projects]]
name = "道路养护"

[[projects.indicators]]
name = "养护里程"
category = "数量"
actual = "121公里"

[[projects.indicators]]
name = "修补坑槽面积"
category = "数量"
actual = "2980平方米"

[[projects.indicators]]
name = "居民满意度"
category = "满意度"
actual = "94.1%"
""",
        document=N_("common practice: every year's results are counted anew"),
    ),
)
