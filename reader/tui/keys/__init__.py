"""Keys: what they are called, which actions they do, how they come to these."""
