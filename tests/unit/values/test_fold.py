"""Width and layout folded away."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfcli.values.fold import fold


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("≥ ９５ ％", "≥95%"),
        ("２０２０－１１－３０", "2020-11-30"),
        ("６０００ m²", "6000m²"),
        ("㎡", "㎡"),
        ("10²", "10²"),
        ("①", "①"),
        ("−5", "-5"),
        ("〜", "~"),
        ("µg", "μg"),
        ("1 059 个", "1 059个"),
        ("1, 059", "1, 059"),
        ("k m²", "k m²"),
        ("12 mg per l", "12mg per l"),
        ("\u3000共 15 个\n", "共15个"),
        ("   ", ""),
    ],
)
def test_each(text, expected):
    assert fold(text) == expected


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)
