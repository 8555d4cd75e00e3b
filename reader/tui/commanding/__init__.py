"""What is wished by name: the command line, settings, the panel."""
