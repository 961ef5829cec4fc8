"""The page of a whole district: what was found in many files, from the tables of a run."""
