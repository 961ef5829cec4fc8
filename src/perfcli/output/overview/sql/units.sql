WITH known AS (
  SELECT *, budget_yuan IS NOT NULL AND spending_yuan IS NOT NULL AS paired,
    execution_rate IS NOT NULL AND paired AS rated,
    stage = 'final' AND weights <> 'none' AS judged FROM projects
), rows AS (
  SELECT coalesce(unit, path) AS who, unit IS NOT NULL AS named, year, count(*) AS projects,
    sum(full_marks - scored_weight) FILTER (judged) AS unjudged,
    sum(full_marks) FILTER (judged) AS marks,
    sum(greatest(spending_yuan - budget_yuan, 0)) FILTER (paired) AS overspent,
    sum(budget_yuan) FILTER (rated) AS budget, sum(spending_yuan) FILTER (rated) AS spending,
    count(DISTINCT row(basis, stage)) FILTER (rated) AS bases,
    min(score) AS lowest, max(score) AS highest, count(score) AS scored
  FROM known GROUP BY ALL
  UNION ALL BY NAME
  SELECT coalesce(unit, path) AS who, unit IS NOT NULL AS named, year,
    count(*) FILTER (severity = 'error') AS errors,
    count(*) FILTER (severity = 'warning') AS warnings, count(*) FILTER (severity = 'info') AS notes
  FROM findings WHERE accepted IS NULL GROUP BY ALL
)
SELECT who, named, year, coalesce(sum(projects), 0) AS projects,
  coalesce(sum(errors), 0) AS errors, coalesce(sum(warnings), 0) AS warnings,
  coalesce(sum(notes), 0) AS notes, max(unjudged) AS unjudged, max(marks) AS marks,
  max(overspent) AS overspent, max(budget) AS budget, max(spending) AS spending,
  coalesce(max(bases), 0) AS bases, max(lowest) AS lowest, max(highest) AS highest,
  coalesce(max(scored), 0) AS scored
FROM rows GROUP BY who, named, year ORDER BY who, named, year
