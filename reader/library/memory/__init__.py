"""What is remembered about posts: marked, taken back, merged, exchanged."""
