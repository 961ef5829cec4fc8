"""The weights of a project as checks see them."""

from __future__ import annotations

import pytest

from perfcli.checks.weights import LevelName


@pytest.mark.parametrize(("language", "shown"), [("zh", "产出"), ("en", "Output")])
def test_a_level_is_named_in_the_language_of_the_reader(
    monkeypatch: pytest.MonkeyPatch, language: str, shown: str
) -> None:
    monkeypatch.setattr("perfcli.core.language._Current.name", language)
    assert str(LevelName("产出", "Output")) == shown
