"""The page of a report: what it says, as a value, and the templates that draw it."""
