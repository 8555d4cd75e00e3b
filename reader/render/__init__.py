"""Lines into one kind of output: plain text, ANSI."""
