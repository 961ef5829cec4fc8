"""A comparison as Markdown."""

from __future__ import annotations

from perfcli.output.diff import render
from years import compared, project, quantity


def markdown(old: str, new: str, **heads: str) -> str:
    return render("markdown", compared(old, new, **heads), width=80, color=True)


def test_the_page():
    old = project(quantity("植树", 'target = "≥100株"\nactual = "80株"\nweight = 90'))
    new = project(quantity("植树", 'target = "≥100株"\nactual = "90株"\nweight = 90'))
    assert (
        markdown(old, new)
        == """\
# 2019 → 2020: 示例单位

2019.toml → 2020.toml

## All projects (万元)

|  | 2019 | 2020 | change | % |
| --- | ---: | ---: | ---: | ---: |
| original budget | 100 | 100 | 0 | 0% |
| spending | 100 | 100 | 0 | 0% |
| execution rate | 100.00% | 100.00% | 0 | % points |
| score | 82.00 | 91.00 | +9.00 | points |
| coverage | 100.00% | 100.00% | 0 | % points |

score: perfcli's own mean over the projects with a score, weighted by budget

## 道路

|  | 2019 | 2020 | change | % |
| --- | ---: | ---: | ---: | ---: |
| original budget | 100 | 100 | 0 | 0% |
| spending | 100 | 100 | 0 | 0% |
| execution rate | 100.00% | 100.00% | 0 | % points |
| score | 82.00 | 91.00 | +9.00 | points |
| coverage | 100.00% | 100.00% | 0 | % points |

grade good → excellent

| indicator | target 2019 | target 2020 | actual 2019 | actual 2020 | change | completion 2019 \
| completion 2020 |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
| 植树 | ≥100株 | ≥100株 | 80株 | 90株 | +10 | 80.00% | 90.00% |

**score 82.00 → 91.00: +9.00, of which**

| cause | points |
| --- | ---: |
| 植树 | +9.00 |"""
    )


def test_text_of_the_file_stays_text():
    name = "a|b <b>粗</b> *星* \\u202e"
    text = markdown(project(), project(quantity(name)))
    assert r"a\|b \<b\>粗\</b\> \*星\*" in text
    assert "\u202e" not in text
    (row,) = [line for line in text.splitlines() if "粗" in line]
    assert row.replace(r"\|", "").count("|") == 2
