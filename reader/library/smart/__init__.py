"""Smart groups and saved searches: what stands before the groups of a library."""
