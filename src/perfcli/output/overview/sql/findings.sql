WITH open AS (
  SELECT *, coalesce(unit, path) AS who, unit IS NOT NULL AS named,
    list_position(['error', 'warning', 'info'], severity) AS rank
  FROM findings WHERE accepted IS NULL
), placed AS (
  SELECT *, row_number() OVER (PARTITION BY who, named, year
    ORDER BY rank, path, line, "column", code, message) AS turn
  FROM open
)
SELECT who, named, year, path, project, code, severity, message, line, cell
FROM placed WHERE turn <= 10 ORDER BY who, named, year, turn
