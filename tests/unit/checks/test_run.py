from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declarations import CLEAN, ERROR, WARNING
from one_check import base
from perfcli.checks import run
from perfcli.checks.registry import checks, checks_of_one
from perfcli.checks.run import NOT_IN_AN_EXCERPT, NOT_YET, finding, not_run
from perfcli.core.finding import Found, ProjectKind
from perfcli.core.keypath import KeyPath
from perfcli.core.language import message
from perfcli.model.declaration import Declaration
from perfcli.model.owners import owners
from perfcli.pipeline import check
from perfcli.scoring.score import score
from perfcli.source.load import load_text
from strategies import declarations
from support import EXAMPLES, ROOT, declared, findings
from tables import row

CLAIM = '[[claims]]\nquote = "均完成"\nasserts = "all-targets-met"\n\n'


def codes(text: str) -> list[str]:
    return [each.code for each in findings(text)]


def test_a_clean_declaration_has_nothing() -> None:
    assert codes(CLEAN) == []


@pytest.mark.parametrize(
    ("key", "names"),
    [
        (("projects", 0, "indicators", 1, "target"), ("streets", "验收合格率")),
        (("projects", 0, "spending", "total"), ("streets", None)),
        (("projects", 0, "indicators", 0), ("streets", "养护里程")),
        (("projects", 0, "indicators"), ("streets", None)),
        (("projects", 0), ("streets", None)),
        (("projects",), (None, None)),
        (("totals", "budget"), (None, None)),
        ((), (None, None)),
    ],
)
def test_whose_finding_it_is(key: KeyPath, names: tuple[str | None, str | None]) -> None:
    declaration = load_text(CLEAN, "a.toml").declaration
    assert declaration is not None
    assert owners(key, declaration) == names


def test_an_excerpt_is_not_told_off_for_what_it_leaves_out() -> None:
    text = CLEAN.replace("weight = 30", "weight = 20")
    assert set(codes(text)) == {"W001", "W002"}
    assert {"W001", "W002"} <= NOT_IN_AN_EXCERPT
    assert codes(text.replace("[[projects]]", "[source]\nexcerpt = true\n\n[[projects]]", 1)) == []


def test_in_mid_year_nothing_is_late_yet() -> None:
    text = CLEAN.replace('"121公里"', '"60公里"')
    assert codes(text) == ["I005"]
    assert "I005" in NOT_YET
    assert codes(text.replace("\n\n", '\nstage = "mid-year"\nas_of = 2020-06-30\n\n', 1)) == []


def test_nothing_is_concluded_from_what_is_damaged() -> None:
    # Whether the target was missed is not known where the actual cannot be read.
    text = CLEAN.replace("[[projects]]", CLAIM + "[[projects]]", 1)
    missed = text.replace('"121公里"', '"60公里"')
    assert codes(missed) == ["C001", "I005"]
    assert codes(missed.replace('"60公里"', '"6,0公里"')) == ["D004"]


def test_a_damaged_weight_hides_what_reads_it_and_nothing_else() -> None:
    text = CLEAN.replace("[[projects]]", CLAIM + "[[projects]]", 1)
    missed = text.replace('"121公里"', '"60公里"').replace("weight = 30", "weight = 20")
    assert sorted(codes(missed)) == ["C001", "I005", "W001", "W002"]
    assert sorted(codes(missed.replace("weight = 25", 'weight = "viele"', 1))) == [
        "C001",
        "D004",
        "I005",
    ]


HIDDEN = '[[projects]]\nname = "甲"\n'


@pytest.mark.parametrize(
    ("fragment", "code"),
    [
        (
            HIDDEN + row(weight='"1O"') + '[projects.reported]\nscore = 50\ngrade = "优"\n',
            "S004",
        ),
        (HIDDEN + row(weight='"1O"') + row(), "I012"),
        (HIDDEN + row(weight='"1O"') + row(name="指标1"), "I014"),
        (HIDDEN + row(id='""', actual="80%", name="验收率"), "I005"),
        (HIDDEN + row(id=5, name="居民满意度"), "I009"),
        (HIDDEN + row(rating=200, name="合格率", actual="120%"), "I010"),
        (HIDDEN + row(12, id='""'), "S008"),
        ("[[projects]]\n" + row(actual="80%"), "I005"),
        (
            HIDDEN
            + row(category="数目")
            + '[[projects]]\nname = "乙"\n'
            + row(target=None, actual=None, more='completion = "45.40%"\nreason = "x"'),
            "C001",
        ),
        (
            HIDDEN
            + row(weight=-1)
            + '[[projects]]\nname = "乙"\n'
            + row(target=None, actual=None, more='completion = "45.40%"\nreason = "x"'),
            "C001",
        ),
        *(
            (
                (
                    '[[projects]]\nname = "甲"\nspending = { total = 5 }\n'
                    '[projects.budget]\noriginal = 4\nsources = { "a" = 3 }\nreceived = "x"\n'
                    "[projects.reported]\nexecution_rate = 100\nexecution_score = 9\n"
                ),
                code,
            )
            for code in ("B002", "B004", "B005", "B006")
        ),
        (
            (
                "[totals]\nbudget = { original = 3 }\n"
                '[[projects]]\nname = "甲"\nbudget = { original = 1 }\n'
                '[[projects]]\nname = "乙"\nbudget = { original = 1 }\nspending = { total = "x" }\n'
            ),
            "B001",
        ),
    ],
)
def test_a_damaged_value_does_not_hide(fragment: str, code: str) -> None:
    assert code in {each.code for each in findings(CLAIM + fragment)}


def test_a_project_without_a_name_is_looked_at() -> None:
    both = WARNING + WARNING[WARNING.index("[[projects]]") :].replace('"streets"', '"parks"')
    assert codes(both) == ["B004", "B004"]
    assert codes(both.replace('name = "道路养护"\n', "", 1)) == ["D003", "B004", "B004"]


def test_a_damaged_amount_takes_no_money_check_along() -> None:
    text = WARNING.replace("100.00", '"viel"').replace("weight = 30", "weight = 20")
    assert sorted(codes(text)) == ["D004", "W001", "W002"]


def test_a_row_without_its_category_is_passed_over() -> None:
    text = CLEAN.replace('"121公里"', '"60公里"')
    assert codes(text) == ["I005"]
    assert codes(text.replace('"数量"', '"数凉"')) == ["D007"]


def test_a_plan_of_one_row_is_not_judged() -> None:
    text = CLEAN.replace('actual = "121公里"', "planned = true")
    assert codes(text) == ["I015"]


@pytest.mark.parametrize("code", sorted(NOT_IN_AN_EXCERPT))
def test_what_an_excerpt_is_excused(code: str) -> None:
    declaration = load_text(
        CLEAN.replace("[[projects]]", "[source]\nexcerpt = true\n\n[[projects]]", 1), "a.toml"
    ).declaration
    assert declaration is not None
    assert code in not_run(declaration)
    assert not_run(declaration, {"B001"}) == NOT_IN_AN_EXCERPT | {"B001"}


@pytest.mark.parametrize(
    ("stage", "excused"), [("final", False), ("mid-year", True), ("plan", True)]
)
def test_what_is_not_late_yet(stage: str, excused: bool) -> None:  # noqa: FBT001
    top = f'stage = "{stage}"\nas_of = 2020-06-30\n\n[[projects]]'
    declaration = load_text(CLEAN.replace("[[projects]]", top, 1), "a.toml").declaration
    assert declaration is not None
    assert not_run(declaration) == (NOT_YET if excused else frozenset())


def test_a_finding_may_be_milder_and_of_another_row() -> None:
    declaration = load_text(CLEAN, "a.toml").declaration
    assert declaration is not None
    (each,) = [each for each in checks() if each.code == "B004"]
    words = message("x")
    seen = Found(("projects", 0), words, words, severity="info", indicator="gone")
    made = finding(each, seen, declaration)
    assert (made.code, made.name, made.severity) == ("B004", "overspent", "info")
    assert (made.project, made.indicator) == ("streets", "gone")


def test_skipped_checks_are_not_looked_for() -> None:
    loaded = load_text(ERROR.replace("98.00", "112.00"), "a.toml")
    assert {each.code for each in check(loaded).findings} == {"B001", "B004"}
    assert {each.code for each in check(loaded, skipped={"B001"}).findings} == {"B004"}


def test_findings_are_in_the_order_of_the_file() -> None:
    found = findings(ERROR.replace("98.00", "112.00"))
    assert [each.place.line for each in found if each.place] == [6, 12]


def test_twice_is_once() -> None:
    assert findings(WARNING) == findings(WARNING)


@contextmanager
def asked_every_time() -> Iterator[None]:
    """Look at every row with every check, as if none said which rows it has nothing to say of."""

    def forget() -> None:
        run.of_scope.cache_clear()
        run.of_kind.cache_clear()
        run.of_project.cache_clear()

    whole = tuple(each._replace(concerns=None) for each in checks_of_one())
    forget()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(run, "checks_of_one", lambda: whole)
        yield
    forget()


def test_a_project_is_looked_at_by_the_checks_of_its_kind() -> None:
    def codes(**facts: object) -> set[str]:
        kind = ProjectKind(
            **{"reported": frozenset(), "published": False, "weights": "split"} | facts
        )
        return {check.code for runs in run.of_project(kind, frozenset()) for check, _ in runs}

    assert codes() == {"B007", "B008", "I012", "W005"}
    assert codes(weights="given") - codes() == {"B010", "W001", "W002", "W003"}
    assert codes(weights="none") - codes() == {"W001"}
    assert codes(published=True) - codes() == {"S005", "S006"}
    assert codes(reported=frozenset({"score"})) - codes() == {"S003"}
    assert codes(reported=frozenset({"score", "grade"})) - codes() == {"S003", "S004"}
    assert codes(reported=frozenset({"execution_rate", "execution_score"})) - codes() == {
        "B005",
        "B006",
    }


def every_text() -> Iterator[str]:
    for each in checks_of_one():
        yield declared(each.page.bad)
        yield declared(each.page.good)
    for path in [*EXAMPLES.glob("*.toml"), *(ROOT / "tests" / "published").glob("*2020.toml")]:
        yield path.read_text("utf-8")


BY_KIND = [(text, check(load_text(text, "a.toml")).findings) for text in every_text()]


def test_what_a_check_passes_over_has_nothing_to_find() -> None:
    assert sum(len(found) for _, found in BY_KIND) > 200
    with asked_every_time():
        for text, found in BY_KIND:
            assert check(load_text(text, "a.toml")).findings == found


@given(declarations(), st.sampled_from(["50", "100", "130"]))
def test_nor_in_any_declaration_wherever_the_scheme_s_limit_is(
    declaration: Declaration, limit: str
) -> None:
    result = score(declaration, base(flag_from=Decimal(limit)))
    found = run.run(result)
    with asked_every_time():
        assert run.run(result) == found
