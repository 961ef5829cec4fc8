"""I: indicators."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from random import Random

from defects.planting import Family, Key, some_row
from defects.sound import COST, COUNT, DEADLINE, QUALITY, SATISFACTION, SOCIAL, WATER, Table

FAMILY = Family()
COUNTED = (COUNT, SOCIAL, WATER)


@FAMILY.plants("I001")
def no_target(random: Random, table: Table) -> Key:
    key, row = some_row(random, table)
    del row["target"]
    return key


@FAMILY.plants("I002")
def no_actual(random: Random, table: Table) -> Key:
    key, row = some_row(random, table)
    del row["actual"]
    return key


@FAMILY.plants("I003")
def another_unit(random: Random, table: Table) -> Key:
    key, row = some_row(random, table, *COUNTED)
    row["actual"] = f"{random.randint(1, 999)}{random.choice(['公里', '小时', '平方米', '%'])}"
    return (*key, "actual")


@FAMILY.plants("I004")
def far_above_the_target(random: Random, table: Table) -> Key:
    key, row = some_row(random, table, COUNT, WATER)
    target = random.randint(100, 900)
    unit = row["target"][-1]
    row |= {
        "target": f"≥{target}{unit}",
        "actual": f"{target * 13 // 10 + random.randint(1, 400)}{unit}",
    }
    return (*key, "target")


@FAMILY.plants("I005")
def short_without_a_reason(random: Random, table: Table) -> Key:
    key, row = some_row(random, table, SOCIAL)
    del row["reason"]
    return (*key, "actual")


@FAMILY.plants("I005")
def a_rate_short_of_its_target(random: Random, table: Table) -> Key:
    key, row = some_row(random, table, QUALITY)
    row["actual"] = f"{Decimal(random.randint(5000, 9999)) / 100}%"
    return (*key, "actual")


@FAMILY.plants("I006")
def the_sign_of_a_target(random: Random, table: Table) -> Key:
    key, row = some_row(random, table, *COUNTED)
    row["actual"] = random.choice("≥>") + row["target"].removeprefix("≥")
    return (*key, "actual")


@FAMILY.plants("I006")
def the_words_of_the_target(random: Random, table: Table) -> Key:
    key, row = some_row(random, table, *COUNTED)
    words = random.choice(["按标准全部落实", "台账齐备", "按时足额完成"])
    row |= {"target": words, "actual": words, "achieved": "full"}
    return (*key, "actual")


@FAMILY.plants("I007")
def a_cost_that_may_rise(random: Random, table: Table) -> Key:
    key, row = some_row(random, table, COST)
    row["target"] = random.choice(["≥", ">", ""]) + row["target"].removeprefix("≤")
    return (*key, "target")


@FAMILY.plants("I007")
def complaints_that_may_rise(random: Random, table: Table) -> Key:
    key, row = some_row(random, table, SOCIAL, WATER)
    row["name"] = random.choice(["群众投诉率", "设备故障率", "安全事故发生率"])
    row |= {"target": f"≥{random.randint(2, 9)}%", "actual": "10%"}
    return (*key, "target")


@FAMILY.plants("I008")
def money_as_a_quantity(random: Random, table: Table) -> Key:
    key, row = some_row(random, table, COUNT)
    if random.random() < 0.5:
        row["name"] = random.choice(["专项资金下达笔数", "工作经费保障人数", "补助拨付人数"])
    else:
        unit = random.choice(["元", "万元", "亿元"])
        row["target"] = row["target"].replace("人", unit)
        row["actual"] = row["actual"].replace("人", unit)
    return (*key, "name")


@FAMILY.plants("I009")
def a_name_of_another_category(random: Random, table: Table) -> Key:
    key, row = some_row(random, table, COUNT, WATER, SOCIAL)
    row["name"] = random.choice(["学员满意度得分", "人均培训成本"])
    return (*key, "category")


@FAMILY.plants("I010")
def more_than_all(random: Random, table: Table) -> Key:
    key, row = some_row(random, table, QUALITY)
    row["actual"] = f"{100 + Decimal(random.randint(1, 2900)) / 100}%"
    return (*key, "actual")


@FAMILY.plants("I010")
def a_ratio_for_a_percentage(random: Random, table: Table) -> Key:
    key, row = some_row(random, table, SATISFACTION)
    row["actual"] = Decimal(random.randint(901, 999)) / 1000
    return (*key, "actual")


@FAMILY.plants("I011")
def nothing_to_measure(random: Random, table: Table) -> Key:
    key, row = some_row(random, table, SOCIAL, WATER)
    row["target"] = random.choice(["明显提升", "进一步加强", "有效改善", "显著"])
    row |= {"actual": "已落实", "achieved": "full"}
    return (*key, "target")


@FAMILY.plants("I012")
def one_name_twice(random: Random, table: Table) -> Key:
    key, row = some_row(random, table, *range(COUNT + 1, SATISFACTION))
    row["name"] = table["projects"][key[1]]["indicators"][COUNT]["name"]
    return (*key, "name")


@FAMILY.plants("I012")
def the_figures_of_another_row(random: Random, table: Table) -> Key:
    key, row = some_row(random, table, SOCIAL)
    first = table["projects"][key[1]]["indicators"][COUNT]
    row |= {"target": first["target"], "actual": first["actual"]}
    return (*key, "name")


@FAMILY.plants("I013")
def a_day_of_another_year(random: Random, table: Table) -> Key:
    key, row = some_row(random, table, DEADLINE)
    year = random.choice([2018, 2019, 2021, 2022])
    row["actual"] = date(year, random.randint(1, 12), random.randint(1, 28))
    return (*key, "actual")


@FAMILY.plants("I014")
def a_hint_of_the_form(random: Random, table: Table) -> Key:
    key, row = some_row(random, table)
    name = random.choice(["reason", "measure"])
    row[name] = random.choice(["100字以内", "……", "XX", "*", "待填", "请填写", "限200字"])
    return (*key, name)


@FAMILY.plants("I015")
def only_planned(random: Random, table: Table) -> Key:
    key, row = some_row(random, table)
    row["planned"] = True
    del row["actual"], row["reported_score"]
    return (*key, "planned")


@FAMILY.plants("I016")
def execution_as_a_row(random: Random, table: Table) -> Key:
    key, row = some_row(random, table, QUALITY)
    row["name"] = random.choice(["预算执行率", "资金支付率", "财政资金支出进度"])
    return (*key, "name")


@FAMILY.plants("I017")
def a_part_of_unknown_size(random: Random, table: Table) -> Key:
    key, row = some_row(random, table, SOCIAL, WATER)
    row |= {"target": "建立长效机制", "actual": "机制初建", "reason": "待批复"}
    row["achieved"] = random.choice(["partial", "none"])
    return (*key, "achieved")


@FAMILY.plants("I018")
def a_rate_in_a_unit_of_counts(random: Random, table: Table) -> Key:
    key, row = some_row(random, table, SOCIAL, WATER)
    target, unit = random.randint(11, 99), random.choice(["人", "户", "个", "家", "次"])
    row["name"] = random.choice(["服务覆盖率", "问题整改率"])
    row |= {"target": f"≥{target}{unit}", "actual": f"{target}{unit}"}
    return (*key, "name")


@FAMILY.plants("I019")
def less_than_is_owed(random: Random, table: Table) -> Key:
    key, row = some_row(random, table, QUALITY)
    row["name"] = random.choice(["补助发放率", "工资足额保障率", "困难群众应保尽保率"])
    row["name"] = row["name"].replace("应保尽保率", "应保尽保")
    row["target"] = f"≥{random.randint(60, 99)}%"
    return (*key, "target")


@FAMILY.plants("I020")
def not_the_rate_of_its_parts(random: Random, table: Table) -> Key:
    key, row = some_row(random, table, SATISFACTION)
    denominator = random.randint(200, 900)
    row |= {"numerator": denominator * random.randint(20, 80) // 100, "denominator": denominator}
    return (*key, "actual")
