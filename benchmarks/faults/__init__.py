"""Processes are killed while they scan, mark and compact; nothing acknowledged may be lost."""
