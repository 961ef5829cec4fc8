"""Write declarations to measure with: seeded, so that every run of a seed writes the same bytes.

    python benchmarks/generate.py 1000 FOLDER [--seed 2020]

Each has 2 to 5 projects of 5 to 20 indicators, in Chinese; 1,000 to a folder below FOLDER.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from random import Random

UNITS = ("财政局", "教育局", "水务局", "卫生健康局", "农业农村局", "文化和旅游局", "交通运输局")
PROJECTS = ("道路养护", "河道整治", "校舍维修", "垃圾分类", "技能培训", "公共卫生", "文化惠民")
INDICATORS = (
    ("养护里程", "数量", "公里"),
    ("培训人数", "数量", "人次"),
    ("验收合格率", "质量", "%"),
    ("按时完成率", "时效", "%"),
    ("成本控制数", "成本", "万元"),
    ("群众受益数", "社会效益", "人"),
    ("污染物削减量", "生态效益", "吨"),
    ("设施可持续使用年限", "可持续影响", "年"),
    ("服务对象满意度", "满意度", "%"),
)
REASONS = ("受天气影响，工期顺延", "部分合同跨年支付，余款次年结清", "需求低于年初预计，已调整计划")
FOLDER_SIZE = 1000


def declaration(
    random: Random, number: int, projects: range = range(2, 6), rows: range = range(5, 21)
) -> str:
    """Return the text of one declaration, with so many projects of so many indicators."""
    unit = f"第{number:06}号{random.choice(UNITS)}"
    lines = ["format = 1", "year = 2020", f'unit = "{unit}"', 'currency = "万元"']
    for place in range(random.choice(projects)):
        lines += _project(random, place, random.choice(rows))
    return "\n".join(lines) + "\n"


def _project(random: Random, place: int, rows: int) -> list[str]:
    budget = random.randint(5_000, 900_000)
    spending = budget * random.randint(70, 103) // 100
    lines = [
        "",
        "[[projects]]",
        f'id = "project-{place + 1}"',
        f'name = "{random.choice(PROJECTS)}（{place + 1}期）"',
        'purpose = "用于辖区内设施维护、人员培训和公共服务等支出，按年度计划实施并接受绩效评价。"',
        f"budget = {{ original = {_money(budget)} }}",
        f"spending = {{ total = {_money(spending)} }}",
    ]
    for row in range(rows):
        name, category, unit = random.choice(INDICATORS)
        target = random.randint(80, 100) if unit == "%" else random.randint(10, 5_000)
        share = random.choice((100, 100, 100, 102, 95, 80))
        actual = min(100, target * share // 100) if unit == "%" else target * share // 100
        lines += [
            "",
            "[[projects.indicators]]",
            f'id = "row-{place + 1}-{row + 1}"',
            f'name = "{name}{row + 1}"',
            f'category = "{category}"',
            f'target = "≥{target}{unit}"',
            f'actual = "{actual}{unit}"',
            f'quote = "全年完成{name}{row + 1}共{actual}{unit}，计划为{target}{unit}"',
        ]
        if actual < target:
            lines.append(f'reason = "{random.choice(REASONS)}"')
    return lines


def _money(cents: int) -> str:
    return f"{cents // 100}.{cents % 100:02}"


def generate(count: int, folder: Path, seed: int = 2020) -> None:
    """Write `count` declarations below `folder`."""
    random = Random(seed)  # noqa: S311 - figures to measure with, no secrets
    for number in range(count):
        place = folder / f"{number // FOLDER_SIZE:03}"
        if number % FOLDER_SIZE == 0:
            place.mkdir(parents=True, exist_ok=True)
        text = declaration(random, number)
        (place / f"{number:06}.toml").write_bytes(text.encode())


def large(projects: int, file: Path, seed: int = 2020) -> None:
    """Write one declaration of so many projects; 10,000 have room in what is read of one file."""
    random = Random(seed)  # noqa: S311 - figures to measure with, no secrets
    text = declaration(random, 0, range(projects, projects + 1), range(2, 5))
    file.write_bytes(text.encode())


def main() -> None:
    """Write as many declarations as are asked for."""
    parser = argparse.ArgumentParser(description="Write declarations to measure with.")
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=2020)
    options = parser.parse_args()
    generate(options.count, options.folder, options.seed)


if __name__ == "__main__":
    main()
