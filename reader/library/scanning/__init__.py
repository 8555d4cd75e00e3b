"""The catalog brought up to date with the folders."""
