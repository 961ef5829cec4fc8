"""Fuzzing of everything that reads what others wrote; README.md says how it is run."""
