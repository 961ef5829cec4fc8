"""starting: see docs/architecture.md."""
