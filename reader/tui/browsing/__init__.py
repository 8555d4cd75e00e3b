"""What one does in the library: which list is shown, how it is narrowed, what is marked in it."""
