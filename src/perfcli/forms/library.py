"""Libraries that only forms need: imported when a form is read, named where one is missing."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from perfcli.core.language import N_, message
from perfcli.source.read import Unreadable

# The name to install, by the name to import.
_PACKAGES = {
    "openpyxl": "openpyxl",
    "python_calamine": "python-calamine",
    "docx": "python-docx",
    "xlsxwriter": "XlsxWriter",
}
MISSING = N_("this kind of file is read with {library}, which is not installed")
INSTALL = N_("install it: `pip install {library}`")


def library(name: str) -> Any:  # noqa: ANN401 - a module that may not be there has no type
    """Return an optional library.

    Raises:
        Unreadable: it is not installed.
    """
    try:
        return import_module(name)
    except ImportError as error:
        package = _PACKAGES[name]
        raise Unreadable(
            message(MISSING, library=package), message(INSTALL, library=package)
        ) from error
