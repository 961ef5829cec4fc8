"""Bytes to text to data: what is read, what is refused, and in which words."""

from __future__ import annotations

import json
import os
import pickle
import sys
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perfcli.core.finding import Place
from perfcli.source.limits import MAX_BYTES, MAX_DEPTH, MAX_DIGITS
from perfcli.source.read import (
    NotToml,
    SourceError,
    Unreadable,
    decode,
    depth_of,
    nonfinite,
    parse,
    read_bytes,
    too_deep,
)
from support import need_shared

SUITE = Path(__file__).parents[3].parent / "shared" / "toml-test" / "tests"

# TOML 1.0 refuses these; they are TOML 1.1, which tomli reads since 2.4.
TOML_1_1 = {
    "datetime/no-secs.toml": "a time without seconds",
    "local-datetime/no-secs.toml": "a time without seconds",
    "local-time/no-secs.toml": "a time without seconds",
    "inline-table/linebreak-01.toml": "an inline table over several lines",
    "inline-table/linebreak-02.toml": "an inline table over several lines",
    "inline-table/linebreak-03.toml": "an inline table over several lines",
    "inline-table/linebreak-04.toml": "an inline table over several lines",
    "inline-table/trailing-comma.toml": "a comma after the last key of an inline table",
    "string/basic-byte-escapes.toml": r"the escape \x",
}

TIMES = {
    "datetime": datetime.fromisoformat,
    "datetime-local": datetime.fromisoformat,
    "date-local": date.fromisoformat,
    "time-local": time.fromisoformat,
}
TYPES = {str: "string", bool: "bool", int: "integer", Decimal: "float"}


def suite(folder: str) -> list[Path]:
    return sorted((SUITE / folder).rglob("*.toml"))


def named(path: Path) -> str:
    return "/".join(path.relative_to(SUITE).parts[1:])


def kind(value: object) -> str:
    if isinstance(value, datetime):
        return "datetime" if value.tzinfo else "datetime-local"
    if isinstance(value, date):
        return "date-local"
    return "time-local" if isinstance(value, time) else TYPES[type(value)]


def assert_equal(value: Any, expected: Any) -> None:
    """Compare data with the tagged JSON of the suite."""
    if isinstance(expected, list):
        assert len(value) == len(expected)
        for one, other in zip(value, expected, strict=True):
            assert_equal(one, other)
    elif set(expected) == {"type", "value"} and isinstance(expected["value"], str):
        assert kind(value) == expected["type"]
        text = expected["value"]
        if expected["type"] == "float":
            assert repr(float(value)) == repr(float(text))
        elif expected["type"] in TIMES:
            assert value == TIMES[expected["type"]](text)
        else:
            assert (json.dumps(value) if isinstance(value, bool) else str(value)) == text
    else:
        assert set(value) == set(expected)
        for name, inner in expected.items():
            assert_equal(value[name], inner)


def refusal(raw: bytes | str) -> SourceError:
    """Return the error that `raw` is refused with."""
    with pytest.raises(SourceError) as caught:
        parse(decode(raw) if isinstance(raw, bytes) else raw)
    return caught.value


@pytest.mark.parametrize("path", suite("valid"), ids=named)
def test_what_is_valid_is_read(path: Path):
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
    assert_equal(parse(decode(path.read_bytes())), expected)


@pytest.mark.parametrize("path", suite("invalid"), ids=named)
def test_what_is_invalid_is_refused_with_a_place(path: Path):
    raw = path.read_bytes()
    if named(path) in TOML_1_1:
        assert parse(decode(raw))
        return
    error = refusal(raw)
    lines = raw.replace(b"\r\n", b"\n").split(b"\n")
    assert error.place is not None
    assert 1 <= error.place.line <= len(lines)
    assert 1 <= error.place.column <= len(lines[error.place.line - 1]) + 1
    assert error.place.length >= 1
    assert str(error) == str(error.message) != str(error.help) != ""


def test_the_list_of_deviations_is_no_longer_than_it_must_be():
    need_shared()
    assert len(suite("valid")) > 250
    assert len(suite("invalid")) > 500
    assert set(TOML_1_1) <= {named(path) for path in suite("invalid")}


def test_fractions_are_decimals_as_printed():
    assert parse("a = 118.50\nb = 1e3\nc = 3")["a"].as_tuple() == Decimal("118.50").as_tuple()
    assert parse("c = 3") == {"c": 3}


@pytest.mark.parametrize("raw", [b"\xef\xbb\xbfyear = 2020\r\nunit = 1\r\n", b"year=2020\nunit=1"])
def test_byte_order_mark_and_crlf_are_accepted(raw: bytes):
    assert parse(decode(raw)) == {"year": 2020, "unit": 1}


def test_gb18030_is_named_and_located():
    error = refusal('format = 1\r\nunit = "城市管理局"\r\n'.encode("gb18030"))
    assert isinstance(error, Unreadable)
    assert error.place == Place(2, 9, 1)
    assert str(error) == "not UTF-8; it looks like GB18030 (Windows Chinese)"
    assert str(error.help) == (
        "convert it: `iconv -f gb18030 -t utf-8 old.toml > new.toml`, "
        "or in Notepad: Save As, encoding UTF-8"
    )


@pytest.mark.parametrize(
    ("raw", "place", "byte"),
    [
        (b"unit = 1\nx = \xff", Place(2, 5, 1), "FF"),
        ("# 预算绩效\nunit = '城".encode() + b"\xff\xff'", Place(2, 10, 1), "FF"),
        ("# 城市管理".encode()[:-1] + b"\n", Place(1, 6, 1), "E7"),
        ("\ufeff# é".encode() + b"\xe9", Place(1, 4, 1), "E9"),
        (b"a = 1\n\x80", Place(2, 1, 1), "80"),
        ("# été à Genève, être né".encode("cp1252"), Place(1, 3, 1), "E9"),
        ("# 城市管理".encode() + "城".encode("gb18030"), Place(1, 7, 1), "B3"),
        ("# 城市管理".encode("gb18030") + b"\xff\xff", Place(1, 3, 1), "B3"),
    ],
)
def test_a_damaged_byte_is_located(raw: bytes, place: Place, byte: str):
    error = refusal(raw)
    assert isinstance(error, Unreadable)
    assert error.place == place
    assert str(error) == f"not UTF-8: the byte 0x{byte} is no part of a character"
    assert str(error.help) == "save the file as UTF-8; in Notepad: Save As, encoding UTF-8"


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16LE"),
        ("utf-16-be", "UTF-16BE"),
        ("utf-32", "UTF-32"),
    ],
)
def test_wide_encodings_are_named(encoding: str, named: str):
    error = refusal('unit = "城市管理局"'.encode(encoding))
    assert isinstance(error, Unreadable)
    assert error.place == Place(1, 1, 1)
    assert str(error) == f"not UTF-8; it looks like {named}"
    assert f"iconv -f {named.lower()} -t utf-8" in str(error.help)


@given(st.binary(max_size=40))
def test_bytes_of_any_kind_are_text_or_refused(raw: bytes):
    try:
        data, error = parse(decode(raw)), None
    except SourceError as refused:
        data, error = None, refused
    assert isinstance(data, dict) or (error and error.place)


@pytest.mark.parametrize(
    ("text", "column"),
    [("x = " + "[" * 500, 37), ("[" + ".".join("a" * 1100) + "]", 66), ("x = " + "{a=" * 500, 101)],
)
def test_what_tomli_finds_too_deep_is_unreadable(text: str, column: int):
    error = refusal(text)
    assert isinstance(error, Unreadable)
    assert error.place == Place(1, column, 1)
    assert str(error) == "tables and arrays are nested more than 32 deep"


@pytest.mark.parametrize(
    ("data", "depth"),
    [
        ({}, 0),
        ({"a": 1}, 0),
        ({"a": {}}, 1),
        ({"a": [1, [2]]}, 2),
        ({"a": 1, "b": {"c": [{"d": 1}]}}, 3),
    ],
)
def test_depth_of(data: dict[str, Any], depth: int):
    assert depth_of(data) == depth


@given(st.integers(20, 40), st.sampled_from(["[{}]", "{{a={}}}", "[0,{}]"]), st.booleans())
def test_the_depth_of_text_and_data_agree(levels: int, shape: str, header: bool):  # noqa: FBT001
    text = "0"
    for _ in range(levels):
        text = shape.format(text)
    text = f"[t.u]\nx = {text}" if header else f"x = {text}"
    assert (too_deep(text) is not None) == (depth_of(parse(text)) > MAX_DEPTH)


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("a = 1.5\nb = 2", None),
        ("a = nan", ("a",)),
        ("a = 1\n[b]\nc = [1, {d = -inf}]\ne = nan", ("b", "c", 1, "d")),
        ("a = [1.5, +inf, nan]", ("a", 1)),
    ],
)
def test_nonfinite(text: str, path: tuple[str | int, ...] | None):
    assert nonfinite(parse(text)) == path


@pytest.mark.parametrize(
    "number",
    [
        "1" * (MAX_DIGITS + 1),
        "-" + "1_2" * MAX_DIGITS,
        "0x" + "f" * 4000,
        "0b" + "1" * 30_000,
        "0." + "1" * MAX_DIGITS,
        "1e5000",
        "1e-5000",
        "-1.5E+999999999999",
        "1e99999999999999999999",
        "0e9999",
    ],
    ids=lambda number: number[:12],
)
def test_numbers_without_measure_are_refused(number: str):
    error = refusal(f"# {number}\nyear = 2020\nx = ['{number}', 2020-11-30, 1.5, {number}]")
    assert isinstance(error, NotToml)
    assert error.place == Place(3, 5 + len(number) + 22, len(number))
    assert str(error) == "a number has more than 4300 digits"


@pytest.mark.parametrize("line", [0, 1, 3, 4000])
def test_a_long_number_is_refused_wherever_it_stands(line: int):
    lines = ["# 0x1"] * 4001
    lines[line] = "x = 0x" + "f" * 3499
    error = refusal("\n".join(lines))
    assert error.place == Place(line + 1, 5, 3501)
    lines[line] = "x = 0x" + "f" * 3498
    assert parse("\n".join(lines))["x"] == 16**3498 - 1


def test_large_numbers_are_left_to_the_model():
    data = parse("a = 1e400\nb = 99999999999999999999999\nc = 1e-400\nd = '" + "0" * 9999 + "'")
    assert data["a"] == Decimal("1e400")
    assert data["b"] == 10**23 - 1
    assert data["c"] == Decimal("1e-400")
    assert parse("x = 0x" + "f" * 3000 + f"\n# 0x{'f' * 4000}")["x"] == 16**3000 - 1


@pytest.mark.parametrize(
    "text",
    [
        'x = "' + "'" * 1_000_000,
        '"' * 1_000_001,
        'x = """' + '"' * 1_000_000,
        "x = '''" + "''a" * 300_000,
        'x = "' + "\\" * 1_000_001,
        "x" + " " * 1_000_000 + "y",
        "x = [" + "," * 1_000_000,
        "x = " + "８" * 1_000_000,
        "x = 1" + ",000" * 300_000,
        "x = [" + '"a", {b = 1}, ' * 50_000 + "y = 1",
        "城" * 1_000_000,
    ],
    ids=lambda text: text[:12],
)
def test_megabytes_of_nonsense_are_refused_with_short_words(text: str):
    error = refusal(text)
    assert isinstance(error, NotToml)
    assert len(str(error)) < 200
    assert len(str(error.help)) < 200


def test_errors_travel_between_processes():
    error = refusal("year = 1\nyear = 2")
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - bytes of our own
    assert type(again) is NotToml
    assert (again.message, again.help, again.place) == (error.message, error.help, error.place)
    assert again.related == error.related != ()


def unreadable(path: Path) -> tuple[str, str]:
    with pytest.raises(Unreadable) as caught:
        read_bytes(path)
    assert caught.value.place is None
    return str(caught.value), str(caught.value.help)


def test_a_file_is_read(tmp_path: Path):
    path = tmp_path / "2020.toml"
    path.write_bytes(b"year = 2020\r\n")
    assert read_bytes(path) == b"year = 2020\r\n"


def test_a_missing_file_and_the_one_that_was_meant(tmp_path: Path):
    assert unreadable(tmp_path / "2020.tmol") == (
        "there is no such file",
        "check the path; names are case-sensitive on some systems",
    )
    (tmp_path / "2020.toml").touch()
    assert unreadable(tmp_path / "2020.tmol")[1] == "did you mean `2020.toml`?"
    assert unreadable(tmp_path / "nowhere" / "2020.toml")[1].startswith("check the path")


def test_a_folder(tmp_path: Path):
    assert unreadable(tmp_path) == (
        "this is a folder and not a file",
        "name the TOML file in it",
    )


def test_a_pipe_is_not_waited_for(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")
    assert unreadable(tmp_path / "pipe")[0] == "this is a device or pipe and not a file"


def test_a_file_that_is_too_large(tmp_path: Path):
    path = tmp_path / "large.toml"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES)
    assert len(read_bytes(path)) == MAX_BYTES
    with path.open("ab") as file:
        file.write(b"\n")
    assert unreadable(path)[0] == "the file has 17 MiB, more than the 16 MiB that are read"


def test_a_file_that_grows_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    small, grown = tmp_path / "small.toml", tmp_path / "grown.toml"
    small.write_bytes(b"#")
    grown.write_bytes(b"#" * (MAX_BYTES + 1))
    before = small.stat()
    monkeypatch.setattr(Path, "stat", lambda _: before)
    assert unreadable(grown)[0] == "the file has 17 MiB, more than the 16 MiB that are read"


@pytest.mark.parametrize(
    ("failure", "message"),
    [
        (PermissionError(13, "Permission denied"), "you may not read this file"),
        (OSError(5, "Input/output error"), "the file cannot be read: Input/output error"),
    ],
)
def test_what_the_system_refuses(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failure: OSError, message: str
):
    def fail(*_: object) -> None:
        raise failure

    path = tmp_path / "2020.toml"
    path.touch()
    monkeypatch.setattr(Path, "open", fail)
    assert unreadable(path)[0] == message


def test_paths_that_no_system_takes():
    assert unreadable(Path("a\0b"))[0].startswith("the file cannot be read: ")
    assert unreadable(Path("x" * 5000))[0] == "the file cannot be read: File name too long"


def test_the_limit_on_digits_is_the_one_of_python():
    assert sys.int_info.default_max_str_digits == MAX_DIGITS
