from __future__ import annotations

import pytest

from perfcli.checks.context import Context, ProjectContext
from perfcli.checks.damage import NOTHING, lost_keys
from support import checked
from tables import project, row

KEY = ("projects", 0, "indicators", 0)


def seen(*damaged: tuple[str | int, ...], more: str = "") -> tuple[Context, ProjectContext]:
    result = checked(project(row(more=more))).result
    assert result is not None
    (each,) = result.projects
    one = ProjectContext(("projects", 0), each.project, each)
    lost = lost_keys(damaged)
    return Context(result.declaration, result.scheme, result, (one,), lost=lost), one


def test_where_nothing_is_damaged_everything_is_sound() -> None:
    context, one = seen()
    assert context.sound(("projects", 0, "budget"), "original")
    assert context.row_lost(one, one.result.rows[0]) == NOTHING
    assert one.weights_sound


def test_a_key_that_could_not_be_read_is_not_sound() -> None:
    context, one = seen((*KEY, "weight"), ("projects", 0, "budget", "received"))
    assert context.sound(("projects", 0, "budget"), "original", "revised")
    assert not context.sound(("projects", 0, "budget"), "original", "received")
    assert context.row_lost(one, one.result.rows[0]) == {"weight"}


def test_a_category_that_the_scheme_does_not_have_is_lost() -> None:
    context, one = seen()
    unknown = one.result.rows[0]._replace(category=None)
    assert context.row_lost(one, unknown) == {"category"}


def test_a_rating_is_lost_only_where_a_band_is_judged() -> None:
    context, one = seen((*KEY, "rating"))
    assert context.row_lost(one, one.result.rows[0]) == NOTHING
    banded = one.result.rows[0]._replace(rule="bands")
    assert context.row_lost(one, banded) == {"rating"}


@pytest.mark.parametrize(("key", "sound"), [("weight", False), ("category", False), ("id", True)])
def test_weights_and_categories_make_the_weights(key: str, sound: bool) -> None:  # noqa: FBT001
    _, one = seen()
    assert one._replace(rows_lost=frozenset({key})).weights_sound is sound
