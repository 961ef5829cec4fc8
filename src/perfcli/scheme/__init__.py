"""scheme: see docs/architecture.md."""
