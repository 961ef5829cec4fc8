"""What a form has no column for, in fixed words in its column 偏差原因: written and read back.

One phrase stands on a line. A line that begins with an ideographic space continues the one
before it. A line in other words is the reason for a deviation, as everybody writes it.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from perfcli.core.language import show
from perfcli.source.read import NotToml, Unreadable, parse
from perfcli.source.toml_text import inline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_CONTINUED = "\u3000"
_FIGURE = r"-?\d+(?:\.\d+)?"

_CHOICES: dict[str, dict[str, object]] = {
    "achieved": {"达成": "full", "部分达成": "partial", "未达成": "none"},
    "outlook": {"确定能": "certain", "有可能": "possible", "完全不可能": "impossible"},
    "direction": {"越大越好": "at-least", "越小越好": "at-most", "等于": "exactly"},
    "cumulative": {"累计": True, "不累计": False},
}


class _Phrase(NamedTuple):
    """A key, the words before its value, a pattern for the value, and how it is read."""

    key: str
    words: str
    value: str
    read: Callable[[str], object]


def _percent(text: str) -> object:
    return f"{text.removesuffix('%')}%"


def _choice(key: str, words: str) -> _Phrase:
    choices = _CHOICES[key]
    return _Phrase(key, words, "|".join(choices), choices.__getitem__)


def _text(key: str, words: str) -> _Phrase:
    return _Phrase(key, words, r".+", str)


def _figure(key: str, words: str) -> _Phrase:
    return _Phrase(key, words, _FIGURE, Decimal)


def _rule(text: str) -> object:
    """Return a rule with parameters as a table; text that is none stays, to be judged as a name."""
    try:
        data = parse(f"rule = {text}")
    except (NotToml, Unreadable):
        return text
    rule = data["rule"]
    return rule if data.keys() == {"rule"} and isinstance(rule, dict) and "type" in rule else text


_PHRASES = (
    _Phrase("completion", "完成率", rf"{_FIGURE}%", _percent),
    _choice("achieved", "完成情况"),
    _Phrase("rating", "评定", rf"{_FIGURE}%", _percent),
    _text("assumed", "指标值为假设"),
    _choice("outlook", "完成目标可能性"),
    _choice("direction", "指标方向"),
    _choice("cumulative", "累计方式"),
    _text("baseline", "基准值"),
    _figure("numerator", "分子"),
    _figure("denominator", "分母"),
    _text("evidence", "佐证材料"),
    _text("quote", "原文"),
    _text("id", "编号"),
    _Phrase("rule", "计分规则", r".+", _rule),
    _text("measure", "改进措施"),
    _text("reason", "偏差原因"),
)
# Keys that are true where the words stand, and no value follows.
_FLAGS = {"planned": "仅为计划", "core": "核心指标"}
_PATTERNS = [
    (each, re.compile(rf"{each.words}[：:]\s*({each.value})", re.DOTALL)) for each in _PHRASES
]

KEYS = frozenset({*_FLAGS, *(each.key for each in _PHRASES)})


def written(indicator: Mapping[str, Any]) -> str:
    """Return the phrases for an indicator, in the keys of a declaration; "" where there are none.

    Keys that have columns of their own in the form are to be left out by the caller.
    """
    return "\n".join(_lines(indicator))


def _lines(indicator: Mapping[str, Any]) -> Iterator[str]:
    for key, words in _FLAGS.items():
        if indicator.get(key):
            yield words
    for phrase in _PHRASES:
        value = indicator.get(phrase.key)
        for each in value if isinstance(value, list | tuple) else [value]:
            if each is not None:
                yield _line(phrase, each)


def _line(phrase: _Phrase, value: object) -> str:
    choices = _CHOICES.get(phrase.key, {})
    spoken = next((word for word, meant in choices.items() if meant == value), None)
    text = spoken or _printed(phrase, value)
    # Somebody's reason stands as it is, unless it would be taken for something else.
    plain = phrase.key == "reason" and read(text) == {"reason": text}
    return text if plain else f"{phrase.words}：{text}".replace("\n", f"\n{_CONTINUED}")


def _printed(phrase: _Phrase, value: object) -> str:
    text = inline(value) if isinstance(value, dict) else show(value)
    return str(_percent(text)) if phrase.read is _percent else text


def read(text: str) -> dict[str, object]:
    """Return the keys that the text of a cell holds; what is no phrase is the `reason`."""
    found: dict[str, object] = {}
    reasons: list[str] = []
    for line in _joined(text):
        flag = next((key for key, words in _FLAGS.items() if line.strip() == words), None)
        if flag is not None:
            found[flag] = True
        elif (phrase := _phrase(line)) is None:
            reasons.append(line)
        elif phrase[0] == "reason":
            reasons.append(str(phrase[1]))
        elif phrase[0] == "evidence" and "evidence" in found:
            found["evidence"] = [*_listed(found["evidence"]), phrase[1]]
        else:
            found.setdefault(*phrase)
    if reasons:
        found["reason"] = "\n".join(reasons)
    return found


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _joined(text: str) -> Iterator[str]:
    lines: list[str] = []
    for line in text.split("\n"):
        if line.startswith(_CONTINUED) and lines:
            lines[-1] += "\n" + line.removeprefix(_CONTINUED)
        else:
            lines.append(line)
    yield from (line for line in lines if line.strip())


def _phrase(line: str) -> tuple[str, object] | None:
    for phrase, pattern in _PATTERNS:
        if match := pattern.fullmatch(line.strip()):
            return phrase.key, phrase.read(match[1])
    return None
