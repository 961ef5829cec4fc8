"""The page as a file: what it holds, that nothing gets out of it, and that nothing gets in."""

from __future__ import annotations

import base64
import hashlib
import re
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html
from lxml.html import HtmlElement

from pages import HEAD, example, indicator, reported
from perfcli.core.language import use
from perfcli.output.report import Reported
from perfcli.output.report.html import render
from perfcli.output.report_page import labels

SORTABLE = "//table[@class='cards sortable']"
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style><svg onload=alert(1)>",
    "{{ 7 * 7 }}{% raw %}",
    "javascript:alert(1)",
    "&lt;b&gt;",
    "收入\u202etxt.exe",
]


def parsed(*given: Reported) -> HtmlElement:
    return html.fromstring(render(given).decode())


def texts(page: HtmlElement, path: str) -> list[str]:
    return [" ".join(each.text_content().split()) for each in page.xpath(path)]


def row_named(page: HtmlElement, name: str) -> HtmlElement:
    (found,) = page.xpath(f'//tbody[tr/th[@data-value="{name}"]]')
    return found


def cells(row: HtmlElement) -> list[str]:
    return [" ".join(each.text_content().split()) for each in row.xpath("tr[1]/*")]


def test_the_figures_of_the_example() -> None:
    page = parsed(example(2020))
    assert page.get("lang") == "en"
    assert texts(page, "//h1") == ["街道（原文未写明单位名称） 2020"]
    assert texts(page, "//section[@class='project']/h3") == ["城市管理", "公共服务"]
    summary = page.xpath("(//table)[1]/tbody/tr")
    assert [" ".join(each.text_content().split()) for each in summary] == [
        (
            "城市管理 857.5 original budget 763.98 89.09% 79.97 10.10–97.47 insufficient evidence"
            " 12.63%"
        ),
        (
            "公共服务 1681.6 original budget 2086.26 124.06% not judged 10.00–100.00"
            " insufficient evidence 10.00%"
        ),
    ]
    row = row_named(page, "湿垃圾转运量")
    assert cells(row) == [
        "湿垃圾转运量", "Output / Quantity", "not given", "143.8吨", "45.40%", "2.63", "1.19",
        "partial",
    ]  # fmt: skip
    assert row.xpath(".//rect[@class='spending']/@width") == ["30.27%"]
    assert texts(row, ".//*[@class='badge']") == ["×error C001", "!warning I005"]
    assert texts(row, ".//blockquote") == ["共计转运湿垃圾143.8吨，完成年度目标的45.40%"]


def test_what_could_not_be_judged_is_never_zero() -> None:
    row = row_named(parsed(example(2020)), "生活垃圾四分类点位数")
    assert cells(row)[2:] == [
        "not given", "183个", "–", "2.64", "not judged", "unjudged no target to judge it by",
    ]  # fmt: skip
    assert row.xpath("tr[1]/td[6]/@data-value") == [""]
    assert row.xpath(".//tr[1]//rect") == []


def test_chinese_on_an_english_page_is_marked() -> None:
    page = parsed(example(2020))
    assert page.xpath("//h1/span/@lang") == ["zh-CN"]
    use("zh")
    try:
        chinese = parsed(example(2020))
    finally:
        use("en")
    assert chinese.get("lang") == "zh-CN"
    assert chinese.xpath("//body//@lang") == []


def test_nothing_is_loaded() -> None:
    page = parsed(example(2019), example(2020))
    text = html.tostring(page, encoding="unicode")
    assert page.xpath("//@src") == []
    assert set(page.xpath("//link/@href")) == {"data:,"}
    assert all(each.startswith("#") for each in page.xpath("//a/@href"))
    assert "@import" not in text
    assert set(re.findall(r"url\(([^)]*)\)", text)) == {"#hatch"}


def test_the_policy_names_the_one_script_and_the_one_style() -> None:
    page = parsed(example(2020))
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    for element in ("script", "style"):
        (found,) = page.xpath(f"//{element}")
        digest = base64.b64encode(hashlib.sha256(found.text.encode()).digest()).decode()
        assert f"{element}-src 'sha256-{digest}'" in policy
    assert page.xpath("//@style | //@onclick") == []


def hostile(text: str) -> Reported:
    quoted = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    row = indicator(
        f"target = {quoted}\nactual = {quoted}\nreason = {quoted}\nquote = {quoted}\n"
        f"evidence = {quoted}\nunit = {quoted}"
    ).replace('"示例指标"', quoted)
    return reported(
        f"format = 1\nyear = 2020\nunit = {quoted}\ntitle = {quoted}\nproblems = [{quoted}]\n"
        f"[source]\ntitle = {quoted}\n[[claims]]\nquote = {quoted}\n"
        f"[[projects]]\nname = {quoted}\nkind = {quoted}\n"
        f"budget = {{ of_which = {{ {quoted} = 1 }} }}\n"
        f"{row}[projects.reported]\ngrade = {quoted}",
        path=text,
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_words_of_a_declaration_are_only_words(text: str) -> None:
    plain, page = parsed(hostile("名称")), parsed(hostile(text))
    elements = [
        each.tag for each in page.iter() if isinstance(each.tag, str) and each.tag != "span"
    ]
    expected = [
        each.tag for each in plain.iter() if isinstance(each.tag, str) and each.tag != "span"
    ]
    assert elements == expected
    assert page.xpath("//@*[starts-with(name(), 'on')]") == []
    assert texts(page, "//h3")[-1] == " ".join(text.replace("\u202e", "\\u202e").split())


def test_several_years_have_a_trend() -> None:
    page = parsed(example(2019), example(2020))
    assert len(page.xpath("//section[@class='year']")) == 2
    names = texts(page, "//section[@class='trends']//h3")
    assert names == ["城市管理", "公共服务"]
    assert page.xpath("//section[@id='trends']//circle")
    assert parsed(example(2020)).xpath("//section[@class='trends']") == []


def test_ids_are_unique_and_links_lead_somewhere() -> None:
    page = parsed(example(2019), example(2020))
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {each.removeprefix("#") for each in page.xpath("//a/@href")} <= set(ids)


def test_headings_do_not_skip_a_level() -> None:
    page = parsed(example(2019), example(2020))
    levels = [int(each.tag[1]) for each in page.xpath("//h1|//h2|//h3|//h4|//h5")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_accepted_findings_show_the_reason() -> None:
    page = parsed(
        reported(
            HEAD + "budget = { original = 1 }\nspending = { total = 2 }\n"
            '[[accept]]\ncode = "B004"\nreason = "追加预算<未下达>"'
        )
    )
    assert texts(page, "//*[@class='reason']") == ["accepted: 追加预算<未下达>"]


def test_mid_year_shows_progress_and_signals() -> None:
    page = parsed(
        reported(
            'format = 1\nyear = 2020\nunit = "单位"\nstage = "mid-year"\nas_of = 2020-06-30\n'
            + HEAD
            + indicator('target = 100\nactual = 30\noutlook = "possible"')
        )
    )
    headings = texts(page, SORTABLE + "/thead//th")
    assert headings == [
        "indicator", "levels 1 and 2", "target", "actual", "progress", "signal", "year's target",
    ]  # fmt: skip
    assert cells(row_named(page, "示例指标"))[4:] == ["60.00%", "yellow: slow", "possible"]


def test_columns_of_a_row_are_those_of_the_table() -> None:
    for given in (example(2020), reported(HEAD + indicator("reported_score = 1\nquote = '一'"))):
        for table in parsed(given).xpath(SORTABLE):
            count = len(table.xpath("thead//th"))
            assert {len(each.xpath("tr[1]/*")) for each in table.xpath("tbody")} == {count}
            assert set(table.xpath(".//@colspan")) == {str(count)}


def test_a_project_without_indicators_says_so() -> None:
    assert "No indicator is declared." in parsed(reported(HEAD)).text_content()


def test_the_same_bytes_every_time() -> None:
    assert render([example(2020)]) == render([example(2020)])


def test_every_word_of_the_page_is_used() -> None:
    folder = Path(labels.__file__).parent
    templates = "".join(each.read_text(encoding="utf-8") for each in folder.glob("*.html"))
    assert set(re.findall(r"\bwords\.(\w+)", templates)) == set(labels.labels())


def test_without_the_library_its_name_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(ModuleNotFoundError) as caught:
        render([example(2020)])
    assert caught.value.name == "jinja2"
