from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from declarations import ERROR, MISTYPED, NOT_TOML, WARNING
from perfcli.batch.codec import Codec, Shape, UnfitError, canonical
from perfcli.batch.item import Item
from perfcli.cli.checking import Checking, shape


class Cell(NamedTuple):
    row: int
    words: str = ""


class Grid(NamedTuple):
    cells: tuple[Cell, ...]
    side: Literal["left", "right"]
    rows: list[tuple[str | int | Decimal | None, ...]]
    facts: Mapping[str, object]
    codes: frozenset[str] = frozenset()
    best: Cell | None = None
    score: Decimal | None = None


CODEC = Codec(Shape(Grid, {"Cell": Cell}))
FULL = Grid(
    (Cell(1, "经济"), Cell(2)),
    "left",
    [("a", 1, Decimal("1.20"), None)],
    {
        "sum": Decimal("-0.00"),
        "day": date(2020, 2, 29),
        "cell": Cell(3),
        "both": (1, ["x", (None, True)]),
    },
    frozenset({"b", "a"}),
    Cell(4),
    Decimal("90.50"),
)


def through(value: object) -> object:
    return CODEC.value(json.loads(json.dumps(CODEC.data(value))))


def test_everything_comes_back_as_it_was() -> None:
    back = through(FULL)
    assert repr(back) == repr(FULL._replace(codes=frozenset({"a", "b"})))
    assert back == FULL


FACTS = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text()
    | st.decimals(allow_nan=False, allow_infinity=False)
    | st.dates(),
    lambda inner: st.lists(inner) | st.lists(inner).map(tuple),
)


@given(st.dictionaries(st.text(), FACTS))
def test_whatever_facts_there_are(facts: dict[str, object]) -> None:
    assert through(Grid((), "right", [], facts)) == Grid((), "right", [], facts)


class Text(str):
    __slots__ = ()


@pytest.mark.parametrize(
    "value",
    [
        (),
        Cell(1),
        FULL._replace(cells=[Cell(1)]),
        FULL._replace(cells=(Cell("1"),)),
        FULL._replace(cells=(Cell(row=True),)),
        FULL._replace(side="up"),
        FULL._replace(facts={"a": 1.5}),
        FULL._replace(facts={"a": Text("a")}),
        FULL._replace(facts={"a": Decimal("NaN")}),
        FULL._replace(facts={"a": b""}),
        FULL._replace(facts={1: "a"}),
        FULL._replace(rows=None),
        FULL._replace(score=90),
        FULL._replace(score=Decimal("Infinity")),
    ],
)
def test_what_the_shape_does_not_know_is_not_written(value: object) -> None:
    with pytest.raises(UnfitError):
        CODEC.data(value)


@pytest.mark.parametrize(
    "change",
    [
        {0: [[1]]},
        {0: [["1", ""]]},
        {0: {}},
        {1: "up"},
        {1: ["left"]},
        {2: [[1.5]]},
        {3: {"a": ["Decimal", "Infinity"]}},
        {3: {"a": ["Decimal"]}},
        {3: {"a": ["date", "2020-13-01"]}},
        {3: {"a": ["eval", "1"]}},
        {3: {"a": ["Cell", 1]}},
        {3: {"a": []}},
        {3: {"a": {}}},
        {3: []},
        {4: "ab"},
        {5: [1, 2]},
        {6: 90},
        {6: "ninety"},
        {6: "NaN"},
    ],
)
def test_what_is_not_of_the_shape_is_not_read(change: dict[int, object]) -> None:
    data = CODEC.data(FULL)
    for at, value in change.items():
        data[at] = value
    with pytest.raises(UnfitError):
        CODEC.value(data)


def test_other_sizes_and_depths_are_not_read() -> None:
    deep: object = ["tuple"]
    for _ in range(100_000):
        deep = ["tuple", deep]
    for data in (None, [], [*CODEC.data(FULL), 1], [[], "left", [], {"a": deep}, [], None, None]):
        with pytest.raises(UnfitError):
            CODEC.value(data)


# A message that lists names.
ASTRAY = WARNING.replace('category = "', 'category = "魔法')


@pytest.mark.parametrize("text", [WARNING, ERROR, MISTYPED, NOT_TOML, ASTRAY])
def test_reports_come_back_as_they_were(folder, text: str) -> None:
    (folder / "a.toml").write_text(text, encoding="utf-8")
    looked = Checking(frozenset(), text=True)(Item("a.toml"))
    codec = Codec(shape())
    assert codec.value(json.loads(json.dumps(codec.data(looked)))) == looked


def test_canonical_text_tells_values_apart_and_nothing_else() -> None:
    different = [
        None,
        True,
        1,
        "1",
        Decimal(1),
        Decimal("1.0"),
        (1,),
        [1],
        (1, 1),
        ("1",),
        Cell(1, "1"),
        frozenset({1}),
        ((1,), 1),
    ]
    assert len({canonical(each) for each in different}) == len(different)
    codes = [f"B{number:03}" for number in range(50)]
    assert canonical(frozenset(codes)) == canonical(frozenset(reversed(codes)))
    with pytest.raises(UnfitError):
        canonical((object(),))
