from __future__ import annotations

import pytest

from perfcli.core.language import use
from perfcli.output.form.layout import form, form_for, forms


@pytest.fixture(autouse=True)
def _english():
    yield
    use("en")


@pytest.mark.parametrize(
    ("scheme", "name"),
    [
        ("mof-2020", "mof-2020"),
        ("mof-2021", "mof-2021"),
        ("hubei", "hubei"),
        ("chongqing", "mof-2020"),
        ("schemes/own.toml", "mof-2020"),
    ],
)
def test_a_scheme_has_its_form_or_the_common_one(scheme: str, name: str) -> None:
    assert form_for(scheme) == name


@pytest.mark.parametrize("name", forms())
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_block_is_as_wide_as_the_page(name: str, language: str) -> None:
    use(language)
    layout = form(name)
    whole = len(layout.widths)
    for part in layout.parts:
        if part.columns:
            assert part.label_width + sum(each.width for each in part.columns) == whole
        for row in part.rows:
            assert sum(each.label_width + each.width for each in row) == whole


def test_labels_are_the_official_words_with_their_english_below() -> None:
    use("zh")
    assert form("mof-2020").parts[1].rows[0][0].label == "项目名称"
    use("en")
    assert form("mof-2020").parts[1].rows[0][0].label == "项目名称\n(Project)"
    assert form("mof-2020").title == "项目支出绩效自评表 (Self-evaluation of project spending)"


def test_columns_know_where_they_stand() -> None:
    (money,) = (part for part in form("mof-2020").parts if part.type == "money")
    assert [(each.key, each.at) for each in money.columns] == [
        ("label", 2),
        ("original", 4),
        ("revised", 5),
        ("spent", 6),
        ("weight", 7),
        ("rate", 8),
        ("score", 9),
    ]
    assert money.column("received") is None


def test_a_form_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        form("mof-1999")
