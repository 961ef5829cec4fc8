"""A comparison for a terminal."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from perfcli.comparing.compare import compare
from perfcli.core.text import width as cells_of
from perfcli.output.diff import formats, render
from years import compared, project, quantity, results

OLD = project(
    quantity("湿垃圾转运量", 'target = "≥240吨"\nactual = "198.6吨"\nweight = 60'),
    quantity("补植行道树株数", 'target = "≥300株"\nactual = "264株"\nweight = 30'),
)
NEW = project(
    quantity("湿垃圾转运量", 'target = "≥260吨"\nactual = "260吨"\nweight = 90'),
    quantity("新增停车位数", 'actual = "32个"\nweight = 0'),
)


def table(
    old: str = OLD, new: str = NEW, *, width: int = 80, color: bool = False, **heads: str
) -> str:
    return render("table", compared(old, new, **heads), width=width, color=color)


def block(text: str, first: str) -> str:
    """Return the block, up to an empty line, in which `first` stands."""
    (found,) = [each for each in text.split("\n\n") if first in each]
    return found


def test_the_formats():
    assert formats() == ("json", "markdown", "table")
    with pytest.raises(KeyError):
        render("yaml", compared(OLD, NEW), width=80, color=False)


def test_money_and_score():
    assert (
        block(table(), "道路")
        == """\
道路
                      2019     2020  change         %
  original budget      100      100       0        0%
  spending             100      100       0        0%
  execution rate   100.00%  100.00%       0  % points
  score              86.05   100.00  +13.95    points
  coverage         100.00%  100.00%       0  % points
  grade good → excellent"""
    )


def test_indicators_at_80_columns():
    assert (
        block(table(), "2019    2020  change        2019        2020")
        == """\
                             actual  actual          completion  completion
  indicator                    2019    2020  change        2019        2020
  湿垃圾转运量              198.6吨   260吨   +61.4      82.75%     100.00%
  新增停车位数 (added)            -    32个       -           -           -
  补植行道树株数 (removed)    264株       -       -      88.00%           -
  left out for want of room: target, weight, state"""
    )


def test_everything_where_there_is_room():
    lines = block(table(width=130), "indicator").splitlines()
    assert lines[1].split() == ["indicator", *["2019", "2020"] * 2, "change", *["2019", "2020"] * 3]
    assert " ".join(lines[2].split()) == (
        "湿垃圾转运量 ≥240吨 ≥260吨 198.6吨 260吨 +61.4 82.75% 100.00% 60 90 partial met"
    )
    assert len(lines) == 5


def test_causes():
    assert (
        block(table(), "of which")
        == """\
  score 86.05 → 100.00: +13.95, of which
  cause                 points
  湿垃圾转运量          +10.35
  changed weights        +0.83
  what could be judged   +2.77"""
    )


def test_what_makes_years_hard_to_compare():
    head = 'currency = "元"\nscheme = "mof-2017"\nstage = "plan"'
    text = table(old_head=head, new_head="currency = '万元'")
    assert "  scored by different methods: mof-2017, then mof-2020\n" in text
    assert "  different stages: plan, then year-end report\n" in text
    assert "  amounts in 元 are counted in 万元\n" in text
    assert re.search(r"original budget +0\.01 +100 +\+99\.99 +\+999900\.00%", text)


def test_names_projects_and_renames():
    old = project(quantity("甲类道路长度")) + project(name="旧城", key="old")
    new = project(quantity("甲类道路总长度"), name="公路") + project(name="旧城区", key="new")
    text = table(old, new)
    assert "\n公路 (formerly 道路)\n" in text
    assert "\n旧城区 (added)\n" in text
    assert "\n旧城 (removed)\n" in text
    assert "perhaps renamed: 旧城 → 旧城区; the same id" in text
    assert "perhaps renamed: 甲类道路长度 → 甲类道路总长度; the same id" in text


def test_budgets_on_another_basis():
    new = project().replace("original = 100", "original = 80, revised = 125")
    lines = block(table(project(), new), "道路").splitlines()
    assert [line.split() for line in lines[2:5]] == [
        ["original", "budget", "→", "revised", "budget", "100", "125", "+25", "+25.00%"],
        ["original", "budget", "100", "80", "-20", "-20.00%"],
        ["revised", "budget", "-", "125", "-"],
    ]


def test_words_say_how_far_they_came_and_notes_what_else_is_other():
    old = quantity("方案", 'target = "编制"\nachieved = "full"')
    new = quantity("方案", 'target = "编制"\nachieved = "partial"\nrating = 70')
    lines = table(project(old), project(new)).splitlines()
    (title, row) = [line for line in lines if "编制" in line or "indicator" in line]
    assert title.split() == ["indicator", *["2019", "2020"] * 2]
    assert row.split("  ")[1] == "方案 (other rating, met → partial)"


def test_no_score_in_one_year():
    old, new = quantity("甲", "target = 5\nactual = 5"), quantity("甲", "target = 5")
    text = table(project(old), project(new))
    assert "  no score in 2020, so there is no change to explain" in text
    assert re.search(r"score +100.00 +- +-\n", text)


def test_a_method_without_points_shows_none():
    head = 'scheme = "transfer-2022"'
    text = table(OLD, NEW, old_head=head, new_head=head)
    assert "score" not in text
    assert "execution rate" in text


def test_unchanged_projects_and_indicators_are_counted():
    kept = project(quantity("甲"), name="绿化", key="trees")
    text = table(project(quantity("甲")) + kept, project(quantity("甲"), budget=50) + kept)
    assert "  indicators without a change: 1\n" in text
    assert text.endswith("\n绿化\n  nothing differs")


def test_nothing_differs():
    assert table(OLD, OLD) == "2019 → 2020: 示例单位\n  2019.toml → 2020.toml\n\n  nothing differs"


def test_two_drafts_of_one_year_are_old_and_new():
    difference = compared(OLD, NEW)
    difference = difference._replace(old=difference.old._replace(year=2020, path=""))
    text = render("table", difference, width=80, color=False)
    assert text.startswith("2020 → 2020: 示例单位\n\nAll projects (万元)\n")
    assert re.search(r"\n +old +new +change +%\n", text)


def test_color_supports_and_says_nothing_of_its_own():
    plain, colored = table(), table(color=True)
    assert "\x1b[32m" in colored
    assert "\x1b" not in plain
    without = re.sub(r"\x1b\[[0-9;]*m", "", colored)
    assert [line.rstrip() for line in without.splitlines()] == plain.splitlines()


def test_text_of_the_file_stays_text():
    text = table(project(), project(quantity("[red]\\u001b[31m甲\\u202e")))
    assert "[red]\\x1b[31m甲\\u202e" in text


@settings(max_examples=30)
@given(results(), results(), st.sampled_from([60, 80, 120]))
def test_no_line_is_wider_than_the_terminal(old, new, width):
    text = render("table", compare(old, new), width=width, color=False)
    assert all(cells_of(line) <= width for line in text.splitlines())
