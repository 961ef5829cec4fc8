"""Count what is wrong in the published tables under tests/published/, and what perfcli finds.

    python benchmarks/published.py [--lang en|zh] [--markdown]
    python benchmarks/published.py --update README.md README.zh-CN.md

Counts only: no office is named. `--update` writes the tables between the markers
`<!-- published -->` and `<!-- /published -->` of each file, in Chinese where the name says so.
Exit status 1 if a contradiction is neither found, explained nor said to be undecidable, or if a
finding is there that the expectations do not have, or the other way round; 2 if a file cannot be
updated.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import tomli

from perfcli.core.text import width

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
from published_tables import declaration, expected, found, is_found, judged, names

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS = tomli.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
START, END = "<!-- published -->\n", "<!-- /published -->"
MOST_FREQUENT = 8

Cells = list[tuple[str, ...]]


class Kind(NamedTuple):
    """One check, how often it found something, and in how many tables."""

    code: str
    is_error: bool
    findings: int
    tables: int


class Summary(NamedTuple):
    """What there is to count: by the names of `counts` in published.toml, and by check."""

    counts: dict[str, int]
    kinds: list[Kind]

    @property
    def holds(self) -> bool:
        """Tell whether everything is accounted for."""
        return not self.counts["unexplained"] and not self.counts["unexpected"]


def summary() -> Summary:
    """Return the counts over all tables."""
    counts = dict.fromkeys(WORDS["counts"]["en"], 0)
    findings: Counter[str] = Counter()
    tables: Counter[str] = Counter()
    errors: set[str] = set()
    for name in names():
        checked, wanted, written = judged(name), expected(name), declaration(name)
        seen = found(checked)
        codes = [code for code, _ in seen]
        findings.update(codes)
        tables.update(set(codes))
        errors.update(each.code for each in checked.findings if each.severity == "error")
        counts["tables"] += 1
        counts["excerpts"] += written["source"].get("excerpt", False)
        counts["rows"] += sum(len(each.get("indicators", [])) for each in written["projects"])
        counts["findings"] += len(seen)
        counts["unexpected"] += _unlike(seen, wanted["findings"])
        for each in wanted.get("contradictions", []):
            counts["noted"] += 1
            counts[_settled(each, seen)] += 1
    kinds = [Kind(code, code in errors, findings[code], tables[code]) for code in findings]
    return Summary(counts, sorted(kinds, key=lambda kind: (-kind.findings, kind.code)))


def _unlike(seen: list[tuple[str, str]], wanted: list[dict[str, Any]]) -> int:
    had, due = Counter(seen), Counter((each["code"], each["key"]) for each in wanted)
    return (had - due).total() + (due - had).total()


def _settled(contradiction: dict[str, Any], seen: list[tuple[str, str]]) -> str:
    """Return how a contradiction was settled, as a name of `counts`."""
    if is_found(contradiction, seen):
        return "found"
    if "explained" in contradiction:
        return f"by_{contradiction['by']}"
    return "undecidable" if "undecidable" in contradiction else "unexplained"


def _count_rows(counted: Summary, lang: str) -> Cells:
    return [(label, str(counted.counts[key])) for key, label in WORDS["counts"][lang].items()]


def _kind_rows(counted: Summary, lang: str) -> Cells:
    """Return the errors and the most frequent of the other checks; the rest as one row."""
    errors = [kind for kind in counted.kinds if kind.is_error]
    milder = sorted(
        (kind for kind in counted.kinds if not kind.is_error),
        key=lambda kind: (-kind.tables, -kind.findings, kind.code),
    )
    rest = milder[MOST_FREQUENT:]
    return [
        *(
            (WORDS["kind"][kind.code][lang], kind.code, str(kind.findings), str(kind.tables))
            for kind in (*errors, *milder[:MOST_FREQUENT])
        ),
        (
            WORDS["others"][lang].format(count=len(rest)),
            "",
            str(sum(kind.findings for kind in rest)),
            "",
        ),
    ]


def _families(counted: Summary, lang: str) -> str:
    totals: Counter[str] = Counter()
    for kind in counted.kinds:
        totals[kind.code[0]] += kind.findings
    said = [
        f"{words[lang]} {totals[letter]}"
        for letter, words in WORDS["family"].items()
        if totals[letter]
    ]
    sentence: str = WORDS["families"][lang]
    return sentence.format(families=WORDS["families"]["separator"][lang].join(said))


def _blocks(counted: Summary, lang: str) -> tuple[Cells, str, Cells]:
    """Return what is counted, the sentences below it, and what is wrong; tables with heads."""
    heads = WORDS["heads"][lang]
    space = "" if lang == "zh" else " "
    return (
        [tuple(heads["counts"]), *_count_rows(counted, lang)],
        _families(counted, lang) + space + WORDS["note"][lang],
        [tuple(heads["kinds"]), *_kind_rows(counted, lang)],
    )


def markdown(counted: Summary, lang: str) -> str:
    """Return the summary as two Markdown tables with sentences between."""
    counts, sentences, kinds = _blocks(counted, lang)
    lines = [*_markdown_rows(counts), "", sentences, "", *_markdown_rows(kinds)]
    return "\n".join(lines) + "\n"


def _markdown_rows(rows: Cells) -> Iterator[str]:
    """Yield a table whose first column holds words, and the last two at most figures."""
    words = max(1, len(rows[0]) - 2)
    for place, row in enumerate(rows):
        yield f"| {' | '.join(row)} |"
        if not place:
            yield f"|{'---|' * words}{'---:|' * (len(row) - words)}"


def text(counted: Summary, lang: str) -> str:
    """Return the summary as it is printed."""
    counts, sentences, kinds = _blocks(counted, lang)
    return "\n".join([*_columns(counts), "", sentences, "", *_columns(kinds)]) + "\n"


def _columns(rows: Cells) -> Iterator[str]:
    """Yield rows as columns: the first to the left, the others to the right."""
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    for first, *others in rows:
        cells = [
            " " * (most - width(cell)) + cell for most, cell in zip(widths[1:], others, strict=True)
        ]
        yield "  ".join([first + " " * (widths[0] - width(first)), *cells]).rstrip()


def update(path: Path, counted: Summary) -> None:
    """Write the summary between the markers of a file.

    Raises:
        ValueError: the file has no markers.
    """
    written = path.read_text("utf-8")
    before, start, after = written.partition(START)
    _, end, rest = after.partition(END)
    if not start or not end:
        raise ValueError(f"{path} has no lines {START.strip()} and {END}")
    lang = "zh" if "zh" in path.name else "en"
    written = f"{before}{START}{markdown(counted, lang)}{END}{rest}"
    path.write_text(written, "utf-8", newline="\n")


def main() -> int:
    """Print or write the summary and return the exit status."""
    parser = argparse.ArgumentParser(description="Count what is wrong in published tables.")
    parser.add_argument("--lang", choices=["en", "zh"], default="en")
    parser.add_argument("--markdown", action="store_true", help="as Markdown tables")
    parser.add_argument("--update", nargs="+", type=Path, default=[], metavar="FILE")
    options = parser.parse_args()
    counted = summary()
    try:
        for path in options.update:
            update(path, counted)
    except (OSError, ValueError) as wrong:
        parser.error(str(wrong))
    if not options.update:
        form = markdown if options.markdown else text
        sys.stdout.buffer.write(form(counted, options.lang).encode())
    return 0 if counted.holds else 1


if __name__ == "__main__":
    sys.exit(main())
