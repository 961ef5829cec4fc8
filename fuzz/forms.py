"""Target: a filled form, imported to a declaration that loads."""

from __future__ import annotations

import sys
from importlib.util import module_from_spec, spec_from_file_location
from typing import TYPE_CHECKING, Any

from fuzz.containers import MARKUP, as_input, packed, parts_of, unpacked
from fuzz.target import ROOT, Target, check_controls, check_refusal
from perfcli.core.language import LANGUAGES, use
from perfcli.forms.find import imported
from perfcli.forms.load import sheets
from perfcli.output.findings import writer
from perfcli.output.findings.report import FileReport
from perfcli.pipeline import check
from perfcli.source.load import load_data, load_text
from perfcli.source.read import Unreadable
from perfcli.source.toml_text import written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from perfcli.forms.find import Imported
    from perfcli.pipeline import Checked

_RAW = "=== raw\n"
# A published table for each layout that the tests print.
_PRINTED = {
    "zhongjiang-shuili-2022": "layout_b",
    "yongde-mingling-2022": "layout_c",
    "changjiang-jinbu-2020": "layout_d",
    "liangping-linye-2022": "layout_e",
    "chengan-bailao-2020": "layout_f",
}


def test(data: bytes) -> None:
    """Import a form, write the declaration, and load that: it says the same.

    An input is a page, or the parts of a workbook or a letter, or behind `=== raw` any bytes.
    """
    use(LANGUAGES[len(data) % 2])
    try:
        found = imported(sheets(_form(data)), "2020自评表")
    except Unreadable as refused:
        check_refusal(refused)
        return
    if found is not None:
        _check(found)


def _form(data: bytes) -> bytes:
    if data.startswith(_RAW.encode()):
        return data[len(_RAW) :]
    parts = parts_of(data.decode("utf-8", "replace"))
    return packed(parts) if len(parts) > 1 else data


def _check(found: Imported) -> None:
    loaded = load_data(found.data, "2020自评表.xlsx", cells=found.cells)
    for each in loaded.findings:
        assert each.place is not None, each
    for left in found.unplaced:
        assert left.place.cell
        assert str(left.why)
    _print(check(loaded))
    text = written(found.data, {key: str(each) for key, each in found.remarks.items()})
    check_controls(text, "toml")
    again = load_text(text, "2020.toml")
    assert not again.unreadable, [str(each.message) for each in again.findings]
    # The same is said of the text as of the form, apart from where it stands.
    said, said_again = (
        sorted((each.code, str(each.message)) for each in of.findings) for of in (loaded, again)
    )
    assert said == said_again, (said, said_again)
    assert (loaded.declaration is None) == (again.declaration is None)


def _print(checked: Checked) -> None:
    said = FileReport(checked.path, None, checked.findings, checked.unreadable)
    check_controls(writer("text").file(said), "findings")


def seeds() -> Iterator[bytes]:
    """Yield the forms of the examples, and published tables laid out as they were printed."""
    for path in sorted((ROOT / "examples" / "forms").glob("*.xlsx")):
        yield as_input(unpacked(path.read_bytes()))
    build = _layouts()
    for name, layout in _PRINTED.items():
        rows = getattr(build, layout)(build.published(name))
        yield build.page(rows).encode()
    yield as_input(unpacked(build.letter(rows)))
    yield as_input(unpacked(build.workbook(rows)))


def _layouts() -> Any:  # noqa: ANN401 - a module
    """Return what the tests lay tables out with."""
    spec = spec_from_file_location("fuzz.layouts", ROOT / "tests" / "forms" / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules["fuzz.layouts"] = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TARGET = Target(
    test,
    seeds,
    words=("markup", "values"),
    tables=("forms/words.toml", "values/units.toml", "values/words.toml"),
    longest=40_000,
    language=MARKUP,
)
