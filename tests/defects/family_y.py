"""Y: between years. Both years are sound; the later one asks for no less than was reached."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from random import Random

from defects.planting import Family, Key, some_project, some_row
from defects.sound import COST, COUNT, DEADLINE, SATISFACTION, SOCIAL, WATER, Table, more

FAMILY = Family()


def next_year(random: Random, table: Table) -> Table:
    """Return a sound declaration of the next year, with other results in every row it can."""
    later = deepcopy(table)
    later["year"] += 1
    for project in later["projects"]:
        rows = project["indicators"]
        for at in (COUNT, SOCIAL, WATER):
            unit = rows[at]["actual"][-1]
            reached = max(int(rows[at][key].strip(f"≥{unit}")) for key in ("target", "actual"))
            done = more(reached, random.randint(101, 120))
            rows[at] |= {"target": f"≥{reached}{unit}", "actual": f"{done}{unit}"}
            rows[at].pop("reason", None)
        rows[DEADLINE]["actual"] = date(2021, random.randint(2, 11), random.randint(1, 28))
        rows[COST]["target"] = f"≤{rows[COST]['actual']}"
        rows[COST]["actual"] = "10.01元"
        rows[SATISFACTION]["target"] = f"≥{rows[SATISFACTION]['actual']}"
        rows[SATISFACTION]["actual"] = "99.5%"
    return later


@FAMILY.plants("Y001")
def a_lower_target(random: Random, old: Table, new: Table) -> Key:
    key, row = some_row(random, new, COUNT, SOCIAL, WATER)
    unit = row["target"][-1]
    reached = old["projects"][key[1]]["indicators"][key[3]]["actual"].strip(unit)
    row["target"] = f"≥{int(reached) - random.randint(1, 80)}{unit}"
    return (*key, "target")


@FAMILY.plants("Y002")
def a_missed_row_is_gone(random: Random, old: Table, new: Table) -> Key:  # noqa: ARG001
    key, project = some_project(random, new)
    del project["indicators"][SOCIAL]
    return key


@FAMILY.plants("Y003")
def another_unit(random: Random, old: Table, new: Table) -> Key:  # noqa: ARG001
    key, row = some_row(random, new, COUNT, SOCIAL, WATER)
    unit = random.choice(["公里", "小时", "平方米"])
    row["target"], row["actual"] = (row[name][:-1] + unit for name in ("target", "actual"))
    return (*key, "target")


@FAMILY.plants("Y004")
def the_results_of_last_year(random: Random, old: Table, new: Table) -> Key:
    key, project = some_project(random, new)
    for row, before in zip(
        project["indicators"], old["projects"][key[1]]["indicators"], strict=True
    ):
        row |= {"target": before["target"], "actual": before["actual"]}
    return key
