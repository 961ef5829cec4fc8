"""R: figures of a report that disagree with each other. A defect is a pair of texts."""

from __future__ import annotations

from random import Random

from defects.planting import Family

FAMILY = Family()
Pair = tuple[str, str]


@FAMILY.plants("R001")
def parts_that_are_not_the_whole(random: Random) -> Pair:
    whole, part = random.randint(100, 999), random.randint(10, 90)
    off = random.choice([-9, -5, -3, 3, 8])
    text = "下达资金{}万元，其中：道路维修{}万元，公厕改造{}万元。"
    return text.format(whole, whole - part, part), text.format(whole, whole - part + off, part)


@FAMILY.plants("R002")
def a_rate_that_does_not_follow(random: Random) -> Pair:
    found = random.randint(20, 90) * 10
    rate = random.randint(10, 80)
    text = "检查企业{}家，整改问题企业{}家，整改率{}%。"
    done = found * rate // 100
    return (
        text.format(found, done, rate if found * rate % 100 == 0 else f"{done * 100 / found:.2f}"),
        text.format(found, done, rate + random.randint(3, 19)),
    )


@FAMILY.plants("R003")
def two_values_of_one_thing(random: Random) -> Pair:
    one = random.randint(10, 500)
    other = one + random.randint(1, 90)
    text = "发放高龄老人补贴资金{}万元。全年发放高龄老人补贴资金{}万元。"
    return text.format(one, one), text.format(one, other)


@FAMILY.plants("R004")
def the_text_against_the_table(random: Random) -> Pair:
    budget = random.randint(50, 400)
    text = (
        "道路维修项目年初预算{}万元。\n"
        "项目名称\t预算金额\t支出金额\n道路维修\t{}\t{}\n公厕改造\t20\t20\n"
    )
    return (
        text.format(budget, budget, budget - 5),
        text.format(budget + random.randint(2, 40), budget, budget - 5),
    )
