"""A report as one page for a browser: nothing is loaded, and it works without scripts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2 import Environment

    from perfcli.output.report import Reported

_TEMPLATES = Path(__file__).parent.parent / "report_page"
# Han characters, their radicals and their punctuation: text that is read aloud as Chinese.
_CHINESE = r"[\u2e80-\u2fdf\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"


def render(results: Sequence[Reported]) -> bytes:
    """Return the page of one declaration or several; it knows no forms.

    Raises:
        ModuleNotFoundError: jinja2 is not installed.
    """
    from perfcli.output.report_page.build import page
    from perfcli.output.report_page.labels import labels

    environment = _environment()
    style, script = (
        (_TEMPLATES / name).read_text(encoding="utf-8") for name in ("page.css", "page.js")
    )
    text = environment.get_template("page.html").render(
        page=page(results),
        words=labels(),
        style=_trusted(style),
        script=_trusted(script),
        style_hash=_hash(style),
        script_hash=_hash(script),
    )
    return text.encode()


def _environment() -> Environment:
    import re

    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.tests["chinese"] = re.compile(_CHINESE).search
    return environment


def _trusted(text: str) -> str:
    """Return a file of this package as it stands; it holds no word of a declaration."""
    from markupsafe import Markup

    return Markup(text)  # noqa: S704 - a constant of the program


def _hash(text: str) -> str:
    """Return what the page's security policy names a style or a script by."""
    from base64 import b64encode
    from hashlib import sha256

    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
