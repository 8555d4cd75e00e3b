"""Which file is which post: an id is given once and stays."""
