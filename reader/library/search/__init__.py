"""The index of a library's texts: built in the background, asked with queries."""
