"""What `import` makes of one form of several."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
import tomli

from forms import build
from perfcli.batch.item import Item
from perfcli.cli.importing import Importing
from perfcli.core.language import message
from perfcli.forms.find import Choices

ROWS: list[build.Row] = [
    ["项目名称", "培训"],
    ["三级指标", "二级指标", "年度指标值", "实际完成值"],
    ["培训人数", "数量指标", "≥100人", "90人"],
]
WHOLE = Choices(2020, "示例单位", None)


def importing(choices: Choices = WHOLE) -> Importing:
    return Importing(choices, None, force=False)


@pytest.fixture
def page() -> bytes:
    return build.page(ROWS).encode()


def test_a_form_becomes_text_and_counts(folder: Path, page: bytes) -> None:
    (folder / "a.html").write_bytes(page)
    made = importing()(Item("a.html", target="out/a.toml"))
    assert (made.path, made.target, made.counts, made.status) == (
        "a.html",
        "out/a.toml",
        (1, 1, 0),
        0,
    )
    assert made.text is not None
    assert tomli.loads(made.text)["unit"] == "示例单位"
    assert not (folder / "out").exists()


def test_one_in_memory_is_the_same(page: bytes) -> None:
    made = importing()(Item("a.zip/a.html", page, target="out/a.toml"))
    assert made.counts == (1, 1, 0)


def test_what_is_missing_is_the_remark(page: bytes) -> None:
    made = importing(Choices(None, None, None))(Item("a.html", page, target="a.toml"))
    assert made.status == 2
    assert made.text is not None
    assert made.target == "a.toml"
    assert "year" in made.remark


def test_what_its_method_does_not_have_is_the_remark(page: bytes) -> None:
    other = page.decode().replace("数量指标", "立项指标").encode()
    made = importing()(Item("a.html", other, target="a.toml"))
    assert made.status == 2
    assert made.text is not None
    assert made.remark == "mof-2020 has no category `立项指标`"


def test_what_is_no_form_is_refused() -> None:
    made = importing()(Item("a.html", b"<p>no form</p>", target="a.toml"))
    assert (made.status, made.target, made.text) == (2, "", None)
    assert made.remark.startswith("this is no form: neither a spreadsheet")


def test_it_goes_between_processes_and_tells_what_was_lost() -> None:
    work = pickle.loads(pickle.dumps(importing()))  # noqa: S301
    made = work.lost(Item("a.xls"), message("gone"))
    assert (made.path, made.remark, made.status) == ("a.xls", "gone", 2)
