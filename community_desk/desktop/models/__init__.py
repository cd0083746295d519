"""Table models over SQL: they ask for pages and never sort themselves."""
