"""The office folder: its key, its file, its staff, its audit trail and its backups."""
