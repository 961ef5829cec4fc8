"""The weights of a project as checks see them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from perfcli.checks.weights import FixedLevel
from perfcli.scheme.scheme import Level


@pytest.mark.parametrize(("language", "shown"), [("zh", "产出"), ("en", "Output")])
def test_a_level_is_named_in_the_language_of_the_reader(
    monkeypatch: pytest.MonkeyPatch, language: str, shown: str
) -> None:
    monkeypatch.setattr("perfcli.core.language._Current.name", language)
    level = Level("output", "产出", "Output", None, ())
    assert str(FixedLevel(level, Decimal(50), ()).name) == shown
