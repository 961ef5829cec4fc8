"""The site of docs/ is built without a warning, leads nowhere else, and is searched offline."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Error, Page

from perfcli.checks.registry import checks
from perfcli.cli.app import COMMANDS
from perfcli.model.declaration import Indicator
from perfcli.scheme.load import identifiers
from shown import ROOT

LANGUAGES = ("", "zh-CN/")
# What a browser fetches by itself. A link that a reader follows may lead elsewhere.
FETCHED = {"script": "src", "link": "href", "img": "src", "iframe": "src", "source": "src"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site in a process of its own; `--strict` makes every warning an error."""
    folder = tmp_path_factory.mktemp("site")
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", folder],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr.decode()
    return folder


class Links(HTMLParser):
    """The links of a page, what it fetches, and the places in it that links lead to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.fetched: list[str] = []
        self.places: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value for name, value in attrs if value is not None}
        self.places |= {given[name] for name in ("id", "name") if name in given}
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        if FETCHED.get(tag, "") in given and given.get("rel") not in {"prev", "next", "canonical"}:
            self.fetched.append(given[FETCHED[tag]])


@cache
def read(path: Path) -> Links:
    return Links(path.read_text("utf-8"))


def pages(site: Path) -> Iterator[Path]:
    return site.rglob("*.html")


def text_of(site: Path, name: str) -> str:
    return (site / name).read_text("utf-8")


def broken(page: Path) -> Iterator[str]:
    """Yield the links of a page that lead nowhere."""
    for link in (*read(page).links, *read(page).fetched):
        address = urlsplit(link)
        if address.scheme in {"http", "https"}:
            continue
        target = page.parent / unquote(address.path) if address.path else page
        place = unquote(address.fragment)
        found = target.is_file() and not address.path.startswith("/")
        if not found or (place and target.suffix == ".html" and place not in read(target).places):
            yield link


def test_every_link_leads_somewhere(site: Path) -> None:
    assert {
        page.relative_to(site).as_posix(): links
        for page in pages(site)
        if page.name != "404.html" and (links := [*broken(page)])
    } == {}


def test_nothing_is_fetched_from_elsewhere(site: Path) -> None:
    """No script, style, font or picture: the site is read where there is no network."""
    fetched = {link for page in pages(site) for link in read(page).fetched}
    assert [link for link in fetched if urlsplit(link).netloc] == []
    styles = [path.read_text("utf-8") for path in site.rglob("*.css")]
    named = {each for style in styles for each in re.findall(r"url\(['\"]?([^)'\"]+)", style)}
    assert [each for each in named if urlsplit(each).netloc] == []


def test_every_page_is_in_the_navigation(site: Path) -> None:
    """Also one that `mkdocs.yml` does not name."""
    named = {urlsplit(link).path for link in read(site / "index.html").links}
    names = {path.name.partition(".")[0] for path in (ROOT / "docs").glob("*.md")} - {"index"}
    assert {f"{name}.html" for name in names} - named == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_reference_is_that_of_the_code(site: Path, language: str) -> None:
    commands = text_of(site, f"{language}commands.html")
    assert [name for name in COMMANDS if f">perfcli {name}<" not in commands] == []
    keys = text_of(site, f"{language}keys.html")
    fields = Indicator.model_fields
    assert [key for key in fields if f"<code>{key}</code>" not in keys] == []
    messages = text_of(site, f"{language}messages.html")
    assert [each.code for each in checks() if f">{each.code}</a>" not in messages] == []
    schemes = text_of(site, f"{language}scheme-numbers.html")
    assert [each for each in identifiers() if f'id="{each}"' not in schemes] == []


def test_messages_stand_in_both_languages(site: Path) -> None:
    """The overspent budget of the published report: 2086.26 of 1681.6 is 124.06%."""
    for language in LANGUAGES:
        page = text_of(site, f"{language}messages.html")
        assert "spending 2086.26 万元 is 404.66 万元 above the original budget 1681.6 万元" in page
        assert "全年执行数 2086.26 万元，比年初预算数 1681.6 万元多 404.66 万元" in page
        assert "&amp;" not in page


def test_pages_that_are_not_translated_say_so(site: Path) -> None:
    assert "本页目前只有英文" in text_of(site, "zh-CN/architecture.html")
    assert "本页目前只有英文" not in text_of(site, "zh-CN/tutorial.html")


def test_files_that_pages_offer_are_in_the_site(site: Path) -> None:
    for name in ("tutorial/report.txt", "2020.toml"):
        offered = site / "files" / "examples" / name
        assert offered.read_bytes() == (ROOT / "examples" / name).read_bytes()


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    """Open a page of a browser's own."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    yield page
    page.close()


def found(reader: Page, site: Path, page: str, words: str) -> list[str]:
    """Return the pages that a search in a page opened from the disk finds."""
    # On a busy machine the field may be there before anything listens to it: once more, then.
    for _ in range(4):
        reader.goto((site / page).as_uri())
        reader.fill("input.md-search__input", words)
        with suppress(Error):
            reader.wait_for_selector(".md-search-result__link", timeout=20_000)
            break
    links = reader.locator(".md-search-result__link").evaluate_all("all => all.map(a => a.href)")
    return [Path(urlsplit(link).path).relative_to(site).as_posix() for link in links]


@pytest.mark.needs_chromium
def test_search_without_a_network(reader: Page, site: Path) -> None:
    asked: list[str] = []
    reader.on("request", lambda request: asked.append(request.url))
    chinese = found(reader, site, "zh-CN/tutorial.html", "执行率")
    assert {"zh-CN/method.html", "zh-CN/messages.html"} <= {*chinese}
    assert "zh-CN/review.html" in found(reader, site, "zh-CN/index.html", "审核")
    assert {*found(reader, site, "index.html", "coverage")} >= {"not-claimed.html", "scoring.html"}
    assert all(each.startswith("zh-CN/") for each in chinese)
    assert [each for each in asked if not each.startswith(("file:", "data:"))] == []


@pytest.mark.needs_chromium
@pytest.mark.parametrize("language", LANGUAGES)
def test_on_a_phone_nothing_stands_out(reader: Page, site: Path, language: str) -> None:
    reader.set_viewport_size({"width": 390, "height": 844})
    for name in ("index", "tutorial", "messages", "keys", "commands", "review"):
        reader.goto((site / f"{language}{name}.html").as_uri())
        assert reader.evaluate("document.documentElement.scrollWidth") == 390, name


@pytest.mark.needs_chromium
def test_the_other_language_of_a_page_is_one_click_away(reader: Page, site: Path) -> None:
    for page, link, other in (
        ("tutorial.html", "中文", "zh-CN/tutorial.html"),
        ("zh-CN/index.html", "English", "index.html"),
    ):
        reader.goto((site / page).as_uri())
        reader.hover(".md-select button")
        reader.click(f".md-select__link:text-is('{link}')")
        assert Path(unquote(urlsplit(reader.url).path)) == site / other
