"""A result in words: full, partial or none, each with its band of the weight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from perfcli.core.figures import HUNDRED
from perfcli.core.language import N_, message
from perfcli.scoring.rule import Case, Points, Rule, RulePage

if TYPE_CHECKING:
    from collections.abc import Mapping


def points(case: Case, parameters: Mapping[str, object]) -> Points:  # noqa: ARG001
    """Return the rating's share of W; without one all of it for full, else the band's lower end."""
    achieved = case.achieved or "none"
    low, high = case.bands.of(achieved)
    share = case.rating if case.rating is not None else high if achieved == "full" else low
    return Points(
        case.weight * share / HUNDRED,
        message(
            N_("{weight} × {share}%, the band of `{achieved}` being {low}% to {high}%"),
            weight=case.weight,
            share=share,
            achieved=achieved,
            low=low,
            high=high,
        ),
    )


RULE = Rule(
    name="bands",
    judges=frozenset({"quality"}),
    points=points,
    parameters={},
    required=frozenset(),
    page=RulePage(
        what=N_(
            "Scores a result given in words. `rating` chooses inside the band; without it full is "
            "the whole weight, partial and none are the lower end of their band."
        ),
        formula=N_("W × rating; mof-2020: full 100-80%, partial 80-60%, none 60-0%"),
        example="""
name = "居民生活环境"
category = "social"
target = "明显改善"
achieved = "partial"
rating = 70
weight = 10
rule = "bands"
""",
        points="7.00",
        document=N_("财预〔2020〕10号; 80 and 50 in the forms of 2017 and of Hubei"),
    ),
)
