"""W: weights."""

from __future__ import annotations

from random import Random

from defects.planting import Family, Key, some_project
from defects.sound import COST, COUNT, QUALITY, SATISFACTION, SOCIAL, WATER, Table

FAMILY = Family()


@FAMILY.plants("W001")
def points_too_many_or_too_few(random: Random, table: Table) -> Key:
    key, project = some_project(random, table)
    random.choice(project["indicators"])["weight"] += random.choice([-5, -3, -1, 1, 2, 4])
    return key


@FAMILY.plants("W002")
def points_of_another_level(random: Random, table: Table) -> Key:
    key, project = some_project(random, table)
    rows, moved = project["indicators"], random.randint(1, 7)
    one, other = random.sample([random.choice([COUNT, QUALITY]), SATISFACTION, SOCIAL], 2)
    rows[one]["weight"] -= moved
    rows[other]["weight"] += moved
    return key


@FAMILY.plants("W003")
def rows_without_a_weight(random: Random, table: Table) -> Key:
    key, project = some_project(random, table)
    for row in random.sample(project["indicators"], random.randint(1, 6)):
        del row["weight"]
    return key


@FAMILY.plants("W004")
def one_heavy_row(random: Random, table: Table) -> Key:
    key, project = some_project(random, table)
    at = random.choice([COUNT, COST, WATER])
    project["indicators"][at]["weight"] = random.randint(31, 60)
    return (*key, "indicators", at, "weight")


@FAMILY.plants("W005")
def a_level_without_rows(random: Random, table: Table) -> Key:
    key, project = some_project(random, table)
    gone = random.choice([(SATISFACTION,), (SOCIAL, WATER)])
    rows = project["indicators"]
    project["indicators"] = [row for at, row in enumerate(rows) if at not in gone]
    return key
