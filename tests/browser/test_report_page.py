"""The page of a report in a browser: sorting, quotes, the network, and people who cannot see it."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from pages import example, reported
from perfcli.core.language import use
from perfcli.output.report import Reported
from perfcli.output.report.html import render
from perfcli.pipeline import check
from perfcli.source.load import load
from support import ROOT

pytestmark = pytest.mark.needs_chromium

DESK, PHONE = 1280, 390
TABLE = "#d2-p1 table.sortable"
NAMES = f"document.querySelectorAll('{TABLE} tbody > tr > th')"
# Everything a page can hold, in few rows.
YEAR = """format = 1
year = {year}
unit = "示例单位"
problems = ["进度偏慢"]
measures = ["加快支付"]
[[claims]]
quote = "全部完成"
asserts = "all-targets-met"
[[accept]]
code = "B004"
reason = "追加预算尚未下达"
[[projects]]
name = "道路养护"
goal = "路面完好"
budget = {{ original = 100, sources = {{ "财政" = 90 }} }}
spending = {{ total = 112 }}
[projects.reported]
score = 96
[[projects.indicators]]
name = "养护里程"
category = "quantity"
target = "≥100公里"
actual = "320公里"
core = true
quote = "养护320公里"
reported_score = 12
[[projects.indicators]]
name = "投诉处理"
category = "quality"
target = "良好"
[[projects.indicators]]
name = "新增路灯"
category = "quantity"
planned = true
[[projects.indicators]]
name = "满意度"
category = "beneficiary"
target = "≥90%"
actual = "45%"
"""


def published() -> Reported:
    """Return a table as it was published, with the scores it was given."""
    path = ROOT / "tests" / "published" / "yongde-mingling-2022.toml"
    checked = check(load(str(path)))
    assert checked.result is not None
    return Reported(result=checked.result, path=path.name, findings=checked.findings)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return a page of three declarations, two of them years of one unit, in each language.

    Beside it stands a short one, for what takes its time.
    """
    folder = tmp_path_factory.mktemp("pages")
    full = [example(2019), example(2020), published()]
    short = [reported(YEAR.format(year=year)) for year in (2019, 2020)]
    written = {}
    for language in ("en", "zh"):
        use(language)
        try:
            pages = {language: render(full), f"short-{language}": render([*short, published()])}
        finally:
            use("en")
        for name, content in pages.items():
            written[name] = folder / f"{name}.html"
            written[name].write_bytes(content)
    return written


class Opened:
    """A page, every request it made, and every complaint of the browser."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda line: self.complaints.append(line.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))


@pytest.fixture
def opened(browser: Any, files: dict[str, Path]) -> Iterator[Any]:
    """Open the page in a fresh profile."""
    contexts = []

    def open_page(language: str = "en", width: int = DESK, **options: Any) -> Opened:
        context = browser.new_context(viewport={"width": width, "height": 900}, **options)
        contexts.append(context)
        shown = Opened(context.new_page())
        shown.page.goto(files[language].as_uri())
        return shown

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [DESK, PHONE])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_axe_finds_nothing(opened: Any, axe: str, language: str, width: int, scheme: str) -> None:
    shown = opened(f"short-{language}", width, color_scheme=scheme)
    shown.page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    shown.page.locator(f"{TABLE} thead button").first.click()
    shown.page.evaluate(axe)
    found = shown.page.evaluate("axe.run()")
    assert [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]] == []
    assert len(found["passes"]) > 20


@pytest.mark.parametrize("width", [DESK, 1121, 1120, 800, PHONE, 320])
def test_nothing_sticks_out_sideways(opened: Any, width: int) -> None:
    page = opened(width=width).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_no_request_leaves_the_page(opened: Any, files: dict[str, Path]) -> None:
    shown = opened()
    shown.page.locator(f"{TABLE} thead button").first.click()
    shown.page.locator("details summary").first.click()
    shown.page.wait_for_timeout(200)
    own = files["en"].as_uri()
    assert [each for each in shown.requests if each != own and not each.startswith("data:")] == []
    assert shown.complaints == []


def test_the_policy_refuses_what_a_script_would_load(opened: Any) -> None:
    refused = opened().page.evaluate(
        """() => new Promise(done => {
            document.addEventListener("securitypolicyviolation", each => done(each.blockedURI));
            fetch("http://127.0.0.1:9/").catch(() => {});
        })"""
    )
    assert refused.startswith("http://127.0.0.1:9")


def names(page: Any) -> list[str]:
    return page.evaluate(f"[...{NAMES}].map(each => each.dataset.value)")


def values(page: Any, column: int) -> list[str]:
    return page.evaluate(f"[...{NAMES}].map(each => each.parentNode.cells[{column}].dataset.value)")


def test_sorting_by_a_figure(opened: Any) -> None:
    page = opened().page
    original = names(page)
    heading = page.locator(f"{TABLE} thead th").nth(3)
    states, orders = [], []
    for _ in range(3):
        heading.locator("button").click()
        states.append(heading.get_attribute("aria-sort"))
        orders.append(values(page, 3))
        if states[-1] == "ascending":
            assert page.locator("#status").text_content() == "sorted by actual: ascending"
    assert states == ["ascending", "descending", "none"]
    known = [float(each) for each in orders[0] if each]
    assert known == sorted(known)
    assert [float(each) for each in orders[1] if each] == sorted(known, reverse=True)
    # What has no figure stays last in either direction.
    assert orders[0][len(known) :] == orders[1][len(known) :] == [""] * (len(original) - len(known))
    assert names(page) == original


def test_sorting_with_the_keyboard_takes_the_findings_along(opened: Any) -> None:
    page = opened().page
    button = page.locator(f"{TABLE} thead th").nth(4).locator("button")
    button.focus()
    page.keyboard.press("Enter")
    first = page.locator(f"{TABLE} tbody").first
    assert "湿垃圾转运量" in first.text_content()
    assert "C001" in first.text_content()
    page.locator(f"{TABLE} thead th").nth(0).locator("button").focus()
    page.keyboard.press("Space")
    states = page.evaluate(
        f"[...document.querySelectorAll('{TABLE} thead th')].map(each => each.ariaSort)"
    )
    assert states[0] == "ascending"
    assert set(states[1:]) == {"none"}


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_a_quote_is_opened_on_demand(opened: Any, width: int) -> None:
    page = opened(width=width).page
    quote = page.locator("#d2-p1 details.quote").first
    assert not quote.locator("blockquote").is_visible()
    quote.locator("summary").focus()
    page.keyboard.press("Enter")
    assert quote.locator("blockquote").is_visible()


def test_a_link_leads_to_the_row_with_the_error(opened: Any) -> None:
    page = opened().page
    page.locator("#d2 .errors a").first.click()
    assert "湿垃圾转运量" in page.locator("tbody:target").text_content()


def test_without_scripts_everything_is_there_but_sorting(opened: Any) -> None:
    page = opened(java_script_enabled=False).page
    assert page.locator("thead button").count() == 0
    assert page.locator(f"{TABLE} thead th").first.is_visible()
    quote = page.locator("#d2-p1 details.quote").first
    quote.locator("summary").click()
    assert quote.locator("blockquote").is_visible()


def test_on_a_phone_every_figure_has_its_label(opened: Any) -> None:
    page = opened(width=PHONE).page
    labels = page.evaluate(
        f"[...document.querySelector('{TABLE} tbody > tr').cells].slice(1)"
        ".map(each => getComputedStyle(each, '::before').content)"
    )
    assert labels[:2] == ['"levels 1 and 2"', '"target"']
    assert page.locator(f"{TABLE} thead button").first.is_visible()


def test_colours_follow_the_reader_and_the_paper(opened: Any) -> None:
    background = "getComputedStyle(document.body).backgroundColor"
    light, dark = opened(color_scheme="light").page, opened(color_scheme="dark").page
    assert light.evaluate(background) == "rgb(255, 255, 255)"
    assert dark.evaluate(background) == "rgb(20, 24, 29)"
    dark.emulate_media(media="print")
    assert dark.evaluate(background) == "rgb(255, 255, 255)"


def test_it_prints_on_a4(opened: Any) -> None:
    # A4 without its margins, in CSS pixels.
    page = opened(width=703).page
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") <= 703
    assert page.locator(f"{TABLE} thead th").first.is_visible()
    sheets = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert {(round(each.mediabox.width), round(each.mediabox.height)) for each in sheets} == {
        (595, 842)
    }
    # The headings stand again on every sheet that a table goes on to.
    headings = sum(each.extract_text().count("levels 1 and 2") for each in sheets)
    assert headings > page.locator("table.sortable").count()
