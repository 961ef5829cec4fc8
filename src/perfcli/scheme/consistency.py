"""What a scheme says against itself: findings D004, D006 and D007."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from perfcli.core.figures import HUNDRED, ZERO, total
from perfcli.core.language import N_, message
from perfcli.core.text import nearest
from perfcli.scheme.scheme import folded
from perfcli.source.codes import document_finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from decimal import Decimal

    from perfcli.core.finding import Finding
    from perfcli.core.keypath import KeyPath
    from perfcli.scheme.model import SchemeFile


def contradictions(scheme: SchemeFile) -> Iterator[Finding]:
    """Yield what the parts of a scheme say against each other."""
    if scheme.full_marks == 0:
        yield document_finding(
            "D004",
            ("full_marks",),
            message(N_("`full_marks` is 0")),
            message(N_("give what a project can earn at most, such as 100")),
        )
    yield from _bands(scheme)
    yield from _grades(scheme)
    yield from _ids(scheme)
    yield from _variants(scheme)
    yield from _split(scheme)
    yield from _rubric(scheme)


def _bands(scheme: SchemeFile) -> Iterator[Finding]:
    full, partial = scheme.bands.full, scheme.bands.partial
    if not partial < full <= HUNDRED:
        yield document_finding(
            "D004",
            ("bands", "full"),
            message(
                N_("the bands begin at {full} for full and {partial} for partial"),
                full=full,
                partial=partial,
            ),
            message(N_("`partial` lies below `full`, and `full` at 100 or below")),
        )


def _grades(scheme: SchemeFile) -> Iterator[Finding]:
    for index, (upper, lower) in enumerate(pairwise(scheme.grades), start=1):
        if lower.least >= upper.least:
            yield document_finding(
                "D004",
                ("grades", index, "from"),
                message(
                    N_("the grade {name} begins at {least}, not below {upper} at {above}"),
                    name=lower.name,
                    least=lower.least,
                    upper=upper.name,
                    above=upper.least,
                ),
                message(N_("list the grades from the highest to the lowest")),
            )


def _ids(scheme: SchemeFile) -> Iterator[Finding]:
    levels = [(level.id, ("levels", at, "id")) for at, level in enumerate(scheme.levels)]
    yield from _twice(levels)
    for at, level in enumerate(scheme.levels):
        yield from _twice(
            (category.id, ("levels", at, "categories", index, "id"))
            for index, category in enumerate(level.categories)
        )
    yield from _twice((each.id, ("variants", at, "id")) for at, each in enumerate(scheme.variants))
    yield from _twice(
        (spelling, ("rubric", at, "name"))
        for at, row in enumerate(scheme.rubric)
        for spelling in (row.name, *row.aliases)
    )


def _twice(ids: Iterable[tuple[str, KeyPath]]) -> Iterator[Finding]:
    seen: set[str] = set()
    for identifier, key in ids:
        if identifier in seen:
            yield document_finding(
                "D006",
                key,
                message(N_("`{id}` is used twice"), id=identifier),
                message(N_("give one of them another id")),
            )
        seen.add(identifier)


def _variants(scheme: SchemeFile) -> Iterator[Finding]:
    levels = [level.id for level in scheme.levels]
    for at, variant in enumerate(scheme.variants):
        places: list[tuple[str, KeyPath]] = [
            *((name, ("present", index)) for index, name in enumerate(variant.present)),
            *((name, ("absent", index)) for index, name in enumerate(variant.absent)),
            *((name, ("weights", name)) for name in variant.weights),
        ]
        for name, place in places:
            if name not in levels:
                yield _no_level(name, levels, ("variants", at, *place))
        if both := set(variant.present) & set(variant.absent):
            yield document_finding(
                "D004",
                ("variants", at, "absent"),
                message(
                    N_("the variant {id} wants {level} both present and absent"),
                    id=variant.id,
                    level=min(both),
                ),
                message(N_("a level stands in one of the two")),
            )


def _no_level(name: str, known: list[str], key: KeyPath) -> Finding:
    close = nearest(name, known)
    return document_finding(
        "D007",
        key,
        message(N_("there is no level `{name}`"), name=name),
        message(N_("did you mean `{close}`?"), close=close)
        if close
        else message(N_("the levels are {known}"), known=", ".join(known)),
    )


def _split(scheme: SchemeFile) -> Iterator[Finding]:
    """Yield where the weights that are split do not make the full marks."""
    if scheme.weights != "split":
        return
    execution = ZERO if scheme.execution is None else scheme.execution.weight
    if scheme.variants:
        for at, variant in enumerate(scheme.variants):
            weights = variant.weights.values()
            yield from _sum(scheme, execution, weights, ("variants", at, "weights"))
        return
    own = [level.weight for level in scheme.levels if level.weight is not None]
    yield from _sum(scheme, execution, own, ("levels",))


def _sum(
    scheme: SchemeFile, execution: Decimal, weights: Iterable[Decimal], key: KeyPath
) -> Iterator[Finding]:
    split = total(weights)
    if execution + split != scheme.full_marks:
        yield document_finding(
            "D004",
            key,
            message(
                N_("execution {execution} and the levels {levels} are not the full marks {full}"),
                execution=execution,
                levels=split,
                full=scheme.full_marks,
            ),
            message(
                N_('correct the weights, or write `weights = "required"` where none are fixed')
            ),
        )


def _rubric(scheme: SchemeFile) -> Iterator[Finding]:
    known = {
        folded(spelling)
        for level in scheme.levels
        for category in level.categories
        for spelling in (category.id, category.name, *category.aliases)
    }
    for at, row in enumerate(scheme.rubric):
        if folded(row.category.replace("／", "/").rpartition("/")[2]) not in known:
            close = nearest(row.category, known)
            yield document_finding(
                "D007",
                ("rubric", at, "category"),
                message(N_("there is no category `{name}`"), name=row.category),
                message(N_("did you mean `{close}`?"), close=close)
                if close
                else message(N_("the categories are {known}"), known=", ".join(sorted(known))),
            )
