"""What the name of an indicator says it measures."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from perfcli.checks.words import holds, words
from perfcli.core.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """Return a name without what is in brackets: 家庭医生签约率（签约人数） is 家庭医生签约率."""
    import re

    bare = re.sub(r"\([^()]*\)", "", fold(name)).rstrip("%‰:;,.。、")
    return bare or name


def is_rate(name: str) -> bool:
    """Tell whether a name ends in 率 and means a part of something."""
    if "率" not in name:
        return False
    ending = plain(name)
    return ending.endswith("率") and not ending.endswith(words("not_rates"))


def is_share(name: str) -> bool:
    """Tell whether a name means a share of a whole, which cannot pass 100%."""
    ending = plain(name)
    return ending.endswith(words("shares")) and not ending.endswith(words("not_shares"))


def is_bad_rate(name: str) -> bool:
    """Tell whether a name means a rate of accidents, complaints or losses."""
    if "率" not in name:
        return False
    ending = plain(name)
    return ending.endswith(words("bad_rates")) and any(
        not ending.removesuffix(bad).endswith(words("negations"))
        for bad in words("bad_rates")
        if ending.endswith(bad)
    )


def is_money_put_in(name: str) -> bool:
    """Tell whether a name means money that goes in: 资金, 经费, 拨付, 投入."""
    if not holds(name, "money"):
        return False
    for other in words("not_money"):
        name = name.replace(other, "")
    return holds(name, "money")


def is_mandatory(name: str) -> bool:
    """Tell whether a name means what everybody entitled must be given."""
    return holds(name, "mandatory") and not holds(name, "not_owed")


def is_execution(name: str) -> bool:
    """Tell whether a name means the spending of the budget, not of purchases, tasks or plans."""
    return (
        holds(name, "execution")
        and holds(name, "execution_of")
        and not holds(name, "execution_of_other")
    )


@lru_cache(maxsize=4096)
def topics(name: str) -> frozenset[str]:
    """Return what a name speaks of, so that checks which go by it need not look at every row."""
    return frozenset(topic for topic, speaks in _TOPICS.items() if speaks(name))


_TOPICS: dict[str, Callable[[str], bool]] = {
    "rate": is_rate,
    "share": is_share,
    "bad rate": is_bad_rate,
    "money": is_money_put_in,
    "mandatory": is_mandatory,
    "execution": is_execution,
    "satisfaction": lambda name: "满意度" in name,
    "cost": lambda name: "成本" in name,
}
