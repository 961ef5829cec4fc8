"""The overview as a file: the data in it, that nothing gets out of it, and that nothing gets in."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from declarations import CLEAN
from district import DISTRICT, facts, many, of_unit
from perfcli.core.language import use
from perfcli.output.overview.draw import FIRST, render
from perfcli.output.overview.facts import read
from perfcli.output.overview.labels import labels
from tabled import written

HOSTILE = (
    "</script><script>alert(1)</script>",
    "<!--<script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7 * 7 }}",
    "甲\u202e局",
    "甲\u2028局",
)


def drawn(folder: Path, texts: dict[str, str], pages: dict[str, str] | None = None) -> Any:
    return html.fromstring(render(facts(folder, texts), pages or {}).decode())


def data(page: Any) -> dict[str, Any]:
    return json.loads(page.get_element_by_id("data").text)


def test_the_policy_names_the_style_and_the_script(tmp_path: Path) -> None:
    page = drawn(tmp_path, DISTRICT)
    policy = page.xpath("//meta[@http-equiv]/@content")[0]
    (style,) = page.xpath("//style/text()")
    (script,) = page.xpath("//script[not(@type)]/text()")
    for text in (style, script):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert page.xpath("//@style | //@onclick | //@src") == []
    assert page.xpath("//link/@href") == ["data:,"]


def test_the_data_are_the_units_and_a_line_for_each(tmp_path: Path) -> None:
    page = drawn(tmp_path, DISTRICT, {"a.toml": "pages/a.html"})
    units = data(page)["units"]
    lines = page.get_element_by_id("details").text.strip().split("\n")
    assert len(units) == len(lines) == 6
    for (cells, link, codes, year), line in zip(units, lines, strict=True):
        assert len(cells) == 11
        assert link == ("pages/a.html" if cells[0] == "甲局" else "")
        assert {code for code, _ in json.loads(line)["codes"]} == set(codes)
        assert year == ("" if cells[0] == "d.toml" else "2020")


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_stays_a_name(tmp_path: Path, name: str) -> None:
    quoted = json.dumps(name)[1:-1]
    page = drawn(tmp_path, {"a.toml": of_unit(CLEAN, quoted).replace('"道路养护"', f'"{quoted}"')})
    assert len(page.xpath("//script")) == 3
    assert page.xpath("//img | //@onerror") == []
    shown = name.replace("\u202e", "\\u202e").replace("\u2028", "\n")
    assert data(page)["units"][0][0][0] == shown
    line = json.loads(page.get_element_by_id("details").text)
    assert line["projects"][0][0] == shown
    assert "".join(page.xpath("//table[@id='risk']/tbody//th//text()")).strip() == shown


def test_for_those_without_scripts_the_first_hundred_are_there(tmp_path: Path) -> None:
    path = tmp_path / "large.parquet"
    written(path, many(120, 1))
    page = html.fromstring(render(read([str(path)]), {}).decode())
    rows = page.xpath("//table[@id='risk']/tbody")
    assert len(rows) == FIRST == 100
    names = [row.xpath("string(.//th)").strip() for row in rows]
    assert names == [each[0][0] for each in data(page)["units"][:100]]
    assert "first 100 of 120" in page.get_element_by_id("only-first").text


def test_of_few_units_nothing_is_missing(tmp_path: Path) -> None:
    assert drawn(tmp_path, DISTRICT).xpath("//*[@id='only-first']") == []


def test_nothing_is_found_and_nothing_scored(tmp_path: Path) -> None:
    clean = drawn(tmp_path, {"a.toml": CLEAN})
    assert "nothing found" in clean.xpath("string(//section[@id='codes'])")
    bad = drawn(tmp_path, {"a.toml": "x ="})
    assert "No project could be scored." in bad.xpath("string(//section[@id='scores'])")


def test_the_same_tables_give_the_same_bytes(tmp_path: Path) -> None:
    found = facts(tmp_path, DISTRICT)
    assert render(found, {}) == render(facts(tmp_path, DISTRICT), {})
    assert str(tmp_path).encode() in render(found, {})


def test_it_is_in_the_language_of_the_run(tmp_path: Path) -> None:
    use("zh")
    try:
        page = drawn(tmp_path, DISTRICT)
    finally:
        use("en")
    assert page.get("lang") == "zh-CN"
    assert page.xpath("//span[@lang]") == []


def test_every_label_is_used() -> None:
    folder = Path(labels.__code__.co_filename).parent
    texts = [
        (folder / name).read_text("utf-8") for name in ("overview.html", "rows.html", "overview.js")
    ]
    named = {*re.findall(r"words\.(\w+)", " ".join(texts))}
    # By their names, from a severity or a direction.
    named |= {"error", "warning", "info", "ascending", "descending"}
    assert named == set(labels())
