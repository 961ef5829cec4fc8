SELECT year, stage, execution_rate AS rate, CASE
  WHEN execution_rate IS NOT NULL THEN NULL
  WHEN budget IS NULL THEN 'budget' WHEN spending IS NULL THEN 'spending' ELSE 'zero' END AS lacks,
  count(*) AS projects
FROM projects GROUP BY ALL ORDER BY ALL
