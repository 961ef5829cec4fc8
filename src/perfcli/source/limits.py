"""What a file may at most be: beyond it no declaration is meant, and nobody should have to wait."""

from __future__ import annotations

MAX_BYTES = 16 * 1024 * 1024
MAX_DEPTH = 32  # tables and arrays inside one another
MAX_DIGITS = 4300  # what Python itself turns into an integer; far beyond any figure of a budget
