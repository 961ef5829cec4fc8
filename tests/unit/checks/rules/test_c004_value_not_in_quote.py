from __future__ import annotations

import pytest

from tables import project, row, said

CODE = "C004"
ROW = "projects[0].indicators[0]"


def quoting(quote: str, **given: str | None) -> str:
    more = f'quote = "{quote}"\n' + (given.pop("more", "") or "")
    return project(row(more=more, **{"target": None, **given}))  # type: ignore[arg-type]


def test_a_figure_that_the_quote_does_not_have() -> None:
    text = quoting("办理12345市民热线5210条", actual="5120条")
    assert said(CODE, text) == [
        (f"{ROW}.actual", "`actual` is 5120条, and the quote has 12345, 5210")
    ]


def test_a_quote_without_figures() -> None:
    text = quoting("全部办结", actual="100%")
    assert said(CODE, text)[0][1] == "`actual` is 100%, and the quote has no figure"


def test_a_date_that_the_quote_does_not_have() -> None:
    text = quoting("计划11月底前完成", target="12月底前", actual=None)
    assert said(CODE, text) == [(f"{ROW}.target", "`target` is 12月底前, and the quote has 11月底")]


def test_dates_are_listed_as_dates() -> None:
    text = quoting("6月20日签约，2020年11月验收6套", actual="2020-12-01")
    assert said(CODE, text) == [
        (f"{ROW}.actual", "`actual` is 2020-12-01, and the quote has 6月20日, 2020年11月, 6")
    ]


@pytest.mark.parametrize("actual", ["6", "20", "2020"])
def test_the_parts_of_a_date_are_no_figures(actual: str) -> None:
    text = quoting("于2020年6月20日完成", actual=actual)
    assert said(CODE, text) == [
        (f"{ROW}.actual", f"`actual` is {actual}, and the quote has 2020年6月20日")
    ]


def test_every_figure_of_the_row_is_looked_for() -> None:
    more = 'baseline = "81%"\nnumerator = 82\ndenominator = 83\ncompletion = 84\n'
    text = quoting("没有数字", target="≥85%", actual="86%", more=more)
    keys = [key.removeprefix(f"{ROW}.") for key, _ in said(CODE, text)]
    assert keys == ["target", "actual", "baseline", "numerator", "denominator", "completion"]


def test_many_figures_are_cut_short() -> None:
    text = quoting("1、2、3、4、5、6、7", actual="9")
    assert said(CODE, text)[0][1].endswith("1, 2, 3, 4, 5, 6 …")


@pytest.mark.parametrize(
    "text",
    [
        quoting("各类违章行为和案件4500余起", actual="4500余起"),
        quoting("惠及7.8万户", actual="78000户"),
        quoting("计划11月底前完成", target="11月30日前", actual=None),
        quoting("完成目标的45.40%", actual=None, more='completion = "45.4%"'),
        quoting("办结率100%", target="≥95%", more='assumed = "通常要求"'),
        quoting("死亡率0.5%", actual="5‰"),
        quoting("历时5个月", actual="5个月"),
        quoting("方案已编制", target="编制方案", actual="方案已编制"),
        project(row()),
    ],
    ids=[
        "qualifier",
        "万",
        "date",
        "completion",
        "assumed target",
        "share",
        "months",
        "words",
        "no quote",
    ],
)
def test_figures_that_are_quoted(text: str) -> None:
    assert not said(CODE, text)


def test_planned_rows_are_looked_at() -> None:
    text = quoting("共8栋", target="9栋", actual=None, more="planned = true")
    assert [key for key, _ in said(CODE, text)] == [f"{ROW}.target"]
