SELECT path, string_agg(DISTINCT scheme, ', ' ORDER BY scheme) AS schemes
FROM projects GROUP BY path, project_number HAVING count(*) > 1
ORDER BY path, project_number LIMIT 1
