"""Results as three tables that databases and spreadsheets read: projects, indicators, findings."""
