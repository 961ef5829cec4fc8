"""C: claims and evidence."""

from __future__ import annotations

from random import Random

from defects.planting import Family, Key, some_row
from defects.sound import COUNT, SOCIAL, WATER, Table

FAMILY = Family()
CLAIM = {"quote": "各项绩效目标全部完成", "asserts": "all-targets-met"}


@FAMILY.plants("C001")
def a_claim_of_success(random: Random, table: Table) -> Key:
    key, _ = some_row(random, table, SOCIAL)
    table["claims"] = [CLAIM]
    return (*key, "actual")


@FAMILY.plants("C002")
def a_claim_without_figures(random: Random, table: Table) -> Key:
    _, row = some_row(random, table)
    del row[random.choice(["target", "actual"])]
    table["claims"] = [CLAIM]
    return ("claims", 0, "quote")


@FAMILY.plants("C003")
def a_quote_that_nobody_wrote(random: Random, table: Table) -> Key:
    key, row = some_row(random, table, COUNT)
    row["quote"] = f"全年共完成{row['actual']}的工作任务，目标{row['target']}"
    return (*key, "quote")


@FAMILY.plants("C004")
def a_quote_with_other_figures(random: Random, table: Table) -> Key:
    key, row = some_row(random, table, COUNT, WATER)
    row["quote"] = f"全年完成{random.randint(1001, 9999)}{row['actual'][-1]}"
    return (*key, "actual")


@FAMILY.plants("C005")
def an_assumption(random: Random, table: Table) -> Key:
    key, row = some_row(random, table)
    row["assumed"] = "按上年完成数"
    return (*key, "assumed")
