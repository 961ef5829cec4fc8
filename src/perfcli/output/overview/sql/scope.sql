WITH everything AS (SELECT path, unit FROM projects UNION ALL SELECT path, unit FROM findings)
SELECT count(DISTINCT path) AS files, count(DISTINCT unit) AS units,
  (SELECT count(*) FROM projects) AS projects, (SELECT count(*) FROM indicators) AS indicators
FROM everything
