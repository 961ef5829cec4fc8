"""Which files are read as forms, told by the end of their names."""

from __future__ import annotations

import os

# What a file is in truth is seen when it is opened: many a .xls is a page, or a .xlsx.
SUFFIXES = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".et", ".docx", ".html", ".htm"})


def is_form(path: str) -> bool:
    """Tell whether a file is one that is read as a form."""
    return os.path.splitext(path)[1].lower() in SUFFIXES  # noqa: PTH122 - nothing else of a path
