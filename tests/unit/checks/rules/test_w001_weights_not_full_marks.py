"""W001: weights that do not add up to the full marks."""

from __future__ import annotations

from one_check import found, one, related, said
from support import findings


def project(*weights: str, head: str = "") -> str:
    rows = (
        f'[[projects.indicators]]\nname = "指标{place}"\ncategory = "数量"\n'
        f"{f'weight = {weight}' if weight else ''}\n"
        for place, weight in enumerate(weights)
    )
    return f'{head}\n[[projects]]\nname = "水利"\n' + "".join(rows)


def test_too_many_points() -> None:
    finding = one("W001", project("70", "20", "10"))
    assert (finding.name, finding.severity) == ("weights-not-full-marks", "error")
    assert said([finding]) == [
        (
            "projects[0]",
            "水利: execution 10 and indicators 100 make 110 points, 10 more than the full 100",
        )
    ]
    assert related(finding) == [
        ("projects[0].indicators[0].weight", "指标0: 70"),
        ("projects[0].indicators[1].weight", "指标1: 20"),
        ("projects[0].indicators[2].weight", "指标2: 10"),
    ]


def test_too_few_points() -> None:
    assert "make 99.99 points, 0.01 less than the full 100" in str(
        one("W001", project("89.99")).message
    )


def test_full_marks() -> None:
    assert found("W001", project("22.5", "22.5", "22.5", "22.5")) == []


def test_a_scheme_without_an_execution_row() -> None:
    assert found("W001", project("50", "50"), execution=None) == []
    assert str(one("W001", project("50", "60"), execution=None).message) == (
        "水利: indicators 110 make 110 points, 10 more than the full 100"
    )


def test_split_weights_are_not_looked_at() -> None:
    assert found("W001", project("", "")) == []


def test_weights_that_the_scheme_requires() -> None:
    assert said(found("W001", project("", ""), weights="required")) == [
        ("projects[0]", "水利: no indicator has a weight, and the scheme mof-2020 splits none")
    ]
    assert found("W001", project(), weights="required") == []
    assert str(one("W001", project("", ""), weights="required").help) == (
        "give each indicator its `weight`: this method leaves them to the unit"
    )


def test_a_method_without_points() -> None:
    assert found("W001", project("50"), weights="none") == []
    assert found("W001", project(""), weights="none") == []


def test_missing_weights_are_another_finding() -> None:
    assert found("W001", project("50", "")) == []
    assert len(found("W001", project("100", ""))) == 1


def test_an_excerpt_is_not_told_off() -> None:
    excerpt = project("50") + "\n"
    assert "W001" in {each.code for each in findings(excerpt)}
    assert "W001" not in {each.code for each in findings("source = { excerpt = true }\n" + excerpt)}
