SELECT DISTINCT regexp_extract(comment, ' perfcli=(\S+)', 1) AS version
FROM duckdb_tables() WHERE starts_with(comment, 'perfcli.tables=') ORDER BY version
