"""Work beside: other processes, and answers that are not wanted any more."""
