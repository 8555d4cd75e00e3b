"""The terminal: what it is asked, who else may have it, which colours it has."""
