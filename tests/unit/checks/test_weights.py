"""The weights of a project as checks see them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from perfcli.checks.weights import LevelName
from perfcli.core.language import current, use


@pytest.fixture(params=[("zh", "产出"), ("en", "Output")])
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    before = current()
    name, shown = request.param
    monkeypatch.setattr("perfcli.core.language._Current.name", name)
    yield shown
    use(before)


def test_a_level_is_named_in_the_language_of_the_reader(language: str) -> None:
    assert str(LevelName("产出", "Output")) == language
