"""forms: see docs/architecture.md."""
