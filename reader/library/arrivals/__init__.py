"""What is remembered of posts as they arrive, by the rules of the configuration."""
