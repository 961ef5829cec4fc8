"""What mkdocs does not do by itself for the site: generated pages, one search index a language.

A page with a line such as `<!-- generated: keys -->` gets what `docs_reference.py` makes of the
code. `mkdocs.yml` names this file as a hook.
"""

from __future__ import annotations

import json
import os
import posixpath
import re
import shutil
import subprocess
import sys
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.plugins import event_priority

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

ROOT = Path(__file__).parent.parent
GENERATED = re.compile(r"^<!-- generated: (\w+) -->$", re.MULTILINE)
# A link to a file of the repository that is no page, such as an example.
OUTSIDE = re.compile(r"\[([^\]]+)\]\(\.\./([^)#\s]+)\)")
ONLY_ENGLISH = (
    '<div class="admonition note"><p class="admonition-title">本页目前只有英文</p>'
    "<p>命令、键和提示信息的中文说明见“查阅”各页。</p></div>\n\n"
)
OFFERED: set[str] = set()


@lru_cache(maxsize=2)
def generated(language: str) -> dict[str, str]:
    """Return the generated pages in a language."""
    made = subprocess.run(  # noqa: S603 - a script of our own
        [sys.executable, str(ROOT / "tools" / "docs_reference.py"), language],
        check=True,
        stdout=subprocess.PIPE,
        env={**os.environ, "COLUMNS": "100", "PYTHONUTF8": "1"},
    )
    pages: dict[str, str] = json.loads(made.stdout)
    return pages


def on_config(config: MkDocsConfig) -> None:
    """Add to the last section the pages that the navigation does not name."""
    named = set(re.findall(r"[\w-]+\.md", json.dumps(config.nav)))
    pages = sorted(path.name for path in Path(config.docs_dir).glob("*.md"))
    missing = [name for name in pages if name not in named and name.count(".") == 1]
    next(iter(config.nav[-1].values())).extend(missing)


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Fill in what is generated, say what is not translated, and lead links out of docs/."""
    language = current(config)
    if language != "en" and page.file.locale == "en":
        head, _, rest = markdown.partition("\n\n")
        markdown = f"{head}\n\n{ONLY_ENGLISH}{rest}"
    markdown = GENERATED.sub(lambda found: generated(language[:2])[found[1]], markdown)
    return OUTSIDE.sub(lambda found: _offered(found, page.url), markdown)


def _offered(found: re.Match[str], url: str) -> str:
    text, path = found.groups()
    if not (ROOT / path).is_file():
        return text
    OFFERED.add(path)
    return f'<a href="{posixpath.relpath(f"files/{path}", posixpath.dirname(url))}">{text}</a>'


def on_page_context(
    context: dict[str, Any], *, page: Page, config: MkDocsConfig, **_: object
) -> Any:  # noqa: ANN401
    """Let the links between the languages work from a disk as well."""
    del page
    for each in config.extra.get("alternate", ()):
        each["link"] = each["link"].lstrip("/")
    return context


def on_post_page(output: str, *, page: Page, config: MkDocsConfig) -> str:
    """Let a page look for the search index of its own language."""
    if current(config) == "en":
        return output
    root = posixpath.relpath(current(config), posixpath.dirname(page.url))
    return re.sub(r'("base":\s*)"[^"]*"', rf'\1"{root}"', output, count=1)


@event_priority(-200)
def on_post_build(*, config: MkDocsConfig) -> None:
    """Write the search index of each language, and the files that pages offer."""
    languages = config.plugins["i18n"]
    if languages.building:
        return
    site = Path(config.site_dir)
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    others = tuple(f"{each}/" for each in languages.build_languages if each != "en")
    for prefix in ("", *others):
        mine = [
            {**each, "location": each["location"].removeprefix(prefix)}
            for each in index["docs"]
            if each["location"].startswith(prefix or others) == bool(prefix)
        ]
        settings = {**index["config"], "lang": [prefix[:2] or "en"]}
        _write_index(site / prefix / "search", {"config": settings, "docs": mine})
    for path in sorted(OFFERED):
        target = site / "files" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / path, target)


def _write_index(folder: Path, index: dict[str, Any]) -> None:
    text = json.dumps(index, ensure_ascii=False)
    folder.mkdir(exist_ok=True)
    (folder / "search_index.json").write_text(text, encoding="utf-8")
    # What a page reads that was opened from a disk.
    (folder / "search_index.js").write_text(f"var __index = {text}", encoding="utf-8")


def current(config: MkDocsConfig) -> str:
    """Return the language that is being built."""
    language: str = config.plugins["i18n"].current_language or "en"
    return language
