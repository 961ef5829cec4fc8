"""The pages of units: linked to where they are, written where that is asked for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import html

from declarations import CLEAN, WARNING
from district import of_unit


@pytest.fixture
def results(perfcli, folder: Path) -> Path:
    """Return a folder with declarations of two units, in two folders, and their tables."""
    for name, text in (
        ("甲/自评.toml", of_unit(CLEAN, "甲局")),
        ("乙/自评.toml", of_unit(WARNING, "乙局")),
        ("乙/2021.toml", of_unit(CLEAN, "乙局").replace("year = 2020", "year = 2021")),
    ):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    assert perfcli("validate", "甲", "乙", "--output", "results.jsonl").status == 0
    return folder


def links(path: str) -> list[str]:
    """Return what the rows of an overview link to, without scripts."""
    page = html.fromstring(Path(path).read_text("utf-8"))
    return page.xpath("//table[@id='risk']//a/@href")


@pytest.mark.usefixtures("results")
def test_pages_are_written_a_unit_each(perfcli) -> None:
    ran = perfcli("overview", "results.jsonl", "-o", "o.html", "--pages", "pages", "--write-pages")
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    assert sorted(each.name for each in Path("pages").iterdir()) == ["乙局.html", "甲局.html"]
    both = Path("pages/乙局.html").read_text("utf-8")
    assert (both.count('class="year"'), both.count("B004")) == (2, 1)
    assert links("o.html") == [
        "pages/%E4%B9%99%E5%B1%80.html",
        "pages/%E4%B9%99%E5%B1%80.html",
        "pages/%E7%94%B2%E5%B1%80.html",
    ]


def test_what_is_there_is_linked_to(perfcli, results: Path) -> None:
    (results / "pages").mkdir()
    (results / "pages" / "甲局.html").write_text("mine")
    (results / "out").mkdir()
    ran = perfcli("overview", "results.jsonl", "-o", "out/o.html", "--pages", "pages")
    assert ran.status == 0
    assert ran.err == (
        "perfcli: units without a page in pages, and so without a link: 1 of 2\n"
        "  help: `--write-pages` writes them, where the declarations are still there\n"
    )
    assert links("out/o.html") == ["../pages/%E7%94%B2%E5%B1%80.html"]


@pytest.mark.usefixtures("results")
def test_on_the_web_nobody_looks(perfcli) -> None:
    web = "https://example.org/{year}/{unit}.html"
    ran = perfcli("overview", "results.jsonl", "-o", "o.html", "--pages", web)
    assert (ran.status, ran.err) == (0, "")
    assert "https://example.org/2021/%E4%B9%99%E5%B1%80.html" in links("o.html")
    ran = perfcli("overview", "results.jsonl", "-o", "p.html", "--pages", web, "--write-pages")
    assert ran.status == 2
    assert "is an address" in ran.err


def test_pages_that_are_there_are_kept(perfcli, results: Path) -> None:
    (results / "pages").mkdir()
    mine = results / "pages" / "甲局.html"
    mine.write_text("mine")
    arguments = ("overview", "results.jsonl", "-o", "o.html", "--pages", "pages", "--write-pages")
    ran = perfcli(*arguments)
    assert ran.status == 2
    assert ran.err == "perfcli: pages/甲局.html exists already\n  help: `--force` replaces it\n"
    assert [each.name for each in (results / "pages").iterdir()] == ["甲局.html"]
    assert not (results / "o.html").exists()
    assert perfcli(*arguments, "--force").status == 0
    assert mine.stat().st_size > 10_000


def test_a_declaration_that_is_gone_has_no_page(perfcli, results: Path) -> None:
    (results / "甲" / "自评.toml").unlink()
    ran = perfcli("overview", "results.jsonl", "-o", "o.html", "--pages", "pages", "--write-pages")
    assert ran.status == 2
    assert ran.err.startswith("perfcli: 甲/自评.toml is not there, or no longer what it was")
    assert set(links("o.html")) == {"pages/%E4%B9%99%E5%B1%80.html"}


@pytest.mark.usefixtures("results")
def test_a_page_is_scored_by_the_method_of_the_results(perfcli) -> None:
    assert perfcli("score", "甲", "--scheme", "hubei", "--output", "h.jsonl").status == 0
    ran = perfcli("overview", "h.jsonl", "-o", "o.html", "--pages", "pages", "--write-pages")
    assert ran.status == 0
    assert re.search(r"\(hubei\)", Path("pages/甲局.html").read_text("utf-8"))


@pytest.mark.usefixtures("results")
@pytest.mark.parametrize("pages", ["one.html", "{foo}"])
def test_a_pattern_that_cannot_be_meant_is_refused(perfcli, pages: str) -> None:
    ran = perfcli("overview", "results.jsonl", "-o", "o.html", "--pages", pages)
    assert ran.status == 2
    assert not Path("o.html").exists()


@pytest.mark.usefixtures("results")
def test_the_overview_is_no_page_of_a_unit(perfcli) -> None:
    ran = perfcli("score", "甲", "--output", "one.jsonl")
    assert ran.status == 0
    ran = perfcli(
        "overview", "one.jsonl", "-o", "o.html", "--pages", "./o.html", "--write-pages", "--force"
    )
    assert ran.status == 2
    assert "is the overview itself" in ran.err


def test_a_folder_that_cannot_be_written_is_told(perfcli, results: Path) -> None:
    (results / "pages").write_text("no folder")
    ran = perfcli("overview", "results.jsonl", "-o", "o.html", "--pages", "pages", "--write-pages")
    assert ran.status == 2
    assert "cannot be written" in ran.err
