"""What tests of the machine formats share: files of every kind, and names that would act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from declarations import CLEAN, ERROR, NOT_TOML, WARNING

if TYPE_CHECKING:
    from pathlib import Path

# Lines, ends of CDATA, workflow commands, colours, reversed text, links, characters XML forbids.
HOSTILE_NAME = "x\n::error::y]]>\x1b[31m\u202e[z](1)\u200f\uffff\x00<&\"',%:"
_AS_TOML = "".join(
    f"\\u{ord(each):04x}" if ord(each) < 0x20 or each in '"\\' else each for each in HOSTILE_NAME
)
HOSTILE = WARNING.replace("道路养护", _AS_TOML)
ACCEPTED = f"""\
{WARNING}
[[accept]]
code = "B004"
reason = "已报财政局备案"
"""
# I015 is a note: what is planned is not wrong.
NOTE = f"""\
{CLEAN}
[[projects.indicators]]
name = "改造栋数"
category = "数量"
target = "3栋"
planned = true
weight = 0
"""
FILES = {
    "clean.toml": CLEAN,
    "warning.toml": WARNING,
    "error.toml": ERROR,
    "hostile.toml": HOSTILE,
    "accepted.toml": ACCEPTED,
    "broken.toml": NOT_TOML,
    "empty.toml": "",
    "年度 #1,a%b.toml": ERROR,
}


def write(folder: Path) -> list[str]:
    """Write files of every kind into a folder; return their names and that of a missing one."""
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "gb18030.toml").write_bytes(CLEAN.encode("gb18030"))
    return [*FILES, "gb18030.toml", "missing.toml"]
