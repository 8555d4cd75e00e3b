"""Work that is done in threads for a screen, and reports to it."""
