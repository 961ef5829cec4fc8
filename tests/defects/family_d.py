"""D: the document. Defects of the text are planted in the text, those of the data in the data."""

from __future__ import annotations

from decimal import Decimal
from random import Random

from defects.planting import Family, Key, some_project, some_row
from defects.sound import Table

FAMILY, IN_TEXT = Family(), Family()
WORDS = ("damaged", "明显", "一半", "x")


@IN_TEXT.plants("D001")
def a_quote_is_not_closed(random: Random, text: str) -> str:
    ends = [at for at in range(len(text) - 1) if text[at : at + 2] == '"\n']
    at = random.choice(ends)
    return text[:at] + text[at + 1 :]


@IN_TEXT.plants("D001")
def a_value_is_missing(random: Random, text: str) -> str:
    lines = text.splitlines()
    at = random.choice([at for at, line in enumerate(lines) if " = " in line])
    lines[at] = lines[at].partition("=")[0] + "="
    return "\n".join(lines)


@IN_TEXT.plants("D001")
def a_key_stands_twice(random: Random, text: str) -> str:
    lines = text.splitlines()
    at = random.choice([at for at, line in enumerate(lines) if " = " in line])
    return "\n".join([*lines[:at], lines[at], *lines[at:]])


@IN_TEXT.plants("D005")
def a_figure_is_none(random: Random, text: str) -> str:
    return text.replace("weight = ", f"weight = {random.choice(['nan', 'inf', '-inf'])} #", 1)


@FAMILY.plants("D002")
def letters_change_places(random: Random, table: Table) -> Key:
    key, row = some_row(random, table)
    name = random.choice(["target", "actual", "weight", "reported_score"])
    at = random.randrange(len(name) - 1)
    wrong = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    if wrong == name:
        wrong = f"{name}s"
    row[wrong] = row.pop(name)
    return (*key, wrong)


@FAMILY.plants("D002")
def a_word_of_their_own(random: Random, table: Table) -> Key:
    key, project = some_project(random, table)
    word = random.choice(["备注", "remark", "leader", "projects"])
    project[word] = "无"
    return (*key, word)


@FAMILY.plants("D003")
def a_head_without_a_key(random: Random, table: Table) -> Key:
    del table[random.choice(["format", "year", "unit"])]
    return ()


@FAMILY.plants("D003")
def a_row_without_a_key(random: Random, table: Table) -> Key:
    key, row = some_row(random, table)
    del row[random.choice(["name", "category"])]
    return key


@FAMILY.plants("D004")
def less_than_nothing(random: Random, table: Table) -> Key:
    key, project = some_project(random, table)
    name, field = random.choice([("budget", "original"), ("spending", "total")])
    project[name][field] = Decimal(-random.randint(1, 999))
    return (*key, name, field)


@FAMILY.plants("D004")
def words_for_a_weight(random: Random, table: Table) -> Key:
    key, row = some_row(random, table)
    row["weight"] = random.choice(WORDS)
    return (*key, "weight")


@FAMILY.plants("D004")
def a_damaged_number(random: Random, table: Table) -> Key:
    key, row = some_row(random, table)
    name, digits = random.choice(["target", "actual"]), random.randint(10, 99)
    row[name] = random.choice([f"7,{digits}.0,77", f"{digits}.3.4", f"{digits}%0"])
    return (*key, name)


@FAMILY.plants("D006")
def one_id_twice(random: Random, table: Table) -> Key:
    key, project = some_project(random, table)
    one, other = sorted(random.sample(range(len(project["indicators"])), 2))
    project["indicators"][one]["id"] = project["indicators"][other]["id"] = "same"
    return (*key, "indicators", other, "id")


@FAMILY.plants("D007")
def no_such_category(random: Random, table: Table) -> Key:
    key, row = some_row(random, table)
    row["category"] = random.choice(["政治", "quantitative", "三级指标", "满意"])
    return (*key, "category")


@FAMILY.plants("D007")
def no_such_scheme(random: Random, table: Table) -> Key:
    table["scheme"] = f"mof-{random.randint(1990, 2010)}"
    return ("scheme",)


@FAMILY.plants("D007")
def no_such_code(random: Random, table: Table) -> Key:
    table["accept"] = [{"code": f"Q{random.randint(100, 999)}", "reason": "已说明"}]
    return ("accept", 0, "code")


@FAMILY.plants("D008")
def nothing_to_accept(random: Random, table: Table) -> Key:
    code = random.choice(["B001", "B004", "W001", "I001", "I012", "S001", "S003"])
    table["accept"] = [{"code": code, "reason": "已说明"}]
    return ("accept", 0)
