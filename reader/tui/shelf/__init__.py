"""The rows of the library pane as values: groups, posts, what is picked."""
