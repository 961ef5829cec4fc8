"""What an editor offers, shows and underlines, by the schema that `perfcli schema` prints."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from language_server import Server
from perfcli.model.declaration import Indicator, Project
from support import EXAMPLES

TOMBI = str(Path(sys.executable).parent / "tombi")
HEADER = "#:schema ./perfcli.schema.json\n"
WRITTEN = f"""{HEADER}format = 1
year = 2020
unit = "示例单位"
stage = ""
scheme = "mof-2021"
claims = [{{ quote = "全部完成", asserts = "" }}]

[[projects]]
name = "公园维护"

budget = {{ original = 10 }}
bugdet = {{ revised = 10 }}

[[projects.indicators]]
name = "公园数"
category = ""
rule = "proportinal"

[[projects.indicators]]
name = "满意率"
category = "满意读"
direction = "at-leest"

"""


@pytest.fixture
def server(folder: Path, perfcli) -> Iterator[Server]:
    (folder / "perfcli.schema.json").write_text(perfcli("schema").out, encoding="utf-8")
    with Server(TOMBI, "lsp", "--offline", folder=folder) as found:
        yield found


def test_keys_are_offered_that_are_not_there_yet(server: Server) -> None:
    document = server.open("2020.toml", WRITTEN)
    keys = document.offered('name = "公园维护"\n')
    assert {"spending", "goal", "indicators", "reported"} <= set(keys)
    assert set(keys) <= set(Project.model_fields) - {"name", "budget"}
    keys = document.offered('direction = "at-leest"\n')
    assert {"target", "actual", "weight", "evidence"} <= set(keys)
    assert set(keys) <= set(Indicator.model_fields) - {"name", "category", "direction"}


@pytest.mark.parametrize(
    ("after", "values"),
    [
        ('stage = "', {"plan", "mid-year", "final"}),
        ('scheme = "', {"mof-2020", "mof-2021", "hubei"}),
        ('asserts = "', {"all-targets-met"}),
        ('"公园数"\ncategory = "', {"数量", "quantity", "服务对象满意度", "经济成本"}),
        ('rule = "', {"proportional", "bands", "pass-line"}),
        ('direction = "', {"at-least", "at-most", "exactly"}),
    ],
)
def test_values_are_offered(server: Server, after: str, values: set[str]) -> None:
    before, rest = WRITTEN.split(after)
    emptied = before + after + rest[rest.index('"') :]
    assert values <= set(server.open("2020.toml", emptied).offered(after))


def test_what_is_wrong_is_underlined(server: Server) -> None:
    problems = server.open("2020.toml", WRITTEN).problems()
    assert sorted({line for line, _ in problems}) == [5, 7, 13, 17, 18, 22, 23]
    told = dict(reversed(problems))
    assert told[13] == '"bugdet" is not allowed'
    assert '"服务对象满意度"' in told[22]


def test_what_a_key_means_is_shown(server: Server) -> None:
    shown = server.open("2020.toml", WRITTEN).shown("yea")
    assert "The budget year, 1990 to 2100." in shown


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("20??.toml")), ids=lambda path: path.name)
def test_nothing_is_underlined_in_the_examples(server: Server, path: Path) -> None:
    document = server.open(path.name, HEADER + path.read_text(encoding="utf-8"))
    assert document.problems() == []
