"""What one does on a page: search it, follow its links, copy from it, go back."""
