from __future__ import annotations

import pytest

from perfcli.core.keypath import render
from perfcli.core.language import use
from perfcli.scheme.load import builtin
from perfcli.scheme.scheme import Category
from perfcli.scoring.registry import names
from perfcli.scoring.resolve import unresolved
from perfcli.source.load import load_text
from support import declared

MOF = builtin("mof-2020")


def found(lines: str, category: str = "quantity", scheme=MOF) -> list[tuple[str, str, str, str]]:
    text = declared(
        '[[projects]]\nname = "示例项目"\n[[projects.indicators]]\n'
        f'name = "示例指标"\ncategory = "{category}"\n{lines}'
    )
    declaration = load_text(text, "test.toml").declaration
    assert declaration is not None
    findings = list(unresolved(declaration, scheme))
    assert all((each.project, each.indicator) == ("示例项目", "示例指标") for each in findings)
    return [
        (each.code, render(each.key[4:]), str(each.message), str(each.help)) for each in findings
    ]


@pytest.mark.parametrize(
    "category",
    [
        "quantity",
        "数量",
        "数量指标",
        " 数量指标 ",
        "Quantity",
        "产出/数量",
        "产出指标/数量指标",
        "output/quantity",
        "进度",
        "环境效益",
        "满意度",
        "服务对象满意度指标",
    ],
)
def test_spellings_of_a_category(category: str) -> None:
    assert found("", category) == []


def test_an_unknown_category_names_the_closest() -> None:
    ((code, key, what, remedy),) = found("", "quantitty")
    assert (code, key, what) == ("D007", "category", "mof-2020 has no category `quantitty`")
    assert remedy.startswith("did you mean `quantity`? The categories are quantity, quality,")


def test_an_unknown_category_with_nothing_near_lists_them() -> None:
    ((_, _, _, remedy),) = found("", "魔法")
    assert remedy.startswith("the categories are quantity, quality, timeliness, cost, economic")


def test_in_chinese_the_categories_have_their_chinese_names() -> None:
    use("zh")
    try:
        ((_, _, _, remedy),) = found("", "魔法")
        assert remedy.startswith("二级指标有 数量、质量、时效、")
    finally:
        use("en")


def test_a_category_that_stands_for_two_wants_its_level() -> None:
    twice = (
        Category("service", "服务", "Service", "output", ()),
        Category("service", "服务", "Service", "outcome", ()),
    )
    scheme = MOF._replace(names={**MOF.names, "服务": twice})
    assert found("", "服务", scheme) == [
        (
            "D007",
            "category",
            "category `服务` stands for more than one in mof-2020",
            "write the level before it, one of output/service, outcome/service",
        )
    ]


@pytest.mark.parametrize(
    ("lines", "key", "message"),
    [
        (
            'rule = "proportinal"',
            "rule",
            "there is no rule `proportinal`; did you mean `proportional`?",
        ),
        ('rule = { type = "steps" }', "rule.type", "the rule `steps` needs `steps`"),
        (
            'rule = { type = "pass-line", pass = 120 }',
            "rule.pass",
            "`pass` is 120; it lies from 0 to under 100",
        ),
        (
            'weight = 5\nrule = { type = "steps", steps = [[90, 10]] }',
            "rule.steps",
            "a step is worth 10 points, above the weight 5",
        ),
        (
            'rule = "from-baseline"',
            "rule",
            "the rule `from-baseline` needs a `baseline` in figures",
        ),
        (
            'baseline = "上年水平"\nrule = "from-baseline"',
            "rule",
            "the rule `from-baseline` needs a `baseline` in figures",
        ),
        (
            'baseline = "5%"\ntarget = "5%"\nrule = "from-baseline"',
            "rule",
            "target and baseline are both 5%: there is no way to go",
        ),
        (
            'baseline = "50‰"\ntarget = "5%"\nrule = { type = "from-baseline" }',
            "rule.type",
            "target and baseline are both 50‰: there is no way to go",
        ),
        (
            "rating = 70",
            "rating",
            "`rating` chooses inside the band of `achieved`, which is not given",
        ),
        (
            'achieved = "partial"\nrating = 80',
            "rating",
            "rating 80 is outside the band of `partial`, 60 to 80",
        ),
        (
            'achieved = "partial"\nrating = 59.9',
            "rating",
            "rating 59.9 is outside the band of `partial`, 60 to 80",
        ),
        (
            'achieved = "none"\nrating = 60',
            "rating",
            "rating 60 is outside the band of `none`, 0 to 60",
        ),
        (
            'achieved = "full"\nrating = 79',
            "rating",
            "rating 79 is outside the band of `full`, 80 to 100",
        ),
    ],
)
def test_what_cannot_be_used_is_d004(lines: str, key: str, message: str) -> None:
    ((code, place, what, _),) = found(lines)
    assert (code, place, what) == ("D004", key, message)


@pytest.mark.parametrize(
    "lines",
    [
        'achieved = "full"\nrating = 100',
        'achieved = "full"\nrating = 80',
        'achieved = "partial"\nrating = 60',
        'achieved = "none"\nrating = 0',
        'rule = "proportional"',
        'baseline = 8\ntarget = 5\nrule = "from-baseline"',
        'baseline = "5‰"\ntarget = "5%"\nrule = "from-baseline"',
        'baseline = 8\ntarget = "改善"\nrule = "from-baseline"',
    ],
)
def test_what_can_be_used(lines: str) -> None:
    assert found(lines) == []


@pytest.mark.parametrize(
    ("lines", "key", "message", "remedy"),
    [
        (
            "rating = 0",
            "rating",
            "`rating` chooses inside the band of `achieved`, which is not given",
            "add `achieved`, or remove `rating`",
        ),
        (
            'achieved = "full"\nrating = 0',
            "rating",
            "rating 0 is outside the band of `full`, 80 to 100",
            "correct `rating` or `achieved`; a boundary belongs to the upper band",
        ),
        (
            'rule = { type = "pass-line" }',
            "rule.type",
            "the rule `pass-line` needs `pass`",
            "`perfcli explain pass-line` shows how the rule is written",
        ),
        (
            'rule = { type = "from-baseline" }',
            "rule.type",
            "the rule `from-baseline` needs a `baseline` in figures",
            "`perfcli explain from-baseline` shows how the rule is written",
        ),
        (
            'rule = "proportionl"',
            "rule",
            "there is no rule `proportionl`; did you mean `proportional`?",
            "`perfcli explain proportional` shows how the rule is written",
        ),
        (
            'rule = "魔法"',
            "rule",
            f"there is no rule `魔法`; the rules are {', '.join(names())}",
            "`perfcli explain` lists the rules",
        ),
        (
            "rule = { pass = 60 }",
            "rule",
            "`rule` has no `type`",
            f"add `type`, one of {', '.join(names())}",
        ),
        (
            'baseline = 5\ntarget = 5\nrule = { type = "from-baseline" }',
            "rule.type",
            "target and baseline are both 5: there is no way to go",
            "`perfcli explain from-baseline` shows how the rule is written",
        ),
    ],
)
def test_what_is_wrong_and_what_to_do(lines: str, key: str, message: str, remedy: str) -> None:
    assert found(lines) == [("D004", key, message, remedy)]


def test_every_row_is_looked_at() -> None:
    rows = ('category = "quantity"', 'category = "魔法"', 'targte = 5\ncategory = "quantity"')
    text = '[[projects]]\nname = "示例项目"\n' + "".join(
        f'[[projects.indicators]]\nname = "指标"\n{each}\n' for each in (*rows, *rows)
    )
    declaration = load_text(declared(text), "test.toml").declaration
    assert declaration is not None
    findings = list(unresolved(declaration, MOF))
    assert [(each.code, each.name, each.severity, each.key[3]) for each in findings] == [
        ("D007", "unknown-reference", "error", 1),
        ("D007", "unknown-reference", "error", 4),
    ]


def test_an_indicator_with_several_faults_has_them_all() -> None:
    faults = found('rating = 70\nrule = "魔法"', "魔法")
    assert [code for code, *_ in faults] == ["D007", "D004", "D004"]


def test_a_row_with_a_gap_is_looked_at_for_what_is_there() -> None:
    codes = [each[:2] for each in found("targte = 5\nweight = true", "魔法")]
    assert codes == [("D007", "category")]


@pytest.mark.parametrize(
    ("lines", "category", "codes"),
    [
        ("weight = '1O'", "quantitty", [("D007", "category")]),
        ("id = ''\nachieved = 'partial'\nrating = 90", "quantity", [("D004", "rating")]),
        ("id = ''\nrule = 'no-such-rule'", "quantity", [("D004", "rule")]),
        ("target = '1O个'\nrule = 'no-such-rule'", "quantity", [("D004", "rule")]),
        (
            "target = '1O个'\nrule = { type = 'deduction', from = 95, points = 1, per = 0 }",
            "quantity",
            [("D004", "rule.per")],
        ),
        # What follows from a value that could not be read is no mistake of its own.
        ("achieved = 'parttial'\nrating = 90", "quantity", []),
        ("baseline = '7,00.0'\nrule = 'from-baseline'", "quantity", []),
        ("", "", []),
    ],
)
def test_a_damaged_value_does_not_hide_what_else_is_wrong(
    lines: str, category: str, codes: list[tuple[str, str]]
) -> None:
    assert [each[:2] for each in found(lines, category)] == codes
