SELECT code, any_value(name) AS name, severity,
  count(*) FILTER (accepted IS NULL) AS found, count(accepted) AS accepted,
  count(DISTINCT coalesce(unit, path)) FILTER (accepted IS NULL) AS units,
  count(DISTINCT path) FILTER (accepted IS NULL) AS files,
  arg_min(message, row(path, coalesce(line, 0), message)) FILTER (accepted IS NULL) AS sample
FROM findings GROUP BY code, severity ORDER BY list_position(['error', 'warning', 'info'], severity), found DESC, code
