"""The files of SQLite: their tables, connections to them, how values lie in rows."""
