"""Files with faults: what is said of each, where it stands, and what is kept."""

from __future__ import annotations

import pytest

from perfcli.core.keypath import render
from perfcli.core.language import use
from perfcli.pipeline import check
from perfcli.source import mend
from perfcli.source.load import load_text
from perfcli.source.place import placed
from perfcli.values.parse import parse
from support import HEADER, declared

PROJECT = '[[projects]]\nname = "城市管理"\n'
ROW = '[[projects.indicators]]\nname = "点位数"\ncategory = "数量"\n'

Told = list[tuple[str, str, str, str]]


def told(fragment: str) -> Told:
    """Return code, key, message and help of everything found while reading."""
    loaded = load_text(declared(fragment), "test.toml")
    return [
        (each.code, render(each.key), str(each.message), str(each.help)) for each in loaded.findings
    ]


def where(fragment: str) -> list[tuple[str, int, int]]:
    """Return code, line and column of everything found, lines counted without the header."""
    text = declared(fragment)
    head = 0 if text == fragment else HEADER.count("\n")
    loaded = load_text(text, "test.toml")
    found = placed(loaded.findings, loaded.text)
    return [(each.code, each.place.line - head, each.place.column) for each in found if each.place]


def codes(fragment: str) -> list[str]:
    return [each.code for each in check(load_text(declared(fragment), "test.toml")).findings]


def test_a_mistyped_key_is_one_finding_with_the_closest_key() -> None:
    text = PROJECT + "budget = { orginal = 100 }\nspending = { total = 90 }\n"
    assert told(text) == [
        (
            "D002",
            "projects[0].budget.orginal",
            "unknown key `orginal` in `projects[0].budget`",
            "did you mean `original`?",
        )
    ]
    assert where(text) == [("D002", 3, 12)]
    assert codes(text) == ["D002"]


def test_a_mistyped_key_is_read_as_what_it_was_meant_to_be() -> None:
    loaded = load_text(declared(PROJECT + "budget = { orginal = 100 }"), "test.toml")
    assert loaded.declaration is not None
    assert loaded.declaration.projects[0].budget.original == 100


@pytest.mark.parametrize(
    "text",
    [
        "titel = 5\n" + PROJECT,  # a text, if that was meant
        PROJECT + ROW + "tagret = [1, 2]\n",
        PROJECT + "[projects.budgte]\noriginal = 100\n",
        '[[projcets]]\nname = "城市管理"\n',
        '[[projects]]\nnmae = "城市管理"\n',
        PROJECT + "[[projects.indicators]]\nname = '点位数'\ncatgory = '数量'\ntarget = 1\n",
    ],
)
def test_nothing_follows_from_a_mistyped_key(text: str) -> None:
    assert [code for code in codes(text) if code.startswith("D")] == ["D002"]


def test_faults_below_a_mistyped_table_stand_where_they_are_written() -> None:
    text = '[[projcets]]\nname = ""\nbudget = { orginal = 1 }\n'
    assert [each[:2] for each in told(text)] == [
        ("D002", "projcets"),
        ("D002", "projcets[0].budget.orginal"),
        ("D004", "projcets[0].name"),
    ]
    assert where(text) == [("D002", 1, 1), ("D004", 2, 1), ("D002", 3, 12)]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ((PROJECT + ROW).replace("[projects", "[project") + "target = 5\nactual = 4\n", "I005", 7),
        ("[total.budget]\noriginal = 5\n" + PROJECT + "budget = { original = 4 }\n", "B001", 2),
        (PROJECT + ROW + "weight = 5\ntarget = 5\nactual = 5\nreported-score = 4\n", "S002", 9),
        (PROJECT + "[projects.budgets]\norginal = 5\n[projects.spending]\ntotal = 6\n", "B004", 6),
        ("[[project]]\nid = 'a'\nname = '甲'\n[[project]]\nid = 'a'\nname = '乙'\n", "D006", 5),
    ],
)  # fmt: skip
def test_what_is_found_below_a_mistyped_key_stands_where_it_is_written(
    text: str, code: str, line: int
) -> None:
    found = check(load_text(declared(text), "test.toml")).findings
    (wanted,) = [each for each in found if each.code == code]
    assert wanted.place is not None
    assert wanted.place.line - HEADER.count("\n") == line


def test_what_a_finding_is_held_against_stands_where_it_is_written() -> None:
    claim = "[[claim]]\nquote = '全部完成'\nasserts = 'all-targets-met'\n"
    found = check(
        load_text(declared(claim + PROJECT + ROW + "completion = 45\n"), "t.toml")
    ).findings
    (claimed,) = [each for each in found if each.code == "C001"]
    assert [each.place.line for each in claimed.related if each.place] == [5]
    money = PROJECT + "[projects.budgets]\norginal = 5\n[projects.spending]\ntotal = 6\n"
    found = check(load_text(declared(money), "t.toml")).findings
    (spent,) = [each for each in found if each.code == "B004"]
    assert [each.place.line for each in spent.related if each.place] == [7]


def test_a_fault_of_a_row_or_a_project_names_it() -> None:
    text = (
        "[[project]]\nid = 'p1'\nname = '甲'\nbudget = { original = '9%0' }\n"
        + ROW.replace("projects", "project")
        + "target = '1,0'\nweigth = 5\n"
        + "[[project]]\nkind = '经常性'\nindicators = [5]\n"
    )
    found = load_text("title = 5\n" + declared(text), "test.toml").findings
    assert {render(each.key): (each.project, each.indicator) for each in found} == {
        "title": (None, None),
        "project": (None, None),
        "project[0].budget.original": ("p1", None),
        "project[0].indicators[0].target": ("p1", "点位数"),
        "project[0].indicators[0].weigth": ("p1", "点位数"),
        "project[1]": ("?", None),
        "project[1].indicators[0]": ("?", None),
    }


def test_a_key_that_is_there_already_is_not_overwritten() -> None:
    loaded = load_text(declared(PROJECT + "budget = { original = 1, orginal = 2 }"), "test.toml")
    assert [each.code for each in loaded.findings] == ["D002"]
    assert loaded.declaration is not None
    assert loaded.declaration.projects[0].budget.original == 1


def test_an_unknown_key_with_nothing_near_lists_the_keys() -> None:
    ((code, key, what, remedy),) = told('"魔法" = 5\n' + PROJECT)
    assert (code, key, what) == ("D002", '"魔法"', "unknown key `魔法` in the file")
    assert remedy.startswith("the keys here are format, year, unit, title, currency, stage")


def test_nothing_is_concluded_from_a_row_with_an_unknown_key() -> None:
    assert codes(PROJECT + ROW + "指标值 = 5\n" + "planned = true\n").count("I001") == 0


@pytest.mark.parametrize(
    ("text", "table"),
    [
        (PROJECT + 'problems = ["资金分配"]\n', "[[projects]]"),
        (PROJECT + 'measures = ["加强管理"]\n', "[[projects]]"),
        (PROJECT + ROW + 'title = "自评报告"\n', "[[projects.indicators]]"),
    ],
)
def test_a_top_level_key_after_a_header_is_named(text: str, table: str) -> None:
    ((code, _, what, remedy),) = told(text)
    key = text.splitlines()[-1].split(" ")[0]
    assert (code, what) == ("D002", f"`{key}` belongs to the whole file, but stands in {table}")
    assert remedy == "move it up: top-level keys stand before the first `[`"


@pytest.mark.parametrize("line", ['stage = "plan"', 'source = "报告"', "totals = 5", "year = 2020"])
@pytest.mark.parametrize("table", [PROJECT, PROJECT + ROW])
def test_a_top_level_key_is_not_read_as_one_of_the_table(line: str, table: str) -> None:
    ((code, _, what, _),) = told(f"{table}{line}\n")
    key, header = (
        line.partition(" ")[0],
        "[[projects.indicators]]" if ROW in table else "[[projects]]",
    )
    assert (code, what) == ("D002", f"`{key}` belongs to the whole file, but stands in {header}")
    assert "I001" in codes(f"{table}{line}\n") or ROW not in table


@pytest.mark.parametrize(
    ("text", "close"),
    [
        ("[[projects]]\n'项目名称' = '城市管理'\n", "name"),
        ("[[projects]]\ntitle = '城市管理'\n", "name"),
        (PROJECT + "[[projects.indicators]]\nname = '点位数'\n'类别' = '数量'\n", "category"),
        (PROJECT + "[[projects.indicators]]\nname = '点位数'\nlevel2 = '数量'\n", "category"),
        ("format = 1\nyear = 2020\n'单位' = '甲'\n" + PROJECT, "unit"),
    ],
)
def test_the_name_that_people_have_for_a_key_is_one_finding(text: str, close: str) -> None:
    assert [(each[0], each[3]) for each in told(text)] == [("D002", f"did you mean `{close}`?")]
    assert load_text(declared(text), "test.toml").declaration is not None


def test_what_is_written_in_chinese_is_read() -> None:
    text = PROJECT + "budget = { '年初预算数' = 5 }\n" + ROW + "'年度指标值' = 10\n'完成值' = 5\n"
    declaration = load_text(declared(text), "test.toml").declaration
    assert declaration is not None
    assert declaration.projects[0].budget.original == 5
    assert declaration.projects[0].indicators[0].target == parse(10)
    assert "I005" in codes(text)


def test_a_required_top_level_key_after_a_header_is_not_missing_besides() -> None:
    text = 'format = 1\nunit = "甲"\n' + PROJECT + "year = 2020\n"
    assert [code for code, *_ in told(text)] == ["D002"]


def test_a_top_level_key_given_twice_keeps_the_first() -> None:
    loaded = load_text(declared('problems = ["一"]\n' + PROJECT + 'problems = ["二"]\n'), "t.toml")
    assert loaded.declaration is not None
    assert loaded.declaration.problems == ("一",)


def test_a_text_under_a_key_close_to_one_of_the_table_is_meant_for_the_table() -> None:
    ((_, _, what, remedy),) = told(PROJECT + 'measures = "加强管理"\n')
    assert (what, remedy) == ("unknown key `measures` in [[projects]]", "did you mean `measure`?")


@pytest.mark.parametrize(
    ("text", "key", "what", "line"),
    [
        (
            PROJECT + "[[projects.indicators]]\nname = '点位数'\n",
            "projects[0].indicators[0]",
            "[[projects.indicators]] has no `category`",
            3,
        ),
        ("[[projects]]\nkind = '经常性'\n", "projects[0]", "[[projects]] has no `name`", 1),
        ("format = 1\nyear = 2020\n" + PROJECT, "", "the file has no `unit`", 1),
        ("format = 1\nunit = '甲'\n" + PROJECT, "", "the file has no `year`", 1),
        (
            "title = 'format ='\nyear = 2020\nunit = '甲'\n" + PROJECT,
            "",
            "the file has no `format`",
            1,
        ),
        (
            "[[claims]]\nasserts = 'all-targets-met'\n" + PROJECT,
            "claims[0]",
            "[[claims]] has no `quote`",
            1,
        ),
    ],
)
def test_a_missing_key_is_d003_at_the_header_of_its_table(
    text: str, key: str, what: str, line: int
) -> None:
    ((code, place, message, remedy),) = told(text)
    assert (code, place, message) == ("D003", key, what)
    assert remedy == f"add `{what.split('`')[1]} = …`"
    assert where(text) == [("D003", line, 1)]


def test_a_file_without_projects() -> None:
    assert told("title = '甲'\n") == [
        ("D003", "", "the file has no `projects`", "add `[[projects]]` and below it the `name`")
    ]


def test_several_faults_of_one_file_are_all_reported() -> None:
    text = (
        "titel = '自评'\ncurrency = '美元'\n"
        "[[projects]]\nbudget = { original = -1 }\n"
        + PROJECT
        + ROW
        + "target = '7,00.0,77'\nweight = true\ncore = 1\n"
    )
    assert where(text) == [
        ("D002", 1, 1),
        ("D004", 2, 1),
        ("D003", 3, 1),
        ("D004", 4, 12),
        ("D004", 10, 1),
        ("D004", 11, 1),
        ("D004", 12, 1),
    ]


@pytest.mark.parametrize(
    ("lines", "what", "remedy"),
    [
        ("title = 5", "`title` takes text, not 5", 'write it in quotes: title = "…"'),
        (
            "problems = '资金'",
            '`problems` takes an array, not "资金"',
            'write it in brackets: problems = ["…", "…"]',
        ),
        ("problems = [5]", "`problems` takes text, not 5", 'write it in quotes: problems = "…"'),
        (
            "source = 'x.txt'",
            '`source` takes a table, not "x.txt"',
            "write it as a table: source = { … } or [source]",
        ),
        (
            "source = { excerpt = 1 }",
            "`excerpt` takes true or false, not 1",
            "correct the value of `excerpt`",
        ),
        (
            "source = { published = '2021' }",
            '`published` takes a date such as 2020-12-31, not "2021"',
            "write it without quotes: published = 2020-12-31",
        ),
        (
            "currency = '美元'",
            '`currency` is "美元"; it takes one of 元, 千元, 万元, 百万元, 亿元',
            "correct the value of `currency`",
        ),
        (
            "totals = { budget = { original = true } }",
            "`original` takes a number, not true",
            "write a bare number, without quotes",
        ),
        (
            "totals = { budget = { original = '5万元' } }",
            '`original` is "5万元"; it takes a number without a unit or sign',
            "write the bare number; amounts are in the `currency` of the file",
        ),
        (
            "totals = { budget = { original = -5 } }",
            "`original` is -5; it cannot be below 0",
            "correct the value of `original`",
        ),
        (
            "totals = { budget = { of_which = [1] } }",
            "`of_which` takes a table, not [ … ]",
            'write it as a table of labels: of_which = { "…" = 1 }',
        ),
        (
            "totals = { budget = { of_which = { '区级资金' = '9%0' } } }",
            '`区级资金` is a damaged number: "9%0"',
            "write the figure as the source prints it; if it is damaged there, leave it out",
        ),
        (
            "totals = { budget = { original = 1e19 } }",
            "`original` is 1E+19; figures beyond 10^18 are refused",
            "correct the value of `original`",
        ),
        (
            "totals = { budget = { original = 0.1234567890123 } }",
            "`original` is 0.1234567890123; figures have at most 12 decimals",
            "correct the value of `original`",
        ),
        (
            "claims = 'x'",
            '`claims` takes an array, not "x"',
            "write one header in two brackets, as [[projects]], for each",
        ),
    ],
)
def test_wrong_types_are_worded(lines: str, what: str, remedy: str) -> None:
    ((code, _, message, help_),) = told(lines + "\n" + PROJECT)
    assert (code, message, help_) == ("D004", what, remedy)


@pytest.mark.parametrize(
    ("lines", "what"),
    [
        ("target = '7,00.0,77'", '`target` is a damaged number: "7,00.0,77"'),
        ("actual = true", "`actual` takes a number, a text or a date, not true"),
        ("rating = 101", "`rating` is 101; it cannot be above 100"),
        ("completion = '≥45%'", '`completion` is "≥45%"; it takes a number without a unit or sign'),
        ("rule = 5", "`rule` takes the name of a rule or a table, not 5"),
        ("evidence = ['纪要', 5]", "`evidence` takes a text or an array of texts, not [ … ]"),
        ("direction = 'up'", '`direction` is "up"; it takes one of at-least, at-most, exactly'),
        ("assumed = ''", "`assumed` is empty"),
        ("target = ''", "`target` is empty"),
        ("actual = ' '", "`actual` is empty"),
        ("id = ''", "`id` is empty"),
        ("quote = { text = 'x' }", "`quote` takes text, not { … }"),
    ],
)
def test_wrong_values_of_a_row_are_worded(lines: str, what: str) -> None:
    assert [each[2] for each in told(PROJECT + ROW + lines + "\n")] == [what]


@pytest.mark.parametrize(
    ("text", "what", "remedy"),
    [
        (
            "format = 2\nyear = 2020\nunit = '甲'\n" + PROJECT,
            "this perfcli reads format 1, not 2",
            "write `format = 1`, or use a perfcli that reads the other format",
        ),
        (
            "format = true\nyear = 2020\nunit = '甲'\n" + PROJECT,
            "this perfcli reads format 1, not true",
            "write `format = 1`, or use a perfcli that reads the other format",
        ),
        (
            "format = 1\nyear = 1800\nunit = '甲'\n" + PROJECT,
            "`year` is 1800; it lies from 1990 to 2100",
            "correct the value of `year`",
        ),
        (
            "format = 1\nyear = 2101\nunit = '甲'\n" + PROJECT,
            "`year` is 2101; it lies from 1990 to 2100",
            "correct the value of `year`",
        ),
        (
            "format = 1\nyear = '2020'\nunit = '甲'\n" + PROJECT,
            '`year` takes a whole number, not "2020"',
            "correct the value of `year`",
        ),
        (
            "projects = []\n",
            "`projects` is empty; a declaration has at least one project",
            "correct the value of `projects`",
        ),
        (
            "[projects]\nname = '甲'\n",
            "`projects` takes an array, not { … }",
            "write one header in two brackets, as [[projects]], for each",
        ),
        (
            "projects = [5]\n",
            "`projects` takes a table, not 5",
            "write it as a table: projects = { … } or [projects]",
        ),
    ],
)
def test_without_these_there_is_no_declaration(text: str, what: str, remedy: str) -> None:
    assert [each[2:] for each in told(text)] == [(what, remedy)]
    assert load_text(declared(text), "test.toml").declaration is None


@pytest.mark.parametrize(
    ("text", "key", "place"),
    [
        (PROJECT + "budget = { original = nan }\n", "projects[0].budget.original", (3, 12)),
        (PROJECT + ROW + "target = inf\n", "projects[0].indicators[0].target", (6, 1)),
        (
            PROJECT + ROW + 'rule = { type = "steps", steps = [[nan, 1]] }\n',
            "projects[0].indicators[0].rule.steps[0][0]",
            (6, 36),
        ),
        ("as_of = -inf\n" + PROJECT, "as_of", (1, 1)),
        ("problems = [nan]\n" + PROJECT, "problems[0]", (1, 13)),
        ("source = [{ a = nan }]\n" + PROJECT, "source[0].a", (1, 13)),
    ],
)
def test_nan_and_infinity_are_d005_at_their_place(
    text: str, key: str, place: tuple[int, int]
) -> None:
    ((code, found, what, _),) = told(text)
    assert (code, found) == ("D005", key)
    assert what.endswith(", which is not a figure")
    assert where(text)[0][0] == "D005"
    assert where(text)[0][1] == place[0]
    assert load_text(declared(text), "test.toml").unreadable


def test_several_items_of_one_array() -> None:
    assert where("problems = [5, '资金', 6]\n" + PROJECT) == [("D004", 1, 13), ("D004", 1, 22)]


def test_a_row_that_is_no_table_takes_the_rows_of_its_project_out() -> None:
    text = PROJECT + "indicators = [{ name = '甲', category = '数量', weight = true }, 5, 6]\n"
    assert [each[1] for each in told(text)] == [
        "projects[0].indicators[0].weight",
        "projects[0].indicators[1]",
        "projects[0].indicators[2]",
    ]
    loaded = load_text(declared(text), "test.toml")
    assert loaded.declaration is not None
    assert loaded.declaration.projects[0].indicators == ()
    assert ("projects", 0, "indicators") in loaded.declaration.origin.damaged


def test_a_label_called_name_is_only_a_label() -> None:
    text = PROJECT + "budget = { original = 5, of_which = { name = -1 } }\n"
    assert [each[1] for each in told(text)] == ["projects[0].budget.of_which.name"]
    assert load_text(declared(text), "test.toml").declaration is not None


def test_a_damaged_acceptance_accepts_nothing_and_the_others_do() -> None:
    money = "budget = { original = 5 }\nspending = { total = 9 }\n"
    sound = "[[accept]]\ncode = 'B004'\nreason = '已说明'\n"
    for damaged in (
        "code = 5\nreason = '已核实'\n",
        "code = 'B004'\n",
        "code = 'B004'\nreason = 5\n",
    ):
        text = f"[[accept]]\n{damaged}{sound}" + PROJECT + money
        found = check(load_text(declared(text), "test.toml")).findings
        assert [(each.code, each.accepted) for each in found][1:] == [("B004", "已说明")]
        assert found[0].code in {"D003", "D004"}


@pytest.mark.parametrize(
    "damaged",
    [
        "code = 'B004'\n",
        "code = 'B004'\nreason = 5\n",
        # Without what it is limited to it would accept more than was meant.
        "code = 'B004'\nreason = '已说明'\nproject = 5\n",
        "code = 'B004'\nreason = '已说明'\nonly_in = '甲'\n",
    ],
)
def test_a_damaged_acceptance_is_neither_used_nor_unused(damaged: str) -> None:
    money = "budget = { original = 5 }\nspending = { total = 9 }\n"
    for text, found in ((PROJECT + money, [("B004", None)]), (PROJECT, [])):
        seen = check(load_text(declared(f"[[accept]]\n{damaged}{text}"), "test.toml")).findings
        assert [(each.code, each.accepted) for each in seen if each.code[0] != "D"] == found
        assert [each.code for each in seen if each.code == "D008"] == []


def test_beside_a_damaged_acceptance_those_that_are_read_are_judged() -> None:
    text = (
        "[[accept]]\ncode = 'B04'\n"
        "[[accept]]\ncode = 'B004'\nreason = '已说明'\n"
        "[[accept]]\ncode = 5\nreason = '已说明'\n"
    )
    found = check(load_text(declared(text + PROJECT), "test.toml")).findings
    assert [(each.code, render(each.key)) for each in found] == [
        ("D003", "accept[0]"),
        ("D007", "accept[0].code"),
        ("D008", "accept[1]"),
        ("D004", "accept[2].code"),
    ]


def test_an_acceptance_that_is_no_table_leaves_the_others() -> None:
    text = "accept = [5, { code = 'B04', reason = '已核实' }]\n"
    found = check(load_text(declared(text + PROJECT), "test.toml")).findings
    assert [(each.code, render(each.key)) for each in found] == [
        ("D004", "accept[0]"),
        ("D007", "accept[1].code"),
    ]


@pytest.mark.parametrize(
    "damaged", ["{ asserts = 'all-targets-met' }", "{ quote = '甲', asserts = 'all' }", "5"]
)
def test_a_damaged_claim_leaves_the_others(damaged: str) -> None:
    sound = "{ quote = '全部完成', asserts = 'all-targets-met' }"
    text = f"claims = [{damaged}, {sound}]\n" + PROJECT + ROW + "target = 10\nactual = 5\n"
    found = check(load_text(declared(text), "test.toml")).findings
    (claimed,) = [each for each in found if each.code == "C001"]
    assert [render(each.key) for each in claimed.related] == ["claims[1].quote"]


def test_faults_of_several_accepted_findings() -> None:
    text = "[[accept]]\nreason = '已说明'\n[[accept]]\ncode = 'B004'\n[[accept]]\ncode = 5\n"
    assert [each[:2] for each in told(text + PROJECT)] == [
        ("D003", "accept[0]"),
        ("D003", "accept[1]"),
        ("D004", "accept[2].code"),
        ("D003", "accept[2]"),
    ]


def test_a_fault_in_one_project_does_not_hide_what_is_wrong_with_others() -> None:
    text = (
        "[[projects]]\nname = '城市管理'\nbudget = { original = '9%0' }\n"
        "[[projects]]\nname = '公共服务'\nbudget = { original = 100 }\nspending = { total = 124 }\n"
    )
    assert codes(text) == ["D004", "B004"]


def test_money_that_cannot_be_read_does_not_hide_rows_and_rows_do_not_hide_money() -> None:
    money = "budget = { original = '9%0' }\nspending = { total = 124 }\n"
    assert codes(PROJECT + money + ROW) == ["W005", "W005", "D004", "I001"]
    money = "budget = { original = 100 }\nspending = { total = 124 }\n"
    assert codes(PROJECT + money + ROW + "weight = true\n") == [
        *("W005", "W005", "B004", "I001", "D004"),
    ]


def test_faults_below_faults_are_found_in_turn() -> None:
    text = (
        "[[projcets]]\nnmae = '甲'\n"
        "[projcets.budgte]\norginal = { a = 1 }\n"
        "[projcets.reportde]\nscroe = 'x'\n"
    )
    assert [each[0] for each in told(text)] == ["D002"] * 6


def test_what_is_found_before_giving_up_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mend, "_ROUNDS", 1)
    loaded = load_text(declared("[[projcets]]\nnmae = '甲'\n"), "test.toml")
    assert [each.code for each in loaded.findings] == ["D002"]
    assert loaded.declaration is None


@pytest.mark.parametrize(
    ("text", "what", "remedy"),
    [
        ("year = 2020\nunit = '甲'\n# format = 1\n" + PROJECT, "文件缺少 `format`", None),
        ("'魔法' = 5\n" + PROJECT, "文件中没有 `魔法` 这个键", "format、year、unit、title"),
        ("year2 = 5\n" + PROJECT, "文件中没有 `year2` 这个键", "`year`"),
        ("[[projects]]\nkind = '甲'\n", "[[projects]] 缺少 `name`", None),
        ("currency = '美元'\n" + PROJECT, "元、千元、万元、百万元、亿元", None),
    ],
)
def test_in_chinese_it_reads_as_chinese(text: str, what: str, remedy: str | None) -> None:
    use("zh")
    try:
        ((_, _, said, help_),) = told(text)
    finally:
        use("en")
    assert what in said
    assert remedy is None or remedy in help_
