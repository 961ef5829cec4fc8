"""form: official forms, filled in as tables of cells; see docs/forms.md."""
