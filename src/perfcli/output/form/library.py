"""Libraries that only some kinds of report need, named where one is missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from perfcli.core.language import N_, message

# The name to install, by the name to import.
_PACKAGES = {"xlsxwriter": "XlsxWriter", "docx": "python-docx"}


class MissingLibrary(Exception):  # noqa: N818 - it says what is the matter
    """A library is not installed: `message` says which, `help` how to get it."""

    def __init__(self, package: str) -> None:
        self.message = message(
            N_("this kind of file is written with {library}, which is not installed"),
            library=package,
        )
        self.help = message(N_("install it: `pip install {library}`"), library=package)
        super().__init__(str(self.message))


def library(name: str) -> Any:  # noqa: ANN401 - a module that may not be there has no type
    """Return an optional library.

    Raises:
        MissingLibrary: it is not installed.
    """
    try:
        return import_module(name)
    except ImportError as error:
        raise MissingLibrary(_PACKAGES[name]) from error
