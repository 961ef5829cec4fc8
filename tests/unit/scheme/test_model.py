"""The model of a scheme file."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pydantic import ValidationError

from perfcli.scheme.load import builtin_data
from perfcli.scheme.model import SchemeFile


def test_a_scheme_is_frozen_all_the_way_down() -> None:
    scheme = SchemeFile.model_validate(builtin_data("mof-2020"))
    assert scheme.levels[0].weight == Decimal(50)
    assert isinstance(scheme.levels[0].categories, tuple)
    with pytest.raises(ValidationError):
        scheme.bands.full = Decimal(1)


@pytest.mark.parametrize("number", ["80", True, -1, Decimal("NaN"), Decimal("1e19"), None, [1]])
def test_a_number_is_a_number(number: object) -> None:
    data = {**(builtin_data("mof-2020") or {}), "full_marks": number}
    with pytest.raises(ValidationError):
        SchemeFile.model_validate(data)
