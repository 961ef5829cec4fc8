SELECT unit AS who, year, path, scheme, stage, project_number AS number, project, currency, budget,
  spending, execution_rate AS rate, score, score_low AS low, score_high AS high, coverage, weights,
  grade, grade_confident AS sure, why
FROM projects ORDER BY unit, year, path, project_number
