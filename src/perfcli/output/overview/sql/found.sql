SELECT coalesce(unit, path) AS who, unit IS NOT NULL AS named, year, code, count(*) AS times
FROM findings WHERE accepted IS NULL
GROUP BY ALL ORDER BY who, named, year, times DESC, code
