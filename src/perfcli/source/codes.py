"""Family D: what can be wrong with the document itself, found while it is read."""

from __future__ import annotations

from perfcli.core.finding import Check, Finding, Page, Severity
from perfcli.core.language import N_, Message

_FORMAT = N_("the declaration, format 1")

_PROJECT = """
[[projects]]
name = "公共服务"
"""
_TWO = """
[[projects]]
id = "{first}"
name = "城市管理"

[[projects]]
id = "{second}"
name = "公共服务"
"""
_ACCEPT = """
[[accept]]
code = "B001"
reason = "已与财政局核对"
"""


def _check(code: str, name: str, severity: Severity, page: Page) -> Check:
    return Check(code, name, severity, "document", page)


DOCUMENT_CHECKS = (
    _check(
        "D001",
        "syntax-error",
        "error",
        Page(
            what=N_("The file is not TOML; the line, the column and the line itself are shown."),
            why=N_("Nothing can be checked in a file that cannot be read."),
            bad="problems = [资金分配有待加强]\n" + _PROJECT,
            good='problems = ["资金分配有待加强"]\n' + _PROJECT,
            document=N_("TOML 1.0"),
        ),
    ),
    _check(
        "D002",
        "unknown-key",
        "error",
        Page(
            what=N_("A key that the format does not have; the closest known key is named."),
            why=N_("A mistyped key would drop its figure without a word."),
            bad=_PROJECT + "budget = { orginal = 100 }\n",
            good=_PROJECT + "budget = { original = 100 }\n",
            document=_FORMAT,
        ),
    ),
    _check(
        "D003",
        "missing-key",
        "error",
        Page(
            what=N_("A key that the format requires is not there."),
            why=N_("Without a name, a year or a category a figure belongs to nothing."),
            bad=_PROJECT + '\n[[projects.indicators]]\nname = "培训人数"\n',
            good=_PROJECT + '\n[[projects.indicators]]\nname = "培训人数"\ncategory = "数量"\n',
            document=_FORMAT,
        ),
    ),
    _check(
        "D004",
        "invalid-value",
        "error",
        Page(
            what=N_(
                "A value of the wrong type, out of range, in a damaged form such as 7,00.0,77, or "
                "one that contradicts the key beside it."
            ),
            why=N_("A figure that cannot be read for sure is shown, never guessed."),
            bad=_PROJECT + "spending = { total = -5 }\n",
            good=_PROJECT + "spending = { total = 5 }\n",
            document=_FORMAT,
        ),
    ),
    _check(
        "D005",
        "unreadable-file",
        "error",
        Page(
            what=N_(
                "The file is missing, is no file, is not UTF-8, is over 16 MiB, is nested deeper "
                "than 32 levels, or holds NaN or infinity."
            ),
            why=N_("perfcli could not look, which is not the same as having found nothing."),
            bad=_PROJECT + "spending = { total = nan }\n",
            good=_PROJECT + "spending = { total = 0 }\n",
            document=_FORMAT,
        ),
    ),
    _check(
        "D006",
        "duplicate-id",
        "error",
        Page(
            what=N_("Two projects, or two indicators of a project, have the same id."),
            why=N_("Years are compared by id; a shared one compares different things."),
            bad=_TWO.format(first="p1", second="p1"),
            good=_TWO.format(first="p1", second="p2"),
            document=_FORMAT,
        ),
    ),
    _check(
        "D007",
        "unknown-reference",
        "error",
        Page(
            what=N_("A scheme, category or code of an accepted finding that does not exist."),
            why=N_("Without its category or its method a row cannot be scored."),
            bad=_PROJECT + '\n[[projects.indicators]]\nname = "培训人数"\ncategory = "quantitty"\n',
            good=_PROJECT + '\n[[projects.indicators]]\nname = "培训人数"\ncategory = "quantity"\n',
            document=_FORMAT,
        ),
    ),
    _check(
        "D008",
        "unused-accept",
        "warning",
        Page(
            what=N_("An accepted finding that is not there any more."),
            why=N_("An old acceptance would hide the next mistake of its kind."),
            bad=_ACCEPT + _PROJECT,
            good="[totals]\nspending = { total = 9 }\n\n"
            + _ACCEPT
            + _PROJECT
            + "spending = { total = 7 }\n",
            document=_FORMAT,
        ),
    ),
)

_BY_CODE = {check.code: check for check in DOCUMENT_CHECKS}


def document_finding(
    code: str, key: tuple[str | int, ...], what: Message, remedy: Message
) -> Finding:
    """Return a finding of family D."""
    check = _BY_CODE[code]
    return Finding(code, check.name, check.severity, what, remedy, key)
