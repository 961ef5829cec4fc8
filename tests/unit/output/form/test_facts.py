from __future__ import annotations

from decimal import Decimal

from perfcli.forms.phrases import read
from perfcli.model.declaration import Indicator
from perfcli.output.form.facts import in_words


def words(signed: bool = False, **facts: object) -> str:  # noqa: FBT001, FBT002
    return in_words(
        Indicator.model_validate({"name": "示例", "category": "quantity", **facts}), signed=signed
    )


def test_what_has_no_column_is_said_in_words_that_are_read_back() -> None:
    facts = {
        "completion": "45.40%",
        "planned": True,
        "core": True,
        "cumulative": False,
        "assumed": "按上年",
        "numerator": Decimal(3918),
        "reason": "疫情",
        "measure": "补训",
        "evidence": ["合同", "照片"],
    }
    assert read(words(**facts)) == facts


def test_an_indicator_without_more_to_say_says_nothing() -> None:
    assert words(target="≥5个", actual=4, weight=10) == ""


def test_a_form_with_signs_says_the_direction_of_a_figure_there() -> None:
    assert read(words(target=5, direction="at-most")) == {"direction": "at-most"}
    assert words(signed=True, target=5, direction="at-most") == ""
    assert read(words(signed=True, target="明显改善", direction="at-most")) == {
        "direction": "at-most"
    }


def test_a_baseline_is_said_as_it_was_typed() -> None:
    assert read(words(baseline="8%")) == {"baseline": "8%"}


def test_hidden_characters_are_shown() -> None:
    assert read(words(reason="一\u202e二")) == {"reason": "一\\u202e二"}
