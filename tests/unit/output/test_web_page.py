"""What pages are made with: parts by their hashes, and data that cannot end its element."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from perfcli.output.web_page import data, environment, part


@given(st.text())
def test_data_stay_what_they_are(text: str) -> None:
    held = data(json.dumps(text, ensure_ascii=False))
    assert json.loads(held) == text
    assert not set("<>&\u2028\u2029") & set(held)


def test_a_part_is_its_files_and_their_hash(tmp_path: Path) -> None:
    for name, text in (("a.css", "a {}"), ("b.css", "b > a {}")):
        (tmp_path / name).write_text(text)
    found = part(tmp_path / "a.css", tmp_path / "b.css")
    assert found.text == "a {}b > a {}"
    digest = base64.b64encode(hashlib.sha256(b"a {}b > a {}").digest()).decode()
    assert found.hash == f"sha256-{digest}"


def test_templates_escape_and_know_chinese(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("{{ x }}{% if x is chinese %}!{% endif %}")
    drawing = environment(tmp_path).get_template("a.html")
    assert drawing.render(x="<b>") == "&lt;b&gt;"
    assert drawing.render(x="甲") == "甲!"
    assert environment(tmp_path) is environment(tmp_path)
