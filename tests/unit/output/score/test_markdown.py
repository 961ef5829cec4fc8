from __future__ import annotations

from perfcli.output.score.markdown import Writer
from perfcli.scoring.result import Result


def markdown(result: Result, *, explain: bool = False) -> str:
    writer = Writer(width=80, color=True, explain=explain)
    return writer.begin(several=False) + writer.file(result, "a.toml") + writer.end()


def test_headings_and_rows(half: Result) -> None:
    lines = markdown(half).splitlines()
    assert lines[0] == "# 示例单位 2020"
    assert "## 道路养护" in lines
    assert "| 养护里程 | ≥120公里 | 60公里 | 50.00% | 25 | 12.50 | partial |" in lines
    assert "| 投诉下降数 | ≥30件 | - | - | 30 | - | pending |" in lines


def test_every_row_has_seven_cells(hostile: Result) -> None:
    rows = [line for line in markdown(hostile).splitlines() if line.startswith("|")]
    assert {line.replace(r"\|", "").count("|") for line in rows} == {8}


def test_the_middle_of_the_year_has_progress_and_signals(mid_year: Result) -> None:
    assert markdown(mid_year).splitlines()[3:11] == [
        "",
        "Mid-year, as of 2020-06-30",
        "",
        "## 培训",
        "",
        "| indicator | target | actual | completion | progress | signal | year's target |",
        "| --- | ---: | ---: | ---: | ---: | --- | --- |",
        "| original budget 100, spending 29 万元 |  |  | 29.00% | 58.00% | red: behind |  |",
    ]
    assert "| 培训人数 | 100人 | 40人 | 40.00% | 80.00% | green: on course | possible |" in (
        markdown(mid_year)
    )


def test_markup_in_names_is_escaped(hostile: Result) -> None:
    text = markdown(hostile)
    assert r"\|\<b\>\_x\_\\u202e" in text
    assert "\x1b" not in text


def test_formulas_are_a_list(half: Result) -> None:
    assert "- 养护里程: " in markdown(half, explain=True)
    assert "- 养护里程: " not in markdown(half)


def test_a_second_file_is_parted() -> None:
    writer = Writer(width=80, color=False, explain=False)
    assert writer.failed("b.toml", ()) == ""
