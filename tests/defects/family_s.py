"""S: scores as published."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from defects.planting import Family, Key, some_project, some_row
from defects.sound import COUNT, QUALITY, SOCIAL, Table, more

FAMILY = Family()


def points(random: Random, least: int, most: int) -> Decimal:
    """Return so many tenths and a hundredth, which no rounding explains."""
    return (Decimal(random.randint(least, most)) / 10) + Decimal("0.13")


@FAMILY.plants("S001")
def full_marks_for_a_part(random: Random, table: Table) -> Key:
    key, row = some_row(random, table, SOCIAL)
    row["reported_score"] = Decimal(row["weight"]) - Decimal("0.01")
    return (*key, "reported_score")


@FAMILY.plants("S002")
def points_taken_off(random: Random, table: Table) -> Key:
    key, row = some_row(random, table)
    row["reported_score"] -= points(random, 1, 40)
    return (*key, "reported_score")


@FAMILY.plants("S003")
def not_the_sum_of_the_rows(random: Random, table: Table) -> Key:
    key, project = some_project(random, table)
    project["reported"]["score"] += random.choice([-1, 1]) * points(random, 1, 60)
    return (*key, "reported", "score")


@FAMILY.plants("S004")
def another_grade(random: Random, table: Table) -> Key:
    key, project = some_project(random, table)
    reported = project["reported"]
    reported["grade"] = random.choice(sorted({"优", "良", "中", "差"} - {reported["grade"]}))
    return (*key, "reported", "grade")


@FAMILY.plants("S005")
def one_result_scored_in_two_ways(random: Random, table: Table) -> Key:
    key, project = some_project(random, table)
    rows = project["indicators"]
    rows[COUNT]["actual"] = rows[COUNT]["target"].removeprefix("≥")
    rows[COUNT]["reported_score"] -= points(random, 1, 40)
    rows[QUALITY] |= {"target": "100%", "actual": "100%"}
    return (*key, "indicators", COUNT, "reported_score")


@FAMILY.plants("S006")
def full_marks_for_all(random: Random, table: Table) -> Key:
    key, project = some_project(random, table)
    for row in project["indicators"]:
        row["reported_score"] = Decimal(row["weight"])
    return key


@FAMILY.plants("S007")
def a_weight_that_counts_twice(random: Random, table: Table) -> Key:
    key, project = some_project(random, table)
    for row in project["indicators"]:
        row["reported_score"] = Decimal(row["weight"] ** 2) / 100
    return (*key, "indicators", random.randrange(7), "reported_score")


@FAMILY.plants("S008")
def more_points_than_there_are(random: Random, table: Table) -> Key:
    key, row = some_row(random, table)
    row["reported_score"] = row["weight"] + Decimal(random.randint(1, 900)) / 100
    return (*key, "reported_score")


@FAMILY.plants("S009")
def whole_points(random: Random, table: Table) -> Key:
    key, row = some_row(random, table, SOCIAL)
    target, tenths = random.randint(200, 900) * 10, random.randint(2, 8)
    # Done so that the row earns a whole number of points and some tenths.
    whole = random.randint(row["weight"] // 2, row["weight"] - 2)
    earned = Decimal(whole) + Decimal(tenths) / 10
    done = more(target, int(earned * 1000 / row["weight"])) // 10
    exact = Decimal(row["weight"]) * done / target
    row |= {"target": f"≥{target}人", "actual": f"{done}人"}
    row["reported_score"] = int((exact + Decimal("0.5")).to_integral_value("ROUND_FLOOR"))
    return (*key, "reported_score")


@FAMILY.plants("S010")
def points_for_nothing(random: Random, table: Table) -> Key:
    key, row = some_row(random, table)
    del row[random.choice(["target", "actual"])]
    return (*key, "reported_score")
