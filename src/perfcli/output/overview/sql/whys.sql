SELECT year, stage, scheme, min(why) AS why, count(*) AS projects
FROM projects WHERE score IS NULL
GROUP BY year, stage, scheme, regexp_replace(why, '[0-9]+([.][0-9]+)?', '0', 'g')
ORDER BY year, stage, scheme, projects DESC, why
