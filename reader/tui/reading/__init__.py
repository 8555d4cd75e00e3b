"""What one does on a page: have a post on it, search it, choose and copy, run errands for it."""
