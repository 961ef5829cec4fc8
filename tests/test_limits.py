"""Files built to take time: what is read grows no faster than the file, and has an end."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from perfcli.pipeline import check
from perfcli.source.limits import MAX_BYTES
from perfcli.source.load import load_text

HEAD = 'format = 1\nyear = 2020\nunit = "示例单位"\n'
PROJECT = '[[projects]]\nname = "城市管理"\n'
ROW = '[[projects.indicators]]\nname = "点位数"\ncategory = "数量"\n'
MANY = 100_000
# Seconds of the processor. Each takes under 3 where time grows with the file; where it grows with
# its square it takes minutes.
ENOUGH = 30

BUILT = {
    "quotes": (HEAD + "x = " + '"' * MANY, "D001"),
    "quotes on lines of their own": (HEAD + '"\n' * MANY, "D001"),
    "texts that do not end": (HEAD + 'a = "b\n' * MANY, "D001"),
    "long texts that begin": (HEAD + "x = " + '""" ' * MANY, "D001"),
    "backslashes": (HEAD + 'x = "' + "\\" * (2 * MANY + 1) + '"', "D001"),
    "brackets": (HEAD + "x = " + "[" * MANY, "D005"),
    "closing brackets": (HEAD + "x = " + "]" * MANY, "D001"),
    "tables in tables": (HEAD + "x = " + "{a=" * MANY, "D005"),
    "equals signs": (HEAD + "a " + "= " * MANY, "D001"),
    "a key of many parts": (HEAD + ".".join(["a"] * MANY) + " = 1", "D005"),
    "dotted keys": (HEAD + "".join(f"a.b{n} = 1\n" for n in range(MANY)), "D003"),
    "a list that does not end": (HEAD + "x = [" + '"a",\n' * MANY, "D001"),
    "spaces before a mistake": (HEAD + " " * MANY + "x", "D001"),
    "tabs before a mistake": (HEAD + "\t" * MANY + "x = 1 1", "D001"),
    "a number without end": (HEAD + "x = " + "1" * MANY + "x", "D001"),
    "a number by sixteens": (HEAD + "x = 0x" + "f" * MANY, "D001"),
    "marks of a merge": (HEAD + "<<<<<<< \n" * MANY, "D001"),
    "a key twice": (HEAD + f'"{"a" * MANY}" = 1\n' * 2, "D001"),
    "carriage returns": (HEAD + "\r" * MANY, "D001"),
    "a name": (HEAD + PROJECT.replace("城市管理", "城" * MANY) + ROW, "W005"),
    "a unit of brackets": (HEAD.replace("示例单位", "（" * MANY) + PROJECT + ROW, "W005"),
    "an actual of commas": (HEAD + PROJECT + ROW + f'actual = "{"1," * MANY}"\n', "W005"),
    "an actual of spaces": (HEAD + PROJECT + ROW + f'actual = "{" " * MANY}x"\n', "W005"),
    "an actual of ranges": (HEAD + PROJECT + ROW + f'actual = "{"1-" * MANY}"\n', "W005"),
    "a quote": (HEAD + PROJECT + ROW + f'quote = "{"完成1.5件，" * MANY}"\n', "W005"),
    "a reason": (HEAD + PROJECT + ROW + f'reason = "{"因1年" * MANY}"\n', "W005"),
    "twenty thousand projects": (HEAD + PROJECT * 20_000, None),
    "ten thousand rows of one id": (HEAD + PROJECT + (ROW + 'id = "a"\n') * 10_000, "W005"),
    "twenty thousand unknown keys": (HEAD + "".join(f"k{n} = 1\n" for n in range(20_000)), "D003"),
}  # fmt: skip


@pytest.mark.parametrize("name", BUILT)
def test_time_grows_no_faster_than_the_file(name: str) -> None:
    text, code = BUILT[name]
    assert len(text) < MAX_BYTES
    began = time.process_time()
    found = check(load_text(text, "a.toml")).findings
    assert time.process_time() - began < ENOUGH
    assert code in {None, *(each.code for each in found)}
    assert max((len(str(each.message)) for each in found), default=0) < 300 + 2 * MANY


SCANNED = {
    "figures.txt": "1," * 20_000,
    "brackets.txt": "（" * 20_000,
    "changes.txt": "由1万元增加到" * 5_000,
    "results.txt": "完成100件，" * 5_000,
    "outline.txt": "（一）" * 20_000,
    "tables.html": "<table><tr><td>" * 10_000,
    "comments.html": "<table>" + "<!--" * 100_000,
    "signs.html": "<table>" + "<" * 20_000,
    "entities.html": "<table><tr><td>" + "&" * 20_000 + "</table>",
    "tags.html": "<table>" + "<td " * 50_000,
    "values.html": "<table>" + '<td a="' * 50_000 + ">",
    "cells.html": "<table><tr>" + "<td>a</td>" * 100_000 + "</table>",
    "spans.html": "<table>" + "<tr><td rowspan=200 colspan=200>" * 30_000,
    "merged.html": "<table><tr>" + "<td rowspan=9999 colspan=9>a</td>" * 300 + "</table>",
}


@pytest.mark.parametrize("name", SCANNED)
def test_reports_and_pages_are_read_in_time(perfcli, folder: Path, name: str) -> None:
    (folder / name).write_text(SCANNED[name], encoding="utf-8")
    began = time.process_time()
    ran = perfcli("draft" if name.endswith(".txt") else "import", name)
    assert time.process_time() - began < ENOUGH
    assert ran.status in {0, 2}
    assert "unexpected" not in ran.err
