from __future__ import annotations

from perfcli.core.finding import Finding, Place, Related
from perfcli.core.language import message
from perfcli.source.place import placed

TEXT = 'format = 1\nyear = 2020\n[[projects]]\nname = "甲"\n'


def finding(code: str, *key: str | int, place: Place | None = None) -> Finding:
    return Finding(code, "n", "error", message("x"), message("y"), key, place=place)


def test_findings_stand_in_the_order_of_the_file() -> None:
    found = placed(
        [finding("B002", "projects", 0, "name"), finding("B001", "year"), finding("A001", "year")],
        TEXT,
    )
    assert [(each.code, each.place.line) for each in found] == [
        ("A001", 2),
        ("B001", 2),
        ("B002", 4),
    ]


def test_what_is_absent_stands_at_the_header_of_its_table() -> None:
    (found,) = placed([finding("D003", "projects", 0, "kind")], TEXT)
    assert found.place[:2] == (3, 1)


def test_a_place_that_is_known_stays() -> None:
    (found,) = placed([finding("D001", place=Place(9, 9, 1))], TEXT)
    assert found.place == Place(9, 9, 1)


def test_other_places_a_finding_speaks_of_are_found_too() -> None:
    related = (
        Related(("year",), message("here")),
        Related((), message("there"), Place(7, 7, 1)),
    )
    (found,) = placed([finding("B001", "format")._replace(related=related)], TEXT)
    assert [each.place.line for each in found.related] == [2, 7]


def test_without_a_text_there_are_no_places() -> None:
    found = [finding("D005", "year")]
    assert placed(found, None) == found
    assert placed(iter([]), TEXT) == []


def test_what_stands_below_a_misspelt_key_is_found_where_it_is_written() -> None:
    text = 'format = 1\n[[project]]\nnmae = "甲"\n'
    written = {("projects",): ("project",), ("projects", 0, "name"): ("project", 0, "nmae")}
    related = (Related(("projects", 0), message("there")),)
    (found,) = placed(
        [finding("B001", "projects", 0, "name")._replace(related=related)], text, written=written
    )
    assert (found.key, found.place.line) == (("projects", 0, "name"), 3)
    assert [each.place.line for each in found.related] == [2]


def test_the_file_is_named_where_it_is_given() -> None:
    for text in (TEXT, None):
        (found,) = placed([finding("B001", "year")], text, path="2020.toml")
        assert found.path == "2020.toml"
    (found,) = placed([finding("B001", "year")._replace(path="2019.toml")], TEXT)
    assert found.path == "2019.toml"
