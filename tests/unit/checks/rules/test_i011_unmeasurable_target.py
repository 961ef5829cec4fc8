"""I011: words that nothing can be measured by."""

from __future__ import annotations

import pytest

from one_check import found, said
from one_row import project, row


@pytest.mark.parametrize("target", ["显著提升", "效果明显", "加强监管", "持续有效", "有所减轻"])
def test_a_vague_target(target: str) -> None:
    findings = found("I011", project(row(f'target = "{target}"; achieved = "full"')))
    assert said(findings) == [
        (
            "projects[0].indicators[0].target",
            f"the target {target} says nothing that can be measured",
        )
    ]
    assert findings[0].severity == "info"


@pytest.mark.parametrize(
    "keys",
    [
        'target = "显著提升"; evidence = "入户调查汇总表"',
        'target = "显著提升"; evidence = ["入户调查汇总表"]',
        'target = "显著提升"; quote = "居民生活条件显著提升"',
        'target = "显著提升"; baseline = "上年入户调查结果"',
        'target = "满意户数提升至95%以上"',
        'target = "建立两级巡查制度"',
        'target = "及时"',
        'target = "≥95%"',
        'actual = "显著提升"',
    ],
)
def test_a_target_with_something_behind_it_passes(keys: str) -> None:
    assert found("I011", project(row(keys))) == []
