from __future__ import annotations

from io import BytesIO

import pytest

from perfcli.batch.listing import NoListError, listed


@pytest.mark.parametrize(
    ("raw", "paths"),
    [
        (b"", []),
        (b"a.toml\nb c.toml\n", ["a.toml", "b c.toml"]),
        (b"a.toml\r\n\r\n\nb.toml", ["a.toml", "b.toml"]),
        (b"\xef\xbb\xbfa.toml\n", ["a.toml"]),
        (b"a\nb.toml\0c.toml\0", ["a\nb.toml", "c.toml"]),
        ("年度.toml\n".encode(), ["年度.toml"]),
    ],
)
def test_the_paths_in_a_list(raw: bytes, paths: list[str]) -> None:
    assert list(listed(BytesIO(raw))) == paths


def test_a_long_list_comes_piece_by_piece() -> None:
    names = [f"folder/{number}.toml" for number in range(20_000)]
    assert list(listed(BytesIO("\n".join(names).encode()))) == names


def test_what_has_no_lines_is_no_list() -> None:
    with pytest.raises(NoListError):
        list(listed(BytesIO(b"x" * 200_000)))
