from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest

from perfcli.core import language
from perfcli.core.language import (
    N_,
    Message,
    Named,
    current,
    listed,
    message,
    plural,
    show,
    translate,
    use,
)


class Catalogue(language.gettext.NullTranslations):
    """A catalogue of two sentences."""

    def gettext(self, message: str) -> str:
        return {"{name} has {count}": "{name}有{count}", "the file": "文件"}.get(message, message)


@pytest.fixture
def chinese(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(language._Current, "catalogue", Catalogue())  # noqa: SLF001
    return


def test_a_message_carries_its_figures() -> None:
    assert str(message("{a} of {b}", a=Decimal("1E+2"), b=3)) == "100 of 3"


@pytest.mark.usefixtures("chinese")
def test_a_message_is_translated_when_it_is_shown() -> None:
    found = message("{name} has {count}", name=message("the file"), count=2)
    assert str(found) == "文件有2"


def test_a_fact_may_have_braces_in_it() -> None:
    assert str(message("`{given}`", given="{ … }")) == "`{ … }`"


def test_a_fact_may_be_called_template() -> None:
    assert str(message("{template}", template=1)) == "1"


def test_messages_compare_by_what_they_say() -> None:
    assert message("{a}", a=1) == Message("{a}", {"a": 1})


def test_marking_changes_nothing() -> None:
    assert N_("the file") == "the file"


@pytest.mark.usefixtures("chinese")
def test_nothing_translates_to_nothing() -> None:
    assert translate("") == ""
    assert translate("the file") == "文件"


def test_plurals_in_english() -> None:
    assert [plural("{n} file", "{n} files", count) for count in (0, 1, 2)] == [
        "{n} files", "{n} file", "{n} files",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("fact", "shown"),
    [
        (Decimal("1E+18"), "1000000000000000000"),
        (Decimal("45.40"), "45.40"),
        (5, "5"),
        ("管理", "管理"),
    ],
)
def test_show(fact: object, shown: str) -> None:
    assert show(fact) == shown


def test_the_language_in_force() -> None:
    use("en")
    assert current() == "en"
    assert translate("anything") == "anything"
    with pytest.raises(FileNotFoundError):
        use("xx")
    assert current() == "en"


def test_a_name_is_shown_in_the_language_in_force() -> None:
    told = message("{name}", name=Named("数量", "quantity"))
    assert str(told) == "quantity"
    use("zh")
    try:
        assert str(told) == "数量"
    finally:
        use("en")


@pytest.mark.parametrize(
    ("words", "english", "chinese"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", Decimal("1E+2"), Named("量", "{b}")], "a, 100, {b}", "a、100、量"),
    ],
)
def test_words_are_listed_as_the_language_does(
    words: list[object], english: str, chinese: str
) -> None:
    told = message("{words}", words=listed(words))
    assert str(told) == english
    use("zh")
    try:
        assert str(told) == chinese
    finally:
        use("en")
