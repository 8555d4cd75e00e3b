"""What generators and themes put around an article's text: one habit a module."""
