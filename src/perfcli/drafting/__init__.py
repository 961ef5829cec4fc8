"""drafting: from a narrative report to a draft declaration; see docs/draft.md."""
