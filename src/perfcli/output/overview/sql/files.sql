SELECT coalesce(unit, path) AS who, unit IS NOT NULL AS named, year, path, max(scheme) AS scheme
FROM (
  SELECT unit, year, path, scheme FROM projects
  UNION ALL
  SELECT unit, year, path, NULL FROM findings WHERE path NOT IN (SELECT path FROM projects)
)
GROUP BY ALL ORDER BY who, named, year, path
