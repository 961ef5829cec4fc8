from __future__ import annotations

import tomli
from hypothesis import given
from hypothesis import strategies as st

from declarations import WARNING
from perfcli.checks.write_accept import entries
from perfcli.core.finding import Finding
from perfcli.core.language import message
from perfcli.source.load import load_text

DECLARATION = load_text(WARNING, "a.toml").declaration
assert DECLARATION is not None


def finding(code: str = "B004", project: str | None = None, words: str = "x") -> Finding:
    text = message("{words}", words=words)
    return Finding(code, "name", "warning", text, text, project=project)


def written(found: list[Finding]) -> list[dict[str, str]]:
    return tomli.loads("\n".join(entries(DECLARATION, found)))["accept"]


def test_one_entry_for_each_row_and_code() -> None:
    found = [finding(), finding(), finding(project="streets"), finding("D002"), finding("S008")]
    assert written(found) == [
        {"code": "B004", "reason": ""},
        {"code": "B004", "project": "streets", "reason": ""},
    ]


def test_an_entry_says_what_it_accepts() -> None:
    indicator = finding("I005", "streets", "养护里程 reached 50%")._replace(indicator="养护里程")
    assert entries(DECLARATION, [indicator]) == [
        """\
[[accept]]
# 养护里程 reached 50%
code = "I005"
project = "streets"
indicator = "养护里程"
reason = ""
"""
    ]


def test_an_entry_without_its_reason_is_not_written_twice() -> None:
    text = WARNING + "\n".join(entries(DECLARATION, [finding(project="streets")]))
    declaration = load_text(text, "a.toml").declaration
    assert declaration is not None
    assert entries(declaration, [finding(project="streets")]) == []
    assert len(entries(declaration, [finding()])) == 1


def test_what_is_accepted_already_is_left_alone() -> None:
    assert entries(DECLARATION, [finding()._replace(accepted="known")]) == []


@given(st.text(min_size=1))
def test_any_name_and_any_words_are_written_as_toml(text: str) -> None:
    (entry,) = written([finding(project=text, words=text)])
    assert entry == {"code": "B004", "project": text, "reason": ""}
