"""A comparison for a terminal."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings

from perfcli.core.text import width as cells_of
from perfcli.diff.compare import compare
from perfcli.output.diff import formats, render
from perfcli.output.diff.table import fitting
from perfcli.output.diff_rows import Cells, Column, Grid
from years import compared, project, quantity, results

OLD = project(
    quantity("湿垃圾转运量", 'target = "≥240吨"\nactual = "198.6吨"\nweight = 60'),
    quantity("补植行道树株数", 'target = "≥300株"\nactual = "264株"\nweight = 30'),
)
NEW = project(
    quantity("湿垃圾转运量", 'target = "≥260吨"\nactual = "260吨"\nweight = 90'),
    quantity("新增停车位数", 'actual = "32个"\nweight = 0'),
)


def table(old: str = OLD, new: str = NEW, *, width: int = 80, **heads: str) -> str:
    return render("table", compared(old, new, **heads), width=width, color=False)


def test_at_120_columns_everything_is_there():
    assert table(width=120).split("\n\n")[2:] == [
        """\
道路
                      2019     2020  change         %
  original budget      100      100       0        0%
  spending             100      100       0        0%
  execution rate   100.00%  100.00%       0  % points
  score              86.05   100.00  +13.95    points
  coverage         100.00%  100.00%       0  % points
  grade good → excellent""",
        """\
                            target  target   actual  actual          completion  completion  weight  weight  state    state
  indicator                   2019    2020     2019    2020  change        2019        2020    2019    2020  2019     2020
  湿垃圾转运量              ≥240吨  ≥260吨  198.6吨   260吨   +61.4      82.75%     100.00%      60      90  partial  met
  新增停车位数 (added)           -       -        -    32个       -           -           -       -       0  -        unjudged
  补植行道树株数 (removed)  ≥300株       -    264株       -       -      88.00%           -      30       -  partial  -""",
    ]
