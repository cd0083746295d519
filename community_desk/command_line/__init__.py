"""The command line: for administrators, scripts and trials; grouped by the office's own words."""
