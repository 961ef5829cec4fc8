"""The reader's language: one catalogue for messages, tables and reports.

Source strings are English. `N_` marks a string for the catalogue where it stands as data;
`translate` gives it in the language in force; `Message` carries a sentence and its figures
until the moment it is shown, so that a finding can be printed in either language.
"""

from __future__ import annotations

import gettext
from decimal import Decimal
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LANGUAGES = ("zh", "en")
_LOCALE = Path(__file__).parent.parent / "locale"
_NULL = gettext.NullTranslations()


class _Current:
    """The language in force for this process."""

    name = "en"
    catalogue: gettext.NullTranslations = _NULL


def use(language: str) -> None:
    """Use `language` ("zh" or "en") for everything shown from now on."""
    _Current.catalogue = (
        _NULL
        if language == "en"
        else gettext.translation("perfcli", str(_LOCALE), [language], fallback=False)
    )
    _Current.name = language


def current() -> str:
    """Return the language in force."""
    return _Current.name


def N_(text: str) -> str:  # noqa: N802 - the conventional name, which the extractor knows
    """Mark `text` for the catalogue and return it unchanged."""
    return text


def translate(text: str) -> str:
    """Return `text` in the language in force."""
    return _Current.catalogue.gettext(text) if text else ""


def plural(one: str, many: str, count: int) -> str:
    """Return the form of a counted phrase that fits `count`, in the language in force."""
    return _Current.catalogue.ngettext(one, many, count)


class Message(NamedTuple):
    """A sentence of the catalogue and the figures in it.

    `facts` may hold further messages; they are translated when the whole is shown.
    """

    template: str
    facts: Mapping[str, object]

    def __str__(self) -> str:
        """Return the sentence in the language in force."""
        shown = {name: show(fact) for name, fact in self.facts.items()}
        return translate(self.template).format_map(shown)


class Named(NamedTuple):
    """A name that stands in a message and has a Chinese and an English form."""

    chinese: str
    english: str

    def __str__(self) -> str:
        """Return the name in the language in force."""
        return self.chinese if current() == "zh" else self.english


class Listed(NamedTuple):
    """Words that stand in a message one after the other."""

    words: tuple[object, ...]

    def __str__(self) -> str:
        """Return the words with what stands between them in the language in force."""
        joined = translate(N_("{before}, {after}"))
        shown = [show(word) for word in self.words] or [""]
        return reduce(lambda before, after: joined.format(before=before, after=after), shown)


def listed(words: Iterable[object]) -> Listed:
    """Return words as a fact of a message."""
    return Listed(tuple(words))


def message(template: str, /, **facts: object) -> Message:
    """Return `template` with its figures."""
    return Message(template, facts)


def show(fact: object) -> str:
    """Return a figure as people write it: decimals as they stand, never an exponent."""
    if isinstance(fact, Decimal):
        return f"{fact:f}"
    return str(fact)
