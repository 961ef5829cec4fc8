"""Many documents into many files, through `import` and `draft`."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from forms import build
from perfcli.batch.item import Item, unreadable
from perfcli.cli import drafted, importing
from perfcli.cli.converting import in_the_way, is_folder
from perfcli.core.language import message

REPORT = "2020年度道路维修项目绩效自评报告\n维修道路4500余米，居民满意度98.3%。支出7,00.0,77元。\n"
ROWS: list[build.Row] = [
    ["项目名称", "培训"],
    ["三级指标", "二级指标", "年度指标值", "实际完成值"],
    ["培训人数", "数量指标", "≥100人", "90人"],
]
WAYS = (
    ("import", ".html", build.page(ROWS)),
    ("draft", ".txt", REPORT),
)
way = pytest.mark.parametrize(("command", "suffix", "text"), WAYS, ids=["import", "draft"])


@pytest.fixture
def many(folder: Path) -> Path:
    for _, suffix, text in WAYS:
        place = folder / suffix[1:]
        place.mkdir()
        for number in range(6):
            (place / f"{number}{suffix}").write_text(text, encoding="utf-8")
        (place / f"3{suffix}").write_bytes(b"\0\xff" * 40)
    return folder


def written(folder: str = "out") -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(Path(folder).rglob("*"))
        if path.is_file()
    }


@way
def test_one_broken_file_stops_nothing(
    perfcli, many: Path, command: str, suffix: str, text: str
) -> None:
    assert many
    assert text
    one = perfcli(command, suffix[1:], "-o", "out", "--jobs", "1")
    lines = one.out.splitlines()
    assert one.status == 2
    assert len(lines) == 9
    assert [line.split()[0] for line in lines[1:7]] == [
        f"{suffix[1:]}/{number}{suffix}" for number in range(6)
    ]
    assert lines[-1] == "6 files: 5 written, 1 refused"
    assert [*written()] == [f"{number}.toml" for number in (0, 1, 2, 4, 5)]
    two = perfcli(command, suffix[1:], "-o", "two", "--jobs", "2")
    assert two.out.replace("two/", "out/") == one.out
    assert two.err == one.err
    assert written("two") == written()


@way
def test_nothing_is_written_over_without_force(
    perfcli, many: Path, command: str, suffix: str, text: str
) -> None:
    assert text
    (many / "out").mkdir()
    (many / "out" / "1.toml").write_text("mine", encoding="utf-8")
    (many / "out" / "2.toml").symlink_to("nothing")
    ran = perfcli(command, suffix[1:], "-o", "out/")
    assert ran.out.splitlines()[-1] == "6 files: 3 written, 3 refused"
    assert f"{Path('out', '1.toml')} is there already" in ran.out
    assert (many / "out" / "1.toml").read_text(encoding="utf-8") == "mine"
    ran = perfcli(command, suffix[1:], "-o", "out/", "--force")
    assert ran.out.splitlines()[-1] == "6 files: 5 written, 1 refused"
    assert (many / "out" / "1.toml").read_text(encoding="utf-8") != "mine"


@way
def test_lists_and_archives(perfcli, many: Path, command: str, suffix: str, text: str) -> None:
    (many / "list").write_text(f"{suffix[1:]}/0{suffix}\ngone{suffix}\n", encoding="utf-8")
    with zipfile.ZipFile("a.zip", "w") as archive:
        archive.writestr(f"../区/a{suffix}", text)
        archive.writestr(f"b{suffix}", b"\0\xff" * 40)
    ran = perfcli(command, "a.zip", "--files-from", "list", "-o", "out")
    assert ran.status == 2
    assert ran.out.splitlines()[-1] == "4 files: 2 written, 2 refused"
    assert [*written()] == [f"{suffix[1:]}/0.toml", "区/a.toml"]
    assert not (many.parent / "区").exists()


@way
def test_one_from_standard_input(perfcli, many: Path, command: str, suffix: str, text: str) -> None:
    assert many
    ran = perfcli(command, "-", stdin=text.encode())
    assert "format = 1" in ran.out
    ran = perfcli(command, "-", f"{suffix[1:]}/0{suffix}", "-o", "out", stdin=text.encode())
    assert [*written()] == ["0.toml", "stdin.toml"]
    if command == "draft":
        assert 'path = "' not in written()["stdin.toml"]


@pytest.mark.parametrize("command", ["import", "draft"])
@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "FILES... is missing"),
        (["a", "b"], "several files need a folder to be written into"),
        (["--files-from", "list"], "several files need a folder to be written into"),
        (["a", "b", "-o", "out", "--jobs", "0"], "--jobs takes a number from 1 to 256"),
    ],
)
def test_what_cannot_be_meant(perfcli, command: str, arguments: list[str], words: str) -> None:
    ran = perfcli(command, *arguments)
    assert (ran.status, ran.out) == (2, "")
    assert words in ran.err


@way
def test_a_failure_of_the_program_costs_one_file(
    perfcli, many: Path, monkeypatch: pytest.MonkeyPatch, command: str, suffix: str, text: str
) -> None:
    assert many
    assert text
    module = {"import": importing, "draft": drafted}[command]
    real = module.in_the_way

    def fail(item: Item, *, force: bool) -> object:
        if "4" in item.path:
            raise ZeroDivisionError
        return real(item, force=force)

    monkeypatch.setattr(module, "in_the_way", fail)
    ran = perfcli(command, suffix[1:], "-o", "out")
    assert "perfcli failed over this file: ZeroDivisionError" in ran.out
    assert ran.out.splitlines()[-1] == "6 files: 4 written, 2 refused"


@way
def test_interrupted_in_the_middle(
    perfcli, many: Path, monkeypatch: pytest.MonkeyPatch, command: str, suffix: str, text: str
) -> None:
    assert many
    assert text
    module = {"import": importing, "draft": drafted}[command]
    real = module.in_the_way

    def interrupt(item: Item, *, force: bool) -> object:
        if "2" in item.path:
            raise KeyboardInterrupt
        return real(item, force=force)

    monkeypatch.setattr(module, "in_the_way", interrupt)
    ran = perfcli(command, suffix[1:], "-o", "out")
    assert ran.status == 2
    assert "interrupted after 2 files; what was written is complete up to" in ran.err
    assert ran.out.splitlines()[-1] == "2 files: 2 written, 0 refused"
    assert [*written()] == ["0.toml", "1.toml"]


def test_a_draft_names_its_source_from_where_it_is(perfcli, many: Path) -> None:
    assert many
    perfcli("draft", "txt", "-o", "txt")
    assert 'path = "0.txt"' in Path("txt/0.toml").read_text(encoding="utf-8")
    ran = perfcli("draft", "txt/0.txt", "txt/1.txt", "-o", "json", "--format", "json")
    assert ran.out.splitlines()[1].split() == ["txt/0.txt", "json/0.json", "2", "1"]
    assert ran.err.count("7,00.0,77") >= 2


def test_ids_from_an_earlier_year_in_every_process(perfcli, many: Path) -> None:
    assert many
    perfcli("import", "html/0.html", "--year", "2020", "--unit", "局", "-o", "old.toml")
    text = Path("old.toml").read_text(encoding="utf-8")
    Path("old.toml").write_text(text.replace('"p1"', '"meals"'), encoding="utf-8")
    perfcli("import", "html", "-o", "out", "--ids-from", "old.toml", "--jobs", "2")
    assert all('id = "meals"' in each for each in written().values())


def test_what_is_in_the_way(folder: Path) -> None:
    (folder / "a.toml").touch()
    itself = in_the_way(Item("a.toml", target=os.path.join(".", "a.toml")), force=True)  # noqa: PTH118
    assert itself is not None
    assert itself.remark == "it would be written over itself"
    assert in_the_way(Item("a.toml", b"", target="a.toml"), force=True) is None
    assert in_the_way(Item("b", target="c.toml"), force=False) is None
    fault = in_the_way(unreadable("b", message("locked"), message("open it")), force=True)
    assert fault is not None
    assert fault.remark == "locked"


def test_what_is_meant_for_a_folder(folder: Path) -> None:
    (folder / "there").mkdir()
    assert [is_folder(each) for each in (None, "there", "new", "new/", "new\\")] == [
        False,
        True,
        False,
        True,
        True,
    ]
