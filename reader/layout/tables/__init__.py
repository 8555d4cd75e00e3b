"""Tables at one width: a grid, or records."""
