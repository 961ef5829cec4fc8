"""All quantities of a text, sentence by sentence; a figure that is printed twice is one."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from perfcli.drafting.numbers import Named, worth_reading
from perfcli.drafting.reading import read
from perfcli.drafting.relations import related
from perfcli.drafting.sentences import Span, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from perfcli.drafting.quantity import Quantity, Unread

# So many of the figures that agree are compared by subject: enough, and no more than linear.
_COMPARED = 4


class Section(NamedTuple):
    """Where the words about one project begin; `project` is None for words about none."""

    start: int
    project: int | None


class Found(NamedTuple):
    """What a text says in figures, what could not be read, and which numbers were names."""

    quantities: list[Quantity]
    unread: list[Unread]
    names: list[Named]


def collect(text: str, year: int, sections: Sequence[Section], skipped: Sequence[Span]) -> Found:
    """Return the quantities of a folded text outside its tables, which are `skipped`."""
    found = Found([], [], [])
    begins = [section.start for section in sections]
    whole: int | None = None
    nouns: list[str] = []
    last_end = 0
    for sentence in _sentences(text, skipped):
        if not worth_reading(text, sentence):
            whole = None
            continue
        if "\n" in text[last_end : sentence.start]:
            nouns = []
        said = read(text, sentence, year, nouns)
        nouns = said.nouns or nouns
        place = bisect_right(begins, sentence.start) - 1
        project = sections[place].project if place >= 0 else None
        offset = len(found.quantities)
        stop = text[last_end : sentence.start].strip()
        held = whole if whole is not None and stop in {"；", ";"} else None
        if held is None and text[sentence.start : sentence.start + 3].lstrip().startswith("其中"):
            held = _last_whole(found.quantities, sentence)
        carried = None if held is None else (held, found.quantities[held])
        local = [each._replace(project=project) for each in said.quantities]
        whole = related(text, local, carried, offset)
        found.quantities.extend(local)
        found.unread.extend(said.unread)
        found.names.extend(said.names)
        last_end = sentence.end
    return found._replace(quantities=_once(found.quantities))


def _sentences(text: str, skipped: Sequence[Span]) -> Iterator[Span]:
    begin = 0
    for span in (*skipped, Span(len(text), len(text))):
        if begin < span.start:
            yield from sentences(text, begin, span.start)
        begin = max(begin, span.end)


def _last_whole(quantities: Sequence[Quantity], sentence: Span) -> int | None:
    """Return the quantity that a sentence beginning with 其中 takes apart."""
    near = 2
    if quantities and sentence.start - quantities[-1].sentence.end <= near:
        return len(quantities) - 1
    return None


def _once(quantities: list[Quantity]) -> list[Quantity]:
    """Return the quantities with each figure once, its other places in `repeats`."""
    kept: list[Quantity] = []
    again: dict[int, list[Span]] = {}
    places: dict[int, int] = {}
    known: dict[tuple[object, ...], list[int]] = {}
    for number, each in enumerate(quantities):
        key = (each.value, each.unit, each.project, _kind(each))
        alike = known.setdefault(key, [])
        same = next((at for at in alike[-_COMPARED:] if _is_same(kept[at], each)), None)
        if same is None:
            same = len(kept)
            alike.append(same)
            kept.append(each)
        else:
            again.setdefault(same, []).append(Span(each.start, each.end))
        places[number] = same
    for place, spans in again.items():
        kept[place] = kept[place].with_rule("repeated", repeats=tuple(spans))
    return [
        each._replace(
            whole=None if each.whole is None else places[each.whole],
            partner=None if each.partner is None else places[each.partner],
        )
        for each in kept
    ]


def _kind(each: Quantity) -> str:
    return "actual" if each.role in {"actual", "part"} else each.role


def _is_same(one: Quantity, other: Quantity) -> bool:
    """Tell whether two figures that agree are about the same thing."""
    # A sentence does not repeat itself: 年初8个项目，年中8个项目 are two figures.
    if one.sentence == other.sentence:
        return False
    if one.subject == other.subject:
        return True
    if one.role in {"budget", "spending"} or one.unit == "%" or not (one.subject and other.subject):
        return one.role in {"budget", "spending"} and one.money == other.money
    shorter, longer = sorted((one.subject, other.subject), key=len)
    return len(shorter) > 1 and (longer.endswith(shorter) or longer.startswith(shorter))
