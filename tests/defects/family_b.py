"""B: budget and spending."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from defects.planting import Family, Key, some_project
from defects.sound import SOCIAL, Table

FAMILY = Family()


def off(random: Random, least: int, most: int) -> Decimal:
    """Return so many hundredths, added or taken away."""
    return Decimal(random.randint(least, most) * random.choice([-1, 1])) / 100


def adjusted(table: Table) -> None:
    """Let the totals follow the projects again."""
    for name, field in (("budget", "original"), ("spending", "total")):
        amounts = [each[name].get(field, Decimal(0)) for each in table["projects"]]
        table["totals"][name][field] = sum(amounts, Decimal(0))


@FAMILY.plants("B001")
def a_total_is_off(random: Random, table: Table) -> Key:
    name, field = random.choice([("budget", "original"), ("spending", "total")])
    table["totals"][name][field] += off(random, 10, 9000)
    return ("totals", name, field)


@FAMILY.plants("B002")
def the_sources_are_off(random: Random, table: Table) -> Key:
    key, project = some_project(random, table)
    name, field = random.choice([("budget", "original"), ("spending", "total")])
    whole = project[name][field]
    central = (whole * random.randint(20, 80) / 100).quantize(Decimal("0.01"))
    project[name]["sources"] = {"中央": central, "地方": whole - central + off(random, 10, 900)}
    return (*key, name, field)


@FAMILY.plants("B003")
def a_part_above_the_whole(random: Random, table: Table) -> Key:
    key, project = some_project(random, table)
    name, field = random.choice([("budget", "original"), ("spending", "total")])
    part = project[name][field] + Decimal(random.randint(1, 9999)) / 100
    project[name]["of_which"] = {"设备购置": part}
    return (*key, name, "of_which", "设备购置")


@FAMILY.plants("B004")
def more_spent_than_given(random: Random, table: Table) -> Key:
    key, project = some_project(random, table)
    excess = Decimal(random.randint(1, 9000)) / 100
    project["spending"]["total"] = project["budget"]["original"] + excess
    adjusted(table)
    return (*key, "spending", "total")


@FAMILY.plants("B005")
def a_rate_is_off(random: Random, table: Table) -> Key:
    key, project = some_project(random, table)
    project["reported"]["execution_rate"] += off(random, 2, 400)
    return (*key, "reported", "execution_rate")


@FAMILY.plants("B006")
def the_score_of_execution_is_off(random: Random, table: Table) -> Key:
    key, project = some_project(random, table)
    project["reported"]["execution_score"] += off(random, 13, 300)
    return (*key, "reported", "execution_score")


@FAMILY.plants("B007")
def little_spent(random: Random, table: Table) -> Key:
    key, project = some_project(random, table)
    project["spending"]["total"] = project["budget"]["original"] * random.randint(5, 79) / 100
    adjusted(table)
    return (*key, "spending", "total")


@FAMILY.plants("B008")
def spent_without_a_budget(random: Random, table: Table) -> Key:
    key, project = some_project(random, table)
    if random.random() < 0.5:
        project["budget"]["original"] = Decimal(0)
    else:
        del project["budget"]["original"]
    adjusted(table)
    return (*key, "spending", "total")


@FAMILY.plants("B009")
def an_amount_in_another_unit(random: Random, table: Table) -> Key:
    key, project = some_project(random, table)
    factor = random.choice([1000, 10000])
    if random.random() < 0.5:
        project["spending"]["total"] *= factor
    else:
        project["budget"]["original"] *= factor
    adjusted(table)
    return (*key, "spending", "total")


@FAMILY.plants("B010")
def results_without_money(random: Random, table: Table) -> Key:
    key, project = some_project(random, table)
    row = project["indicators"][SOCIAL]
    row["actual"] = row["target"].removeprefix("≥")
    project["reason"] = "招标节余"
    project["spending"]["total"] = project["budget"]["original"] * random.randint(20, 94) / 100
    adjusted(table)
    return (*key, "spending", "total")
