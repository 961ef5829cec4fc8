"""TOML texts made up by hypothesis: every way of writing keys, values, tables and line ends."""

from __future__ import annotations

import tomli
from hypothesis import strategies as st

scalars = st.one_of(
    st.integers(-(2**63), 2**63 - 1).map(str),
    st.decimals(-1000, 1000, places=3).map(lambda number: f"{number:f}"),
    st.sampled_from(["true", "2020-11-30", "2020-11-30 08:00", "08:00:00", "0xff", "inf", "1e5"]),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8).map(
        lambda words: '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'
    ),
    st.text('a城 \n"]}#=', max_size=8).map(lambda words: '"""' + words.replace('"', '\\"') + '"""'),
    st.text('a城 "]}#=\\', max_size=8).map(lambda words: f"'{words}'"),
    st.text('a城 \n"]}#=\\', max_size=8).map(lambda words: f"'''{words}'''"),
)
gaps = st.sampled_from(["", " ", "\n", " # ] } = \n", "\r\n\t"])
blanks = st.sampled_from(["", " ", "\t  "])
names = st.one_of(
    st.sampled_from(["a", "b-1", "_", "1", "true"]),
    st.text('x城.=#]"', max_size=4).map(lambda word: '"' + word.replace('"', '\\"') + '"'),
    st.text('y城.=#]"', max_size=4).map(lambda word: f"'{word}'"),
)


def arrays(values: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    items = st.lists(st.tuples(gaps, values, gaps).map("".join), max_size=4)
    return st.tuples(items.map(",".join), gaps).map(lambda parts: f"[{''.join(parts)}]")


def inline_tables(values: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pairs = st.tuples(gaps, names, blanks, st.just("="), blanks, values, gaps).map("".join)
    return st.lists(pairs, max_size=4).map(lambda items: "{" + ",".join(items) + "}")


values = st.recursive(scalars, lambda inner: arrays(inner) | inline_tables(inner), max_leaves=8)
keys = st.lists(names, min_size=1, max_size=3).map(" . ".join)
lines = st.one_of(
    st.tuples(blanks, keys, blanks, st.just("="), blanks, values, blanks).map("".join),
    keys.map("[ {} ]".format),
    keys.map("[[{}]]".format),
    st.sampled_from(["", "# comment = [", "  "]),
)


@st.composite
def documents(draw: st.DrawFn) -> str:
    """A TOML text; a line that would repeat a key is left out."""
    sound: list[str] = []
    for statement in draw(st.lists(lines, max_size=8)):
        try:
            tomli.loads("\n".join([*sound, statement]))
        except tomli.TOMLDecodeError:
            continue
        sound.append(statement)
    return draw(st.sampled_from(["\n", "\r\n"])).join(sound)
