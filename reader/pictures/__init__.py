"""Pictures as a terminal can show them: what is known of a file, and its pixels as cells."""
