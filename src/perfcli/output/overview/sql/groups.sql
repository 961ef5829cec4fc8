SELECT year, stage, scheme, count(*) AS projects FROM projects
GROUP BY ALL ORDER BY year DESC, stage, projects DESC, scheme
