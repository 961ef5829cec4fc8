SELECT year, stage, basis, sum(budget_yuan) AS budget, sum(spending_yuan) AS spending,
  count(*) AS projects
FROM projects
WHERE execution_rate IS NOT NULL AND budget_yuan IS NOT NULL AND spending_yuan IS NOT NULL
GROUP BY year, stage, basis ORDER BY year, stage, basis
