SELECT year, stage, scheme, grade, count(*) FILTER (grade_confident) AS sure, count(*) AS projects
FROM projects WHERE score IS NOT NULL
GROUP BY year, stage, scheme, grade ORDER BY year, stage, scheme, grade IS NULL, min(score) DESC, grade
