"""Sound declarations made up by hypothesis, and defects to plant in them: one module a family."""
