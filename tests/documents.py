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


# The same few names over and over, so that headers, dotted keys and lists of tables meet.
_few = st.sampled_from(
    ["a", "b", "ab", "a.b", "b.a", "a . b", "a.a.b", '"a"', "'b'", '"\\u0061"', '"a".b']
)
_on_lines = st.sampled_from(
    [
        *("1", '"a"', '"[ a"', '"{"', '"}"', "''", '"\\u0061"', "[]", "{}", "[1]", "{a=1}"),
        *("{ a.b = 1 }", "2020-11-30 08:00", '"""a"""', "[\n[1],\n[2]\n]", "[ # [\n[2],\n]"),
        *('"""\n[a]\nb = 2"""', "'''\na = 1'''", "[{a=1},\n{b=2}]", "{\na=1,\nb=[\n[1]]}"),
        *('{ # c\na = "}"\n,\nb = 1\n}', "{ b = 1,\n# c\n\na = 2 }"),
    ]
)
_endings = st.sampled_from(["", " # x [y]", " # }", " # a,"])
_pairs = st.tuples(
    st.sampled_from(["", "  "]), _few, st.sampled_from(["=", " = "]), _on_lines, _endings
).map("".join)
_headers = st.tuples(
    st.sampled_from(["", "\t"]), st.sampled_from(["[{}]", "[[{}]]", "[ {} ]"]), _few, _endings
).map(lambda parts: parts[0] + parts[1].format(parts[2]) + parts[3])
_breaks = st.sampled_from(["\n", "\n\n", "\n  ", "\r\n", "\n# [a] {\n", "\n#,\n"])


@st.composite
def crowded(draw: st.DrawFn) -> str:
    """A TOML text of few names; a line that would repeat a key is left out."""
    sound = ""
    statements = st.tuples(_pairs | _headers | _headers, _breaks).map("".join)
    for statement in draw(st.lists(statements, max_size=9)):
        try:
            tomli.loads(sound + statement)
        except tomli.TOMLDecodeError:
            continue
        sound += statement
    return sound
