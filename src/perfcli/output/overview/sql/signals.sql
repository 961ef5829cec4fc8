SELECT year, stage, scheme, signal, count(*) AS projects
FROM projects WHERE stage = 'mid-year' GROUP BY ALL ORDER BY ALL
