from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfcli.model.declaration import Indicator
from perfcli.scheme.load import builtin
from perfcli.scheme.scheme import Rubric, Scheme, Variant
from perfcli.scoring.score import category_of
from perfcli.scoring.weights import Weighting, by_level, split_evenly, weigh

MOF = builtin("mof-2020")


def weighed(*rows: tuple[str, object], scheme: Scheme = MOF) -> Weighting:
    indicators = [
        Indicator.model_validate({"name": f"指标{index}", "category": category, "weight": weight})
        for index, (category, weight) in enumerate(rows)
    ]
    places = by_level(category_of(each, scheme) for each in indicators)
    return weigh(scheme, indicators, places)


def test_where_the_rows_of_each_level_stand() -> None:
    output, outcome = (MOF.categories(name)[0] for name in ("quantity", "social"))
    found = by_level([output, None, outcome, output])
    assert found == {"output": [0, 3], None: [1], "outcome": [2]}


def test_weights_in_the_file_stand() -> None:
    found = weighed(("quantity", 30), ("social", Decimal("12.5")))
    assert (found.weights, found.origin) == ((30, Decimal("12.5")), "given")


def test_beside_weights_a_row_without_one_weighs_nothing() -> None:
    assert weighed(("quantity", 30), ("social", None)).weights == (30, 0)


def test_a_weight_of_zero_is_given() -> None:
    assert weighed(("quantity", 0), ("social", None)) == weighed(("quantity", 0), ("social", 0))


def test_each_level_is_split_by_itself_in_file_order() -> None:
    # 50 over three rows of output: 16.67 + 16.67 + 16.66; 30 and 10 over one row each.
    found = weighed(
        ("quantity", None),
        ("social", None),
        ("cost", None),
        ("beneficiary", None),
        ("quality", None),
    )
    assert found.weights == (Decimal("16.67"), 30, Decimal("16.67"), 10, Decimal("16.66"))
    assert found.origin == "split"


def test_a_category_the_scheme_does_not_have_takes_no_part() -> None:
    assert weighed(("quantity", None), ("unheard-of", None)).weights == (50, 0)


def test_nothing_is_split_where_the_method_wants_weights() -> None:
    found = weighed(("quantity", None), scheme=MOF._replace(weights="required"))
    assert (found.weights, found.origin) == ((None,), "none")


def test_a_method_without_points_has_no_weights_even_where_the_file_has() -> None:
    found = weighed(("quantity", 30), scheme=MOF._replace(weights="none"))
    assert (found.weights, found.origin) == ((None,), "none")


def test_the_rubric_of_a_method_gives_weights_by_name() -> None:
    rubric = {"指标0": Rubric("指标0", "quantity", Decimal(7), None, None, (), "")}
    found = weighed(("quantity", None), ("quantity", 3), scheme=MOF._replace(rubric=rubric))
    assert (found.weights, found.origin) == ((7, 3), "given")
    own = weighed(("quantity", 2), scheme=MOF._replace(rubric=rubric))
    assert own.weights == (2,)


def test_a_variant_replaces_the_weights_of_the_levels() -> None:
    without = Variant(
        "no-satisfaction",
        "",
        "",
        frozenset({"output"}),
        frozenset({"satisfaction"}),
        {"output": Decimal(50), "outcome": Decimal(40)},
    )
    scheme = MOF._replace(variants=(without,))
    found = weighed(("quantity", None), ("social", None), scheme=scheme)
    assert (found.weights, found.variant) == ((50, 40), without)
    assert found.levels == {"output": 50, "outcome": 40, "satisfaction": None}
    assert weighed(("quantity", None), ("beneficiary", None), scheme=scheme).variant is None


@pytest.mark.parametrize(
    ("weight", "rows", "shares"),
    [
        ("50", 3, ["16.67", "16.67", "16.66"]),
        ("10", 4, ["2.5"] * 4),
        ("0.02", 3, ["0.01", "0.01", "0"]),
        ("1.005", 2, ["0.505", "0.5"]),
        ("10", 0, []),
        ("0", 2, ["0", "0"]),
    ],
)
def test_split_evenly(weight: str, rows: int, shares: list[str]) -> None:
    assert split_evenly(Decimal(weight), rows) == [Decimal(share) for share in shares]


@given(st.decimals(0, 1000, places=2), st.integers(1, 60))
def test_shares_add_up_and_differ_by_a_hundredth_at_most(weight: Decimal, rows: int) -> None:
    shares = split_evenly(weight, rows)
    assert sum(shares) == weight
    assert len(shares) == rows
    assert max(shares) - min(shares) <= Decimal("0.01")
    assert shares == sorted(shares, reverse=True)
