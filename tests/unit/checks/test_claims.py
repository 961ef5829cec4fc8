from __future__ import annotations

from perfcli.checks.claims import all_met_claims, sound_rows
from perfcli.checks.context import Context, ProjectContext
from perfcli.checks.damage import lost_keys
from support import checked
from tables import project, row

CLAIM = '[[claims]]\nquote = "{}"\nasserts = "all-targets-met"\n'


def context(fragment: str) -> Context:
    result = checked(fragment).result
    assert result is not None
    projects = tuple(
        ProjectContext(("projects", each.position), each.project, each) for each in result.projects
    )
    return Context(result.declaration, result.scheme, result, projects)


def test_claims_are_given_with_their_place_and_words() -> None:
    text = CLAIM.format("均完成目标") + CLAIM.format("全部达标") + project(row())
    assert [(each.key, str(each.message)) for each in all_met_claims(context(text))] == [
        (("claims", 0, "quote"), "均完成目标"),
        (("claims", 1, "quote"), "全部达标"),
    ]


def test_rows_that_lack_what_is_asked_for_are_left_out() -> None:
    seen = context(project(row(name="坏"), row(name="好")))
    seen = seen._replace(lost=lost_keys([("projects", 0, "indicators", 0, "actual")]))
    assert [row.position for _, row in sound_rows(seen, frozenset({"actual"}))] == [1]
    assert [row.position for _, row in sound_rows(seen, frozenset({"weight"}))] == [0, 1]


def test_a_claim_of_two_lines_is_shown_in_one() -> None:
    text = CLAIM.replace('"{}"', '"""各项目标\n  均完成"""') + project(row())
    assert [str(each.message) for each in all_met_claims(context(text))] == ["各项目标 均完成"]
