"""A report as one page for a browser: nothing is loaded, and it works without scripts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from perfcli.output.web_page import environment, part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from perfcli.output.report import Reported

TEMPLATES = Path(__file__).parent.parent / "report_page"


def render(results: Sequence[Reported]) -> bytes:
    """Return the page of one declaration or several; it knows no forms.

    Raises:
        ModuleNotFoundError: jinja2 is not installed.
    """
    from perfcli.output.report_page.build import page
    from perfcli.output.report_page.labels import labels

    text = (
        environment(TEMPLATES)
        .get_template("page.html")
        .render(
            page=page(results),
            words=labels(),
            style=part(TEMPLATES / "page.css"),
            script=part(TEMPLATES / "page.js"),
        )
    )
    return text.encode()
