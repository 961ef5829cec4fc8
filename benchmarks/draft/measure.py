"""Measure what `perfcli draft` reads in reports against what a careful reader takes out of them.

Run as `python benchmarks/draft/measure.py [--all]`; `--all` also lists every difference.
"""

from __future__ import annotations

import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import tomli

from perfcli.drafting.categories import category
from perfcli.drafting.report import read
from perfcli.values.units import canonical

if TYPE_CHECKING:
    from perfcli.drafting.quantity import Quantity

HERE = Path(__file__).parent
SETS = ("source", "narratives", "written", "later")
YEAR = 2020


class Figure(NamedTuple):
    """What the reader wrote down."""

    value: str
    unit: str
    subject: str
    qualifier: str
    category: str

    @property
    def key(self) -> tuple[str, str]:
        """Return value and unit."""
        return self.value, canonical(self.unit)


def figures(passage: dict[str, Any]) -> list[Figure]:
    """Return the annotation of a passage."""
    return [Figure(_number(value), *rest) for value, *rest in passage["figures"]]


def _number(value: object) -> str:
    return value if isinstance(value, str) else f"{Decimal(str(value)).normalize():f}"


def key(each: Quantity) -> tuple[str, str]:
    """Return value and unit of a quantity as the annotation has them."""
    if isinstance(each.value, tuple):
        return "-".join(map(_number, each.value)), canonical(each.unit)
    return _number(each.value), canonical(each.unit)


def agrees(subject: str, expected: str) -> bool:
    """Tell whether two subjects name one thing: one is in the other, and both say something."""
    return not expected or (bool(subject) and (expected in subject or subject in expected))


def measured(name: str, *, show: bool) -> Counter[str]:
    """Return the counts of one set of passages."""
    counts: Counter[str] = Counter()
    for passage in tomli.loads((HERE / f"{name}.toml").read_text("utf-8"), parse_float=Decimal)[
        "passages"
    ]:
        text = passage.get("text") or (HERE / passage["path"]).read_text("utf-8")
        found = [each for each in read(text, YEAR).quantities if each.role != "date"]
        counts += _compared(passage["id"], text, found, figures(passage), show=show)
    return counts


def _compared(
    name: str, text: str, found: list[Quantity], expected: list[Figure], *, show: bool
) -> Counter[str]:
    counts: Counter[str] = Counter(found=len(found), expected=len(expected))
    left = list(found)
    for figure in expected:
        alike = [each for each in left if key(each) == figure.key]
        if not alike:
            _say(show, name, f"missed {figure.value}{figure.unit} {figure.subject}")
            continue
        each = max(alike, key=lambda one: agrees(one.subject, figure.subject))
        left.remove(each)
        counts["matched"] += 1
        right = {
            "subject": agrees(each.subject, figure.subject),
            "qualifier": (each.qualifier or "") == figure.qualifier,
        }
        if figure.category:
            clause = text[each.clause.start : each.clause.end]
            right["category"] = category(each, clause).id == figure.category
            counts["categorised"] += 1
        for what, fits in right.items():
            counts[what] += fits
            if not fits:
                _say(show, name, f"{what} of {figure.value}{figure.unit} {figure.subject}: {each}")
    for each in left:
        _say(show, name, f"invented {each.value}{each.unit} {each.subject}")
    return counts


def _say(show: bool, name: str, what: str) -> None:  # noqa: FBT001
    if show:
        print(f"  {name}: {what}")


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:6.1f}" if whole else "     -"


def _line(name: str, counts: Counter[str]) -> str:
    return "  ".join(
        (
            f"{name:<12}{counts['expected']:>5}",
            f"precision {_percent(counts['matched'], counts['found'])}",
            f"recall {_percent(counts['matched'], counts['expected'])}",
            f"subject {_percent(counts['subject'], counts['matched'])}",
            f"qualifier {_percent(counts['qualifier'], counts['matched'])}",
            f"category {_percent(counts['category'], counts['categorised'])}",
        )
    )


def main() -> None:
    """Print a line for each set of passages, and one for all of them."""
    show = "--all" in sys.argv
    everything: Counter[str] = Counter()
    for name in SETS:
        counts = measured(name, show=show)
        everything += counts
        print(_line(name, counts))
    print(_line("all", everything))


if __name__ == "__main__":
    main()
