"""Many files in one run: lists and archives of them, and several processes."""
