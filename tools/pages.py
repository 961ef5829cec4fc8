"""Write the pages of all checks and scoring rules to docs/, from the source `explain` prints.

Run by `make pages`; a test fails where docs/ says something else.
"""

from __future__ import annotations

from pathlib import Path

from perfcli.checks.registry import checks
from perfcli.core.language import N_, translate, use
from perfcli.output.page import of_check, of_rule
from perfcli.scoring.registry import names, rule

DOCS = Path(__file__).parent.parent / "docs"
NOTES = {"en": "Written by `make pages`.", "zh": "由 `make pages` 生成。"}


def pages() -> dict[Path, str]:
    """Return the files to write, and what they hold."""
    found = {}
    for language, suffix in (("en", ""), ("zh", ".zh-CN")):
        use(language)
        note = f"<!-- {NOTES[language]} -->"
        found[DOCS / f"checks{suffix}.md"] = "\n".join(
            [f"# {translate(N_('Checks'))}", "", note, ""]
            + [of_check(check, level=2) for check in checks()]
        )
        found[DOCS / f"rules{suffix}.md"] = "\n".join(
            [f"# {translate(N_('Scoring rules'))}", "", note, ""]
            + [of_rule(rule(name), level=2) for name in names()]
        )
    use("en")
    return {path: text.rstrip("\n") + "\n" for path, text in found.items()}


def main() -> None:
    """Write the files."""
    for path, text in pages().items():
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
