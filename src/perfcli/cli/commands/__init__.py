"""One module per command: `main`, `HELP` and `EXAMPLE`."""
