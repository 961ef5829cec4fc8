"""What tests of the overview share: declarations of several units in, what the tables say out."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from declarations import CLEAN, ERROR, NOT_TOML, UNSCORED, WARNING
from perfcli.output.overview.facts import Facts, read
from perfcli.output.tables.rows import FindingRow, ProjectRow, Rows
from tabled import rows_of, written

# Half of its weight is words: what is unjudged can change the grade.
VAGUE = CLEAN.replace('"121公里"', '"完成较好"').replace('"33件"', '"有所下降"')
MID_YEAR = CLEAN.replace("year = 2020", 'year = 2021\nstage = "mid-year"\nas_of = 2021-06-30')


def of_unit(text: str, unit: str) -> str:
    """Return a declaration as another unit's."""
    return text.replace('"示例单位"', f'"{unit}"')


DISTRICT = {
    "a.toml": of_unit(CLEAN, "甲局"),
    "b.toml": of_unit(ERROR, "乙局"),
    "c.toml": of_unit(WARNING, "丙局"),
    "d.toml": NOT_TOML,
    "e.toml": of_unit(UNSCORED, "戊局"),
    "f.toml": of_unit(VAGUE, "己局"),
}


def tables(folder: Path, texts: dict[str, str], suffix: str = "parquet") -> str:
    """Write the tables of declarations; return the name of the results."""
    path = folder / f"results.{suffix}"
    written(path, *(rows_of(name, text) for name, text in texts.items()))
    return str(path)


def facts(folder: Path, texts: dict[str, str], suffix: str = "parquet") -> Facts:
    """Return what the tables of declarations say."""
    return read([tables(folder, texts, suffix)])


def many(units: int, projects: int) -> Rows:
    """Return the rows of many units, as large as those of real ones."""
    return Rows(
        tuple(_project(unit, number) for unit in range(units) for number in range(projects)),
        (),
        tuple(_finding(unit, number) for unit in range(units) for number in range(unit % 14)),
    )


def _project(unit: int, number: int) -> ProjectRow:
    score = Decimal(100 - (unit * 7 + number * 13) % 60)
    budget, spending = Decimal(1000 + unit), Decimal(800 + (unit * 31 + number * 97) % 400)
    none = dict.fromkeys(ProjectRow._fields)
    return ProjectRow(
        **none
        | {
            "path": f"declarations/{unit // 1000:03}/{unit:06}.toml",
            "year": 2020,
            "unit": f"第{unit:06}号街道办事处",
            "stage": "final",
            "excerpt": False,
            "currency": "万元",
            "scheme": "mof-2020",
            "project_number": number + 1,
            "project": f"城市道路养护与维修（{number + 1}期）",
            "basis": "original",
            "budget": budget,
            "spending": spending,
            "budget_yuan": budget * 10000,
            "spending_yuan": spending * 10000,
            "execution_rate": round(spending * 100 / budget, 2),
            "indicators": 12,
            "weights": "given",
            "points": score,
            "scored_weight": Decimal(90),
            "assumed_weight": Decimal(0),
            "full_marks": Decimal(100),
            "coverage": Decimal(90),
            "score": score,
            "score_low": score - 10,
            "score_high": score,
            "grade": "优" if score >= 90 else "良",
            "grade_confident": score > 95,
        }
    )


def _finding(unit: int, number: int) -> FindingRow:
    none = dict.fromkeys(FindingRow._fields)
    return FindingRow(
        **none
        | {
            "path": f"declarations/{unit // 1000:03}/{unit:06}.toml",
            "year": 2020,
            "unit": f"第{unit:06}号街道办事处",
            "project": "城市道路养护与维修（1期）",
            "code": f"I0{number + 1:02}",
            "name": "direction-unlikely",
            "severity": ("error", "warning", "warning", "info")[number % 4],
            "message": f"“成本控制数{number}”是成本指标，指标值 ≥{unit}万元 按“不低于”计分，"
            "花得越多得分越高",
            "help": "核对方向",
            "key": "projects[1]",
            "line": 10 + number,
            "column": 1,
        }
    )
