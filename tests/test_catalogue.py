"""The Chinese catalogue: complete, nothing in it that is not used, the same figures, compiled."""

from __future__ import annotations

import gettext
import importlib.util
import re
import string
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

ROOT = Path(__file__).parent.parent
CATALOGUE = ROOT / "src" / "perfcli" / "locale" / "zh" / "LC_MESSAGES" / "perfcli.po"

_spec = importlib.util.spec_from_file_location("messages", ROOT / "tools" / "messages.py")
assert _spec is not None
assert _spec.loader is not None
tool = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(tool)


@pytest.fixture(scope="module")
def source() -> Catalog:
    return tool.collected()


@pytest.fixture(scope="module")
def chinese() -> Catalog:
    with CATALOGUE.open("rb") as file:
        return read_po(file, locale="zh")


def entries(catalogue: Catalog) -> list[Message]:
    return [entry for entry in catalogue if entry.id]


def texts(entry: Message) -> tuple[str, ...]:
    return entry.id if isinstance(entry.id, tuple) else (entry.id,)


def translations(entry: Message | None) -> tuple[str, ...]:
    """Return the translations of a message; none where it has none."""
    string = entry.string if entry is not None else ""
    return tuple(filter(None, string if isinstance(string, tuple | list) else (string,)))


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_every_message_is_translated(source: Catalog, chinese: Catalog) -> None:
    missing = [entry.id for entry in entries(source) if not translations(chinese.get(entry.id))]
    assert missing == []


def test_no_translation_is_unused(source: Catalog, chinese: Catalog) -> None:
    assert [entry.id for entry in entries(chinese) if source.get(entry.id) is None] == []
    assert not chinese.obsolete


def test_a_translation_has_the_figures_of_its_message(chinese: Catalog) -> None:
    different = [
        entry.id
        for entry in entries(chinese)
        if any(fields(each) != fields(texts(entry)[-1]) for each in translations(entry))
    ]
    assert different == []


def test_nothing_is_left_in_english(chinese: Catalog) -> None:
    # A command is typed the same in every language; a template of fields alone has no words.
    same = [entry.id for entry in entries(chinese) if set(translations(entry)) & set(texts(entry))]
    worded = [text for text in same if re.search(r"[a-z]{3}", re.sub(r"\{\w+\}", "", str(text)))]
    assert [text for text in worded if not str(text).startswith("perfcli ")] == []


def test_the_compiled_catalogue_is_that_of_the_source(chinese: Catalog) -> None:
    compiled = gettext.translation("perfcli", CATALOGUE.parents[2], ["zh"])
    for entry in filter(translations, entries(chinese)):
        one, many = texts(entry)[0], texts(entry)[-1]
        shown = compiled.ngettext(one, many, 2) if one != many else compiled.gettext(one)
        assert shown == translations(entry)[0]
