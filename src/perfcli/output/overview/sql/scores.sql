SELECT year, stage, scheme, score, grade_confident AS sure, count(*) AS projects
FROM projects WHERE score IS NOT NULL GROUP BY ALL ORDER BY ALL
