"""W002: a level 1 with other weights than the scheme's."""

from __future__ import annotations

from decimal import Decimal

from one_check import base, found, one, related, said
from perfcli.scheme.scheme import Variant
from support import findings


def project(*rows: tuple[str, str]) -> str:
    return '[[projects]]\nname = "水利"\n' + "".join(
        f'[[projects.indicators]]\nname = "指标{place}"\ncategory = "{category}"\n'
        f"{f'weight = {weight}' if weight else ''}\n"
        for place, (category, weight) in enumerate(rows)
    )


FULL = (("数量", "20"), ("质量", "30"), ("社会效益", "30"), ("满意度", "10"))


def test_levels_of_other_weights() -> None:
    fragment = project(("数量", "40"), ("质量", "30"), ("社会效益", "20"), ("满意度", "10"))
    output, outcome = found("W002", fragment)
    assert (output.name, output.severity) == ("level-weights", "warning")
    assert said([output, outcome]) == [
        ("projects[0]", "水利: Output has 70 points, the scheme gives it 50"),
        ("projects[0]", "水利: Outcome has 20 points, the scheme gives it 30"),
    ]
    assert related(output) == [
        ("projects[0].indicators[0].weight", "指标0: 40"),
        ("projects[0].indicators[1].weight", "指标1: 30"),
    ]


def test_the_weights_of_the_scheme() -> None:
    assert found("W002", project(*FULL)) == []


def test_a_level_without_rows_is_another_finding() -> None:
    fragment = project(("数量", "60"), ("社会效益", "30"))
    assert said(found("W002", fragment)) == [
        ("projects[0]", "水利: Output has 60 points, the scheme gives it 50")
    ]
    assert [str(each.message) for each in findings(fragment) if each.code == "W005"] == [
        "水利: no indicator under Satisfaction, which the scheme gives 10 points"
    ]


def test_split_weights_are_not_looked_at() -> None:
    assert found("W002", project(("数量", ""), ("社会效益", ""))) == []


def test_a_level_with_missing_weights_is_another_finding() -> None:
    fragment = project(("数量", "20"), ("质量", ""), ("社会效益", "20"), ("满意度", "10"))
    assert "Outcome has 20" in str(one("W002", fragment).message)


def test_a_scheme_that_fixes_no_split() -> None:
    levels = tuple(level._replace(weight=None) for level in base().levels)
    assert found("W002", project(("数量", "90")), levels=levels) == []
    assert found("W002", project(("数量", "90")), weights="none") == []


def test_the_variant_in_force_decides() -> None:
    without = Variant(
        id="without-satisfaction",
        title="无满意度指标",
        english="without satisfaction",
        present=frozenset(),
        absent=frozenset({"satisfaction"}),
        weights={"output": Decimal(50), "outcome": Decimal(40)},
    )
    fragment = project(("数量", "50"), ("社会效益", "40"))
    assert found("W002", fragment, variants=(without,)) == []
    assert "gives it 40" in str(
        one("W002", project(("数量", "50"), ("社会效益", "30")), variants=(without,)).message
    )
