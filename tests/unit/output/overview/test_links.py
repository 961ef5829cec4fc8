"""Where pages of units are: patterns, names of files on every system, relative addresses."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfcli.output.overview.answers import File
from perfcli.output.overview.links import PagesError, address, on_web, own_pages

A, B = (File(f"{name}局", True, 2020, f"x/{name}.toml", "mof-2020") for name in "甲乙")  # noqa: FBT003
LATER = A._replace(year=2021, path="y/甲.toml")
BAD = File("z.toml", False, None, "z.toml", None)  # noqa: FBT003


@pytest.mark.parametrize(
    ("pages", "page"),
    [
        ("pages", "pages/甲局.html"),
        ("pages/", "pages/甲局.html"),
        ("pages/{stem}.html", "pages/甲.html"),
        ("{unit}-{year}.html", "甲局-2020.html"),
        ("https://a.gov/p", "https://a.gov/p/%E7%94%B2%E5%B1%80.html"),
        ("https://a.gov/{unit}?{year}", "https://a.gov/%E7%94%B2%E5%B1%80?2020"),
        ("one.html", "one.html"),
        ("{{x}}/{unit}.html", "{x}/甲局.html"),
    ],
)
def test_a_pattern(pages: str, page: str) -> None:
    (own,) = own_pages(pages, [A, BAD])
    assert own.page == page
    assert own.files == (A,)


def test_two_years_of_a_unit_are_on_one_page() -> None:
    (own,) = own_pages("pages", [A, LATER])
    assert (own.unit, own.files) == ("甲局", (A, LATER))
    assert len(own_pages("pages/{unit}-{year}.html", [A, LATER])) == 2


@pytest.mark.parametrize(
    ("pages", "files"),
    [
        ("one.html", [A, B]),
        ("{year}.html", [A, B]),
        ("p", [A._replace(who="a/b"), A._replace(who="a:b")]),
        ("p", [A._replace(who="Unit"), A._replace(who="unit")]),
    ],
)
def test_two_units_never_share_a_page(pages: str, files: list[File]) -> None:
    with pytest.raises(PagesError, match="would be the page of"):
        own_pages(pages, files)


@pytest.mark.parametrize(
    "pages", ["{foo}", "{unit.__class__}", "{0}", "{}", "{unit", "}", "{unit!r"]
)
def test_what_is_no_pattern_is_refused(pages: str) -> None:
    with pytest.raises(PagesError):
        own_pages(pages, [A])


@given(st.text(max_size=80))
def test_a_unit_never_leaves_the_folder(name: str) -> None:
    (own,) = own_pages("pages", [A._replace(who=name)])
    path = Path(own.page)
    assert path.parent == Path("pages")
    assert path.name.endswith(".html")
    assert not path.name.startswith(".") or path.stem == ""
    assert len(path.name.encode()) <= 255
    assert "\\" not in own.page


def test_addresses_are_relative_and_escaped() -> None:
    assert address("out/pages/a b#?.html", "out/overview.html") == "pages/a%20b%23%3F.html"
    assert address("pages/甲.html", "out/overview.html") == "../pages/%E7%94%B2.html"
    assert address("javascript:x/a.html", "o.html") == "javascript%3Ax/a.html"


@pytest.mark.parametrize(("pages", "web"), [("HTTPS://a", True), ("http:/a", False), ("p", False)])
def test_what_is_on_the_web(pages: str, *, web: bool) -> None:
    assert on_web(pages) is web
