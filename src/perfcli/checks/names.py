"""What the name of an indicator says it measures."""

from __future__ import annotations

from functools import lru_cache

from perfcli.checks.words import holds, words
from perfcli.core.text import fold


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
