"""Compile the message catalogues while the package is built; put the examples into a wheel."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# What `perfcli demo` shows; in a source tree it finds them where they are.
EXAMPLES = ("2019.toml", "2020.toml", "2020-report.txt")


class CompileCatalogues(BuildHookInterface[Any]):
    """Write a `.mo` file beside every `.po` file under src/perfcli/locale."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before the files of the wheel are collected."""
        if self.target_name == "wheel" and version != "editable":
            build_data["force_include"] |= {
                str(Path(self.root, "examples", name)): f"perfcli/examples/{name}"
                for name in EXAMPLES
            }
        for source in sorted(Path(self.root, "src/perfcli/locale").rglob("*.po")):
            with source.open("rb") as file:
                catalogue = read_po(file)
            with source.with_suffix(".mo").open("wb") as file:
                write_mo(file, catalogue)
