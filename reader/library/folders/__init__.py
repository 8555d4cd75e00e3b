"""What lies in the folders of a library, by name and status."""
