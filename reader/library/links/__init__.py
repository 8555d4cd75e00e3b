"""Which post a link leads to."""
