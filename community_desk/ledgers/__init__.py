"""Books of the office: what they ask for, the entries in them, what the registry fills in."""
