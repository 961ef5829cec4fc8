"""Changes that keep most of the structure of a text, so that a fuzzer gets past its syntax."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Sequence
    from random import Random

    # The fuzzer's own changes: bytes, and how many they may become.
    Raw = Callable[[bytes, int], bytes]

_MOST_AT_ONCE = 4
_LONGEST_BLOCK = 12
# One time in so many the bytes are changed without a thought for what they say.
_BLIND = 10


class Language(NamedTuple):
    """How a text falls into tokens, and which part of a token is its value (group 1)."""

    token: re.Pattern[str]
    value: re.Pattern[str]


def mutated(
    data: bytes, most: int, random: Random, raw: Raw, language: Language, words: Sequence[str]
) -> bytes:
    """Return a changed input of at most `most` bytes."""
    if not random.randrange(_BLIND):
        return raw(data, most)
    tokens = language.token.findall(data.decode("utf-8", "replace"))
    for _ in range(random.randint(1, _MOST_AT_ONCE)):
        _change(tokens, random, raw, language, words)
    made = "".join(tokens).encode()
    return made if len(made) <= most else raw(data, most)


def _change(
    tokens: list[str], random: Random, raw: Raw, language: Language, words: Sequence[str]
) -> None:
    start = random.randrange(len(tokens) + 1)
    end = min(len(tokens), start + random.randint(1, _LONGEST_BLOCK))
    match random.randrange(8):
        case 0:
            del tokens[start:end]
        case 1:
            to = random.randrange(len(tokens) + 1)
            tokens[to:to] = tokens[start:end]
        case 2:
            block = tokens[start:end]
            del tokens[start:end]
            to = random.randrange(len(tokens) + 1)
            tokens[to:to] = block
        case 3:
            tokens.insert(start, random.choice(words))
        case _ if start < len(tokens):
            tokens[start] = _revalued(tokens, start, random, raw, language, words)


def _revalued(
    tokens: list[str],
    at: int,
    random: Random,
    raw: Raw,
    language: Language,
    words: Sequence[str],
) -> str:
    """Return a token with another value: a word, that of another token, or the same, changed."""
    token = tokens[at]
    found = language.value.search(token)
    if found is None:
        return token
    start, end = found.span(1)
    match random.randrange(4):
        case 0:
            value = random.choice(words)
        case 1:
            other = language.value.search(random.choice(tokens))
            value = other[1] if other else ""
        case 2:
            # A word in the middle of what is there.
            cut = random.randint(start, end)
            value = token[start:cut] + random.choice(words) + token[cut:end]
        case _:
            changed = raw(token[start:end].encode("utf-8", "replace"), 4 * (end - start) + 64)
            value = changed.decode("utf-8", "replace")
    return token[:start] + value + token[end:]
