"""What pages for a browser are made with: templates that escape, and a policy by hashes."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from jinja2 import Environment

# Han characters, their radicals and their punctuation: text that is read aloud as Chinese.
_CHINESE = r"[\u2e80-\u2fdf\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"


class Part(NamedTuple):
    """A style or a script as it stands on the page, and what the page's policy names it by."""

    text: str
    hash: str


def environment(*folders: Path) -> Environment:
    """Return what draws the templates in these folders.

    Raises:
        ModuleNotFoundError: jinja2 is not installed.
    """
    import jinja2

    return _made(jinja2.Environment, folders)


@lru_cache(maxsize=4)
def _made(kind: type[Environment], folders: tuple[Path, ...]) -> Environment:
    """Return it made once, for thousands of pages are drawn in one run."""
    import re

    from jinja2 import FileSystemLoader, StrictUndefined

    made = kind(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.tests["chinese"] = re.compile(_CHINESE).search
    return made


def part(*paths: Path) -> Part:
    """Return files of this package as one style or script; they hold no word of a declaration."""
    from base64 import b64encode
    from hashlib import sha256

    text = "".join(path.read_text(encoding="utf-8") for path in paths)
    digest = b64encode(sha256(text.encode()).digest()).decode()
    return Part(trusted(text), f"sha256-{digest}")


def trusted(text: str) -> str:
    """Return a text that is put on a page as it stands, because it is none of a declaration's."""
    from markupsafe import Markup

    return Markup(text)  # noqa: S704 - a constant of the program, or escaped by whoever made it


def data(text: str) -> str:
    """Return JSON to stand in a `script` element, which no character of it can end."""
    for character in "&<>\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return trusted(text)
