"""A scheme as text: what `schemes show` prints, with the document behind each number."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from perfcli.core.language import N_, current, translate
from perfcli.core.text import folded, safe
from perfcli.core.text import width as cells
from perfcli.output import words
from perfcli.scheme.basis import basis_for
from perfcli.values.show import printed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from perfcli.scheme.scheme import Level, Rubric, RuleSpec, Scheme, Variant

_LEVEL = {
    "unit": N_("self-evaluation by the unit"),
    "department": N_("evaluation of a department"),
    "external": N_("evaluation by others than the unit"),
}
_WEIGHTS = {
    "split": N_("as declared; else the weight of a level is split evenly over its indicators"),
    "required": N_("as declared; this method splits none"),
    "none": N_("none: this method gives no points"),
}
_DIRECTION = {
    "at-least": N_("at least"),
    "at-most": N_("at most"),
    "exactly": N_("exactly"),
}
_NARROW = 20


class Entry(NamedTuple):
    """A line: what it is about, what the scheme has there, and where that is stated."""

    label: str
    value: str
    basis: str | None = None


def listing(schemes: Iterable[Scheme], *, width: int) -> str:
    """Return a line for each scheme: id, title, reference; the last below where it is narrow."""
    rows = [(each.id, safe(words.scheme_title(each)), safe(each.reference)) for each in schemes]
    ids, titles = (max(map(cells, column)) for column in (*zip(*rows, strict=True),)[:2])
    lines = []
    for identifier, title, reference in rows:
        lines.append(f"{_padded(identifier, ids)}  {_padded(title, titles)}  {reference}".rstrip())
        if cells(lines[-1]) > width:
            lines[-1:] = [f"{_padded(identifier, ids)}  {title}", f"{' ' * ids}  {reference}"]
    return "\n".join(lines) + "\n"


def render(scheme: Scheme, *, width: int) -> str:
    """Return everything a scheme holds, and under each number the document that states it."""
    title = f"{safe(scheme.id)}  {safe(words.scheme_title(scheme))}"
    blocks = ["\n".join(folded(title, width))]
    for name, entries in sections(scheme):
        if entries:
            heading = [] if name is None else list(folded(name, width))
            blocks.append("\n".join([*heading, *_lines(entries, width)]))
    return "\n\n".join(blocks) + "\n"


def sections(scheme: Scheme) -> list[tuple[str | None, list[Entry]]]:
    """Return everything a scheme holds, in parts with their titles; a part can be empty."""
    return [
        (name, [entry._replace(basis=translate(entry.basis or "") or None) for entry in entries])
        for name, entries in _sections(scheme)
    ]


def _sections(scheme: Scheme) -> list[tuple[str | None, list[Entry]]]:
    return [
        (None, _head(scheme)),
        (translate(N_("Execution")), _execution(scheme)),
        (translate(N_("Rules where an indicator names none")), _rules(scheme)),
        (translate(N_("Results in words, in percent of the weight")), _bands(scheme)),
        (translate(N_("Far above the target")), _above(scheme)),
        (translate(N_("Grades")), _grades(scheme)),
        *((None, _level(scheme, level)) for level in scheme.levels),
        (translate(N_("Variants")), [_variant(scheme, each) for each in scheme.variants]),
        (
            translate(N_("Indicators with a rule of their own")),
            [_row(scheme, each) for each in scheme.rows],
        ),
    ]


def _head(scheme: Scheme) -> list[Entry]:
    issued = "" if scheme.issued is None else f" ({scheme.issued.isoformat()})"
    entries = [
        Entry(translate(N_("document")), scheme.reference + issued),
        Entry(translate(N_("kind")), translate(_LEVEL[scheme.level])),
        Entry(
            translate(N_("full marks")),
            printed(scheme.full_marks),
            basis_for(scheme.basis, "full_marks"),
        ),
        Entry(
            translate(N_("decimals")),
            str(scheme.decimals),
            basis_for(scheme.basis, "decimals"),
        ),
        Entry(translate(N_("weights")), translate(_WEIGHTS[scheme.weights])),
    ]
    if scheme.insufficient is not None:
        entries.append(Entry(translate(N_("insufficient evidence")), scheme.insufficient))
    if scheme.note:
        entries.append(Entry(translate(N_("note")), translate(scheme.note)))
    return entries


def _execution(scheme: Scheme) -> list[Entry]:
    plan = scheme.execution
    if plan is None:
        return [Entry(translate(N_("weight")), translate(N_("no row for execution")))]
    entries = [
        Entry(
            translate(N_("weight")),
            printed(plan.weight),
            basis_for(scheme.basis, "execution", "weight"),
        ),
        Entry(translate(N_("divides by")), words.basis(plan.basis)),
        Entry(
            translate(N_("above 100%")),
            translate(N_("the whole weight") if plan.capped else N_("more than the weight")),
        ),
    ]
    if plan.low:
        entries.append(
            Entry(
                translate(N_("reason under")),
                f"{printed(plan.low)}%",
                basis_for(scheme.basis, "execution", "low"),
            )
        )
    if plan.rule is not None:
        entries.append(
            Entry(
                translate(N_("rule")),
                _spec(plan.rule),
                basis_for(scheme.basis, "execution", "rule"),
            )
        )
    return entries


def _rules(scheme: Scheme) -> list[Entry]:
    rules = (
        (N_("figures"), "quantitative", scheme.quantitative),
        (N_("words"), "qualitative", scheme.qualitative),
        (N_("days"), "date", scheme.date),
    )
    return [
        Entry(translate(label), _spec(spec), basis_for(scheme.basis, "rules", key))
        for label, key, spec in rules
    ]


def _bands(scheme: Scheme) -> list[Entry]:
    stated = basis_for(scheme.basis, "bands")
    return [
        Entry(translate(label), "-".join(printed(end) for end in reversed(ends)), stated)
        for label, ends in (
            (N_("achieved"), scheme.bands.of("full")),
            (N_("partly achieved"), scheme.bands.of("partial")),
            (N_("not achieved"), scheme.bands.of("none")),
        )
    ]


def _above(scheme: Scheme) -> list[Entry]:
    entries = [
        Entry(
            translate(N_("reason from")),
            f"{printed(scheme.flag_from)}%",
            basis_for(scheme.basis, "above_target", "flag_from"),
        )
    ]
    entries += [
        Entry(
            translate(N_("from {least}%")).format(least=printed(least)),
            translate(N_("at most {keep}% of the weight")).format(keep=printed(keep)),
            basis_for(scheme.basis, "above_target", "reduce"),
        )
        for least, keep in scheme.reduce
    ]
    return entries


def _grades(scheme: Scheme) -> list[Entry]:
    return [
        Entry(
            words.named(grade),
            f"≥ {printed(grade.least)}",
            basis_for(scheme.basis, "grades", grade.name, "from"),
        )
        for grade in scheme.grades
    ]


def _level(scheme: Scheme, level: Level) -> list[Entry]:
    weight = "" if level.weight is None else f"  {printed(level.weight)}"
    stated = basis_for(scheme.basis, "levels", level.id, "weight")
    entries = [Entry(level.id, f"{words.named(level)}{weight}", stated if weight else None)]
    for category in level.categories:
        also = f" ({', '.join(category.aliases)})" if category.aliases else ""
        name = words.named(category)
        full = name if name == category.name else f"{name} {category.name}"
        entries.append(Entry(f"  {category.id}", full + also))
    return entries


def _variant(scheme: Scheme, variant: Variant) -> Entry:
    title = variant.title if current() == "zh" else variant.english
    weights = ", ".join(f"{level} {printed(weight)}" for level, weight in variant.weights.items())
    stated = basis_for(scheme.basis, "variants", variant.id)
    return Entry(variant.id, f"{title}: {weights}", stated)


def _row(scheme: Scheme, row: Rubric) -> Entry:
    parts = [row.category]
    if row.weight is not None:
        parts.append(printed(row.weight))
    if row.direction is not None:
        parts.append(translate(_DIRECTION[row.direction]))
    if row.rule is not None:
        parts.append(_spec(row.rule))
    if row.note:
        parts.append(translate(row.note))
    return Entry(row.name, "; ".join(parts), basis_for(scheme.basis, "rubric", row.name))


def _spec(spec: RuleSpec) -> str:
    """Return a rule as it is written in a file."""
    if not spec.parameters:
        return spec.type
    written = (f"{name} = {_toml(value)}" for name, value in spec.parameters.items())
    return f'{{ type = "{spec.type}", {", ".join(written)} }}'


def _toml(value: object) -> str:
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_toml, value))}]"
    return printed(value) if isinstance(value, Decimal) else repr(value)


def _lines(entries: Sequence[Entry], width: int) -> Iterator[str]:
    """Yield labels and values in two columns; a basis stands once, under the last it is for."""
    column = max(cells(entry.label) for entry in entries) + 4
    if column > width // 2:
        column = 4
    room = max(width - column, _NARROW)
    for place, entry in enumerate(entries):
        label = f"  {safe(entry.label)}"
        if cells(label) >= column:
            yield label
            label = ""
        for line in folded(safe(entry.value), room):
            yield _padded(label, column) + line
            label = ""
        following = entries[place + 1].basis if place + 1 < len(entries) else None
        if entry.basis is not None and entry.basis != following:
            for line in folded(f"[{safe(entry.basis)}]", room):
                yield " " * column + line


def _padded(text: str, column: int) -> str:
    return text + " " * max(0, column - cells(text))
