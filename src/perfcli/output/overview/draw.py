"""The overview as one file for a browser: nothing is loaded, and it can be read without scripts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from perfcli.core.language import message
from perfcli.output.json_text import dumps
from perfcli.output.overview.build import page as built
from perfcli.output.overview.labels import ONLY_FIRST, labels, project_columns
from perfcli.output.report.html import TEMPLATES
from perfcli.output.web_page import data, environment, part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from perfcli.output.overview.facts import Facts

_OWN = Path(__file__).parent
# So many units stand on the page for those who have no scripts.
FIRST = 100


def render(facts: Facts, pages: Mapping[str, str]) -> bytes:
    """Return the page; `pages` says for each path where the page of its unit is.

    Raises:
        ModuleNotFoundError: jinja2 is not installed.
    """
    drawing = environment(_OWN, TEMPLATES).get_template("overview.html")
    page, words = built(facts, pages), labels()
    held = {
        "columns": project_columns(),
        "codes": page.found_codes,
        "words": words,
        "units": page.units,
    }
    text = drawing.render(
        page=page,
        words=words,
        first=FIRST,
        only_first=str(message(ONLY_FIRST, count=FIRST, total=len(page.units))),
        data=data(dumps(held, indent=None)),
        details=data("\n".join(dumps(each, indent=None) for each in page.details)),
        style=part(TEMPLATES / "page.css", _OWN / "overview.css"),
        script=part(_OWN / "overview.js"),
    )
    return text.encode()
