SELECT path, unit, code, message, count(*) OVER () AS total
FROM findings WHERE path NOT IN (SELECT path FROM projects)
QUALIFY row_number() OVER (PARTITION BY path
  ORDER BY list_position(['error', 'warning', 'info'], severity), line, code, message) = 1
ORDER BY path LIMIT 50
